package vn.congdoan.kh415.read.table.word;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.part.XmlPart;

/**
 * Goes through the elements of a document that its reader sees. Passed over is what was deleted or moved away (17.13.5), how things
 * looked before a change, and all renderings of a shape but the first (ECMA-376 part 3). Content controls (17.5.2) may stand around
 * anything from a word to a row, and say of what is in them that it is only a hint, or a box to tick.
 */
final class WordTags {
    static final String TICKED = "☑";
    static final String NOT_TICKED = "☐";

    private static final Set<String> PASSED_OVER =
            Set.of("del", "moveFrom", "sectPr", "sdtEndPr", "tblPrEx", "instrText", "delText", "rt");

    /** What is done with the elements that matter. */
    interface Step {
        /** Whether it was taken up, as far as its end; else what is in it is gone through, too. */
        boolean take(String element) throws IOException, XMLStreamException;
    }

    private final XmlPart xml;

    /** What is to be shown of the control at hand, once, in place of its content; null if that is shown. */
    private @Nullable String instead;

    WordTags(XmlPart xml) {
        this.xml = xml;
    }

    XmlPart xml() {
        return xml;
    }

    /** From the start of an element, which was reached, to its end. */
    void within(Step step) throws IOException, XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.next()) {
            String start = xml.start();
            if (start == null) {
                depth--;
            } else if (PASSED_OVER.contains(start) || start.endsWith("Change")) {
                xml.skip();
            } else if (start.equals("AlternateContent")) {
                firstOf(step);
            } else if (start.equals("sdt")) {
                control(step);
            } else if (!step.take(start)) {
                depth++;
            }
        }
    }

    private void firstOf(Step step) throws IOException, XMLStreamException {
        boolean taken = false;
        while (xml.next() && !xml.ends("AlternateContent")) {
            if (taken) {
                xml.skip();
            } else {
                taken = true;
                within(step);
            }
        }
    }

    private void control(Step step) throws IOException, XMLStreamException {
        String around = instead;
        within(element -> {
            if (element.equals("sdtPr")) {
                readControl();
                return true;
            }
            return step.take(element);
        });
        instead = around;
    }

    private void readControl() throws IOException, XMLStreamException {
        boolean box = false;
        while (xml.next() && !xml.ends("sdtPr")) {
            if (xml.starts("showingPlcHdr") && isOn(xml)) {
                instead = "";
            } else if (xml.starts("checkbox")) {
                box = true;
                instead = NOT_TICKED;
            } else if (box && xml.starts("checked") && isOn(xml)) {
                instead = TICKED;
            }
        }
    }

    /** What is seen of these words: they themselves, unless a control shows something else. */
    String seen(String words) {
        String shown = instead;
        if (shown == null || words.isEmpty()) {
            return words;
        }
        instead = "";
        return shown;
    }

    /** Whether a property is there, and not switched off. */
    static boolean isOn(XmlPart xml) {
        String value = xml.attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
