package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;

/**
 * Reads one cell of an OpenDocument spreadsheet. Its type and value stand in attributes, what it shows in paragraphs. An error has
 * no type of its own: programs write a formula with the value 0 or an empty text, and show the code (#REF!, Err:502).
 */
final class OdsCell {
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    /** Within a paragraph: what is not text of the cell. */
    private static final Set<String> NOT_TEXT =
            Set.of("annotation", "annotation-end", "ruby-text", "note", "frame", "bookmark", "script");

    private final XmlPart xml;

    OdsCell(XmlPart xml) {
        this.xml = xml;
    }

    /** The cell whose start was reached, up to its end; null if it is blank. */
    @Nullable
    Cell read() throws IOException, XMLStreamException {
        boolean formula = xml.attribute("formula") != null;
        String type = office("value-type");
        String stored = type == null ? null : office(attributeOf(type));
        String shown = paragraphs();
        if (formula && shown != null && !shown.equals(stored) && CellValues.isError(shown)) {
            return new Cell.ErrorValue(shown);
        }
        if (formula && type == null && shown == null) {
            return new Cell.Uncalculated();
        }
        String text = shown == null ? "" : shown;
        return type == null || stored == null || stored.isEmpty() ? CellValues.text(text) : value(type, stored);
    }

    private @Nullable String office(String name) {
        return xml.attribute(OFFICE, name);
    }

    private static String attributeOf(String type) {
        return switch (type) {
            case "date" -> "date-value";
            case "time" -> "time-value";
            case "boolean" -> "boolean-value";
            case "string" -> "string-value";
            default -> "value";
        };
    }

    private static @Nullable Cell value(String type, String stored) throws Refusal {
        return switch (type) {
            case "date" -> CellValues.isoDate(stored);
            case "time" -> time(stored);
            // The standard knows only words; programs write digits too.
            case "boolean" -> new Cell.Logical(stored.equals("true") || stored.equals("1"));
            case "string" -> CellValues.text(stored);
            case "percentage" -> CellValues.number(stored, Shown.PERCENT, false);
            default -> CellValues.number(stored, Shown.NUMBER, false);
        };
    }

    /** A time of day, or hours elapsed, is a fraction of a day, as workbooks of other formats store it. */
    private static @Nullable Cell time(String stored) throws Refusal {
        try {
            BigDecimal seconds = BigDecimal.valueOf(Duration.parse(stored).toSeconds());
            BigDecimal days = seconds.divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL64);
            return CellValues.number(days.doubleValue(), Shown.DATE, false);
        } catch (DateTimeException e) {
            return CellValues.text(stored);
        }
    }

    /** The paragraphs of the cell as lines, or null if it has none; comments and drawings have their own and do not count. */
    private @Nullable String paragraphs() throws IOException, XMLStreamException {
        StringBuilder lines = null;
        while (xml.next() && !xml.ends("table-cell")) {
            if (xml.starts("p")) {
                lines = lines == null ? new StringBuilder() : lines.append('\n');
                addParagraph(lines);
            } else {
                xml.skip();
            }
        }
        return lines == null ? null : lines.toString();
    }

    private void addParagraph(StringBuilder text) throws IOException, XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.nextPiece()) {
            String piece = xml.piece();
            String start = xml.start();
            if (piece != null) {
                text.append(text.length() <= XmlPart.WRITTEN ? piece : "");
            } else if (start == null) {
                depth--;
            } else if (NOT_TEXT.contains(start)) {
                xml.skip();
            } else {
                text.append(text.length() <= XmlPart.WRITTEN ? sign(start) : "");
                depth++;
            }
        }
    }

    /** What an element within a paragraph stands for, apart from the text in it. */
    private String sign(String element) throws Refusal {
        return switch (element) {
            case "s" -> " ".repeat(Math.max(0, Math.min(xml.number("c", 1), Limits.TEXT + 1)));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }
}
