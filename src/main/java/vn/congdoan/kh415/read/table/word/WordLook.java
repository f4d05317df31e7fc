package vn.congdoan.kh415.read.table.word;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.part.XmlPart;

/** What the properties of a run, or of a style, say of how its text is seen (17.3.2); null where they leave it to another style. */
record WordLook(
        @Nullable Boolean struck,
        @Nullable Boolean hidden,
        @Nullable Boolean moved,
        @Nullable Boolean white,
        @Nullable Boolean coloured) {
    static final WordLook PLAIN = new WordLook(null, null, null, null, null);

    /**
     * The properties as they stand in the file.
     *
     * @param style the character style, null if none
     * @param gone whether that of which they speak, the end of a paragraph, was deleted or moved away
     */
    record Properties(WordLook look, @Nullable String style, boolean gone) {}

    /** Reads properties whose start was reached, up to their end. */
    static Properties read(XmlPart xml) throws IOException, XMLStreamException {
        WordLook look = PLAIN;
        String style = null;
        boolean gone = false;
        while (xml.next() && !xml.ends("rPr")) {
            String start = xml.start();
            if (start == null) {
                continue;
            }
            switch (start) {
                case "rStyle" -> style = xml.attribute("val");
                case "del", "moveFrom" -> gone = true;
                case "rPrChange" -> xml.skip();
                default -> look = look.and(start, xml);
            }
        }
        return new Properties(look, style, gone);
    }

    private WordLook and(String property, XmlPart xml) {
        return switch (property) {
            case "strike", "dstrike" ->
                new WordLook(WordTags.isOn(xml) || Boolean.TRUE.equals(struck), hidden, moved, white, coloured);
            case "vanish" -> new WordLook(struck, WordTags.isOn(xml), moved, white, coloured);
            case "vertAlign" -> new WordLook(struck, hidden, !isSaid(xml, "val", "baseline"), white, coloured);
            case "color" -> new WordLook(struck, hidden, moved, isSaid(xml, "val", "FFFFFF"), coloured);
            case "highlight" -> new WordLook(struck, hidden, moved, white, !isSaid(xml, "val", "none", "white"));
            case "shd" -> new WordLook(struck, hidden, moved, white, isColoured(xml));
            default -> this;
        };
    }

    /** Whether a shading, whose start was reached, is seen on white paper. */
    static boolean isColoured(XmlPart xml) {
        boolean pattern = !isSaid(xml, "val", "clear", "nil");
        return pattern || !isSaid(xml, "fill", "auto", "FFFFFF");
    }

    /** An attribute that is not there says the usual. */
    private static boolean isSaid(XmlPart xml, String attribute, String... usual) {
        String value = xml.attribute(attribute);
        for (String each : usual) {
            if (value == null || value.equalsIgnoreCase(each)) {
                return true;
            }
        }
        return false;
    }

    /** This, and of another what this leaves to it. */
    WordLook over(WordLook other) {
        return new WordLook(
                struck == null ? other.struck : struck,
                hidden == null ? other.hidden : hidden,
                moved == null ? other.moved : moved,
                white == null ? other.white : white,
                coloured == null ? other.coloured : coloured);
    }

    /** Whether text of that look is not seen as part of what it stands in; on colour white is seen. */
    boolean isApart(boolean onColour) {
        boolean lost = Boolean.TRUE.equals(white) && !onColour && !Boolean.TRUE.equals(coloured);
        return lost || Boolean.TRUE.equals(struck) || Boolean.TRUE.equals(hidden) || Boolean.TRUE.equals(moved);
    }
}
