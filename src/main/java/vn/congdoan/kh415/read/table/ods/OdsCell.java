package vn.congdoan.kh415.read.table.ods;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.ShownNumber;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.XmlPart;

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
    private final OdsStyles styles;
    private final StringBuilder note = new StringBuilder();
    private final StringBuilder seen = new StringBuilder();

    OdsCell(XmlPart xml, OdsStyles styles) {
        this.xml = xml;
        this.styles = styles;
    }

    /** The cell of that style whose start was reached, up to its end; null if it is blank. */
    @Nullable
    Cell read(@Nullable String style) throws IOException, XMLStreamException {
        boolean formula = xml.attribute("formula") != null;
        String type = xml.attribute(OFFICE, "value-type");
        String stored = type == null ? null : office(attributeOf(type));
        String shown = paragraphs(style);
        if (formula && shown != null && !shown.equals(stored) && CellValues.isError(shown)) {
            return new Cell.ErrorValue(shown);
        }
        if (formula && isUncalculated(type, stored, shown)) {
            return new Cell.Uncalculated();
        }
        Look look = styles.hidesCell(style) ? Look.PLAIN.asUnseen() : Look.PLAIN;
        if (type == null || stored == null || stored.isEmpty() || type.equals("string")) {
            return text(stored, shown, look);
        }
        return value(type, stored, shown, look);
    }

    /** A program that calculates stores a value and shows it; 0 without a word of what is shown was put there by one that does not. */
    private static boolean isUncalculated(@Nullable String type, @Nullable String stored, @Nullable String shown) {
        boolean nothingShown = shown == null || shown.isBlank();
        if (type == null || type.equals("string")) {
            return shown == null && (stored == null || type == null);
        }
        return nothingShown && (stored == null || stored.isBlank() || (shown == null && stored.equals("0")));
    }

    private @Nullable Cell text(@Nullable String stored, @Nullable String shown, Look look) throws Refusal {
        String whole = stored == null || stored.isEmpty() ? shown == null ? "" : shown : stored;
        boolean same = shown == null || (seen.toString().equals(shown) && whole.equals(shown));
        return CellValues.text(same ? CellValues.text(whole) : CellValues.text(whole, seen.toString()), look);
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

    private @Nullable Cell value(String type, String stored, @Nullable String shown, Look look) throws Refusal {
        return switch (type) {
            case "date" -> CellValues.isoDate(stored);
            case "time" -> time(stored);
            // The standard knows only words; programs write digits too.
            case "boolean" -> CellValues.logical(stored.equals("true") || stored.equals("1"), look);
            case "percentage" -> CellValues.number(stored, Look.PERCENT, false);
            default ->
                look.unseen()
                        ? CellValues.number(stored, look, false)
                        : ShownNumber.of(
                                CellValues.number(stored, Look.PLAIN, false), shown == null ? null : seen.toString());
        };
    }

    /** A time of day, or hours elapsed, is a fraction of a day, as workbooks of other formats store it. */
    private static @Nullable Cell time(String stored) throws Refusal {
        try {
            BigDecimal seconds = BigDecimal.valueOf(Duration.parse(stored).toSeconds());
            BigDecimal days = seconds.divide(BigDecimal.valueOf(86_400), MathContext.DECIMAL64);
            return CellValues.number(days.doubleValue(), Look.DATE, false);
        } catch (DateTimeException e) {
            return CellValues.text(stored);
        }
    }

    /** The paragraphs of the cell as lines, or null if it has none; comments and drawings have their own and do not count. */
    private @Nullable String paragraphs(@Nullable String style) throws IOException, XMLStreamException {
        StringBuilder lines = null;
        while (xml.next() && !xml.ends("table-cell")) {
            if (xml.starts("p")) {
                seen.append(lines == null ? "" : "\n");
                lines = lines == null ? new StringBuilder() : lines.append('\n');
                addParagraph(lines, style);
            } else if (xml.starts("annotation")) {
                readNote();
            } else {
                xml.skip();
            }
        }
        return lines == null ? null : lines.toString();
    }

    private void readNote() throws IOException, XMLStreamException {
        while (xml.next() && !xml.ends("annotation")) {
            if (xml.starts("p")) {
                StringBuilder unused = new StringBuilder();
                note.append(note.isEmpty() ? "" : "\n").append(xml.allText(NOT_TEXT::contains, unused));
            } else {
                xml.skip();
            }
        }
    }

    /** What somebody noted at the cell, "" for nothing. */
    String note() {
        return note.toString();
    }

    private void addParagraph(StringBuilder text, @Nullable String style) throws IOException, XMLStreamException {
        int depth = 1;
        int apart = Integer.MAX_VALUE;
        while (depth > 0 && xml.nextPiece()) {
            String piece = xml.piece();
            String start = xml.start();
            String words = "";
            if (piece != null) {
                words = piece;
            } else if (start == null) {
                depth--;
                apart = depth < apart ? Integer.MAX_VALUE : apart;
            } else if (NOT_TEXT.contains(start)) {
                xml.skip();
            } else {
                words = sign(start);
                depth++;
                boolean begins = apart == Integer.MAX_VALUE && start.equals("span") && isApart(style);
                apart = begins ? depth : apart;
            }
            text.append(text.length() <= XmlPart.WRITTEN ? words : "");
            seen.append(apart == Integer.MAX_VALUE && seen.length() <= XmlPart.WRITTEN ? words : "");
        }
    }

    /** Whether the span whose start was reached is not seen as part of the text of a cell of that style. */
    private boolean isApart(@Nullable String cell) throws IOException, XMLStreamException {
        String span = xml.attribute("style-name");
        return styles.setsApart(span) || styles.isWhiteOnWhite(span, cell);
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
