package vn.congdoan.kh415.read.table.word;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.part.XmlPart;

/** Reads paragraphs, run by run (17.3), into the text of what they stand in. */
final class WordRuns {
    /** What stands in a text box. */
    interface TextBox {
        void read() throws IOException, XMLStreamException;
    }

    private final WordTags tags;
    private final XmlPart xml;
    private final WordStyles styles;
    private final WordText text;
    private final WordFields fields;
    private final boolean onColour;
    private final TextBox box;

    private @Nullable String style;
    private WordLook look = WordLook.PLAIN;
    private boolean goesOn;
    private boolean shaded;

    /**
     * For one paragraph.
     *
     * @param fields those open where it begins
     * @param onColour whether any colour is seen where it stands, white too
     * @param box reads the content of a text box, whose start was reached, up to its end
     */
    WordRuns(WordTags tags, WordStyles styles, WordText text, WordFields fields, boolean onColour, TextBox box) {
        this.tags = tags;
        this.xml = tags.xml();
        this.styles = styles;
        this.text = text;
        this.fields = fields;
        this.onColour = onColour;
        this.box = box;
    }

    /** The paragraph whose start was reached, up to its end. */
    void read() throws IOException, XMLStreamException {
        text.beginParagraph();
        tags.within(element -> {
            switch (element) {
                case "pPr" -> readProperties();
                case "r" -> readRun();
                default -> {
                    return false;
                }
            }
            return true;
        });
        text.endParagraph(goesOn);
    }

    private void readProperties() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("pPr")) {
            String start = xml.start() == null ? "" : xml.start();
            switch (start) {
                case "pStyle" -> style = xml.attribute("val");
                case "shd" -> shaded = WordLook.isColoured(xml);
                case "rPr" -> goesOn = WordLook.read(xml).gone();
                case "pPrChange", "sectPr" -> xml.skip();
                default -> {
                    // Says nothing of what is seen.
                }
            }
        }
    }

    private void readRun() throws IOException, XMLStreamException {
        look = styles.look(style);
        tags.within(element -> {
            switch (element) {
                case "rPr" -> {
                    WordLook.Properties own = WordLook.read(xml);
                    look = own.look().over(styles.look(own.style())).over(look);
                }
                case "drawing", "pict", "object" -> readShapes();
                default -> {
                    String words = words(element);
                    if (words == null) {
                        return false;
                    }
                    text.add(tags.seen(words), look.isApart(onColour || shaded));
                }
            }
            return true;
        });
    }

    /** What an element within a run shows, up to its end; null if it shows nothing of its own. */
    private @Nullable String words(String element) throws IOException, XMLStreamException {
        if (element.equals("fldChar")) {
            return fields.mark(xml);
        }
        String words = switch (element) {
            case "t" -> written();
            case "tab", "ptab" -> "\t";
            case "br", "cr" -> "\n";
            case "noBreakHyphen" -> "-";
            case "sym" -> Symbols.of(xml.attribute("font"), xml.attribute("char"));
            default -> null;
        };
        if (words != null && !element.equals("t")) {
            xml.skip();
        }
        return words == null || fields.isSeen() ? words : "";
    }

    /** White space at its ends counts only where the file says so. */
    private String written() throws IOException, XMLStreamException {
        boolean preserved = "preserve".equals(xml.attribute("space"));
        String words = xml.text();
        return preserved ? words : WordText.stripped(words);
    }

    private void readShapes() throws IOException, XMLStreamException {
        tags.within(element -> {
            boolean isBox = element.equals("txbxContent");
            if (isBox) {
                box.read();
            }
            return isBox;
        });
    }

    /** The signs that people insert from the fonts of symbols to say yes or no; every other one is shown as a sign that nobody knows. */
    private static final class Symbols {
        private static final Map<String, String> SIGNS = Map.ofEntries(
                Map.entry("wingdings FC", "✓"),
                Map.entry("wingdings FE", WordTags.TICKED),
                Map.entry("wingdings FB", "✗"),
                Map.entry("wingdings FD", "☒"),
                Map.entry("wingdings 78", "☒"),
                Map.entry("wingdings 6F", WordTags.NOT_TICKED),
                Map.entry("wingdings A8", WordTags.NOT_TICKED),
                Map.entry("wingdings 2 50", "✓"),
                Map.entry("wingdings 2 52", WordTags.TICKED),
                Map.entry("wingdings 2 4F", "✗"),
                Map.entry("wingdings 2 53", "☒"),
                Map.entry("wingdings 2 54", "☒"),
                Map.entry("wingdings 2 A3", WordTags.NOT_TICKED));

        private Symbols() {}

        /** Fonts of symbols have their signs from U+F000 on. */
        static String of(@Nullable String font, @Nullable String code) {
            String last = code == null ? "" : code.toUpperCase(Locale.ROOT).replaceFirst("^F0", "");
            String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
            return SIGNS.getOrDefault(name + " " + last, "\uFFFD");
        }
    }
}
