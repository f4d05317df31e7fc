package vn.congdoan.kh415.read.table.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * The fields that are open in a text (17.16): between their beginning and their separator stands what they do, from there to their
 * end what they came to. Boxes and lists of old forms show what their beginning says.
 */
final class WordFields {
    private enum Part {
        INSTRUCTION,
        RESULT,
        /** It was shown when the field began. */
        SHOWN
    }

    private final Deque<Part> open = new ArrayDeque<>();

    /** Whether text that stands here is seen. */
    boolean isSeen() {
        return open.stream().allMatch(Part.RESULT::equals);
    }

    /** Takes up a mark of a field whose start was reached, up to its end; gives what is seen in its place. */
    String mark(XmlPart xml) throws IOException, XMLStreamException {
        String type = xml.attribute("fldCharType");
        if ("begin".equals(type)) {
            boolean seen = isSeen();
            Form form = form(xml);
            if (open.size() < Limits.DEPTH) {
                open.push(form.isShown ? Part.SHOWN : Part.INSTRUCTION);
            }
            return seen ? form.words : "";
        }
        if ("separate".equals(type) && open.peek() == Part.INSTRUCTION) {
            open.pop();
            open.push(Part.RESULT);
        } else if ("end".equals(type)) {
            open.poll();
        }
        xml.skip();
        return "";
    }

    private record Form(boolean isShown, String words) {
        private static final Form NONE = new Form(false, "");
    }

    private static Form form(XmlPart xml) throws IOException, XMLStreamException {
        Form form = Form.NONE;
        while (xml.next() && !xml.ends("fldChar")) {
            if (xml.starts("checkBox")) {
                form = new Form(true, box(xml));
            } else if (xml.starts("ddList")) {
                form = new Form(true, chosen(xml));
            }
        }
        return form;
    }

    private static String box(XmlPart xml) throws IOException, XMLStreamException {
        boolean ticked = false;
        while (xml.next() && !xml.ends("checkBox")) {
            if (xml.starts("default") || xml.starts("checked")) {
                ticked = WordTags.isOn(xml);
            }
        }
        return ticked ? WordTags.TICKED : WordTags.NOT_TICKED;
    }

    private static String chosen(XmlPart xml) throws IOException, XMLStreamException {
        List<String> entries = new ArrayList<>();
        int standard = 0;
        int result = -1;
        while (xml.next() && !xml.ends("ddList")) {
            if (xml.starts("default")) {
                standard = xml.number("val", 0);
            } else if (xml.starts("result")) {
                result = xml.number("val", 0);
            } else if (xml.starts("listEntry")) {
                String entry = xml.attribute("val");
                entries.add(entry == null ? "" : entry);
            }
        }
        int chosen = result < 0 ? standard : result;
        return chosen >= 0 && chosen < entries.size() ? entries.get(chosen) : "";
    }
}
