package vn.congdoan.kh415.read.table.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.XmlPart;
import vn.congdoan.kh415.text.Fingerprint;

/** Steps through the cells of a written sheet that hold anything, row by row. */
public final class WrittenCells {
    /** For the formula of a cell that shares it with others: Excel writes it only once when it saves. */
    public static final String SHARED = "…";

    private final String file;
    private final XmlPart xml;
    private final List<String> strings;
    private int row = -1;
    private int column = -1;

    /**
     * A cell. Rows and columns are counted from 0.
     *
     * @param formula without the equals sign; empty for none
     * @param value a number as {@link Fingerprint} counts it, or a text; of a formula, what is stored
     */
    public record Cell(int row, int column, String formula, String value) {}

    WrittenCells(String file, XmlPart xml, List<String> strings) {
        this.file = file;
        this.xml = xml;
        this.strings = strings;
    }

    /** The next cell; null at the end. */
    public @Nullable Cell next() throws IOException {
        return WrittenBook.within(file, this::step).orElse(null);
    }

    private Optional<Cell> step() throws IOException, XMLStreamException {
        while (xml.next()) {
            Cell cell = started();
            if (cell != null && !(cell.formula().isEmpty() && cell.value().isEmpty())) {
                return Optional.of(cell);
            }
        }
        xml.close();
        return Optional.empty();
    }

    private @Nullable Cell started() throws IOException, XMLStreamException {
        if (xml.starts("row")) {
            row = xml.number("r", row + 2) - 1;
            column = -1;
        } else if (xml.starts("c")) {
            String name = WrittenBook.attribute(xml, "r");
            column = name.isEmpty() ? column + 1 : column(name);
            return cell(WrittenBook.attribute(xml, "t"));
        }
        return null;
    }

    private Cell cell(String type) throws IOException, XMLStreamException {
        String formula = "";
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = formula(WrittenBook.attribute(xml, "t"), xml.text());
            } else if (xml.starts("v")) {
                value = value(type, xml.text());
            } else if (xml.starts("is")) {
                value = Fingerprint.text(SharedStrings.plain(xml, "is"));
            }
        }
        if (row < 0 || row >= Limits.ROWS || column < 0 || column >= Limits.COLUMNS) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        return new Cell(row, column, formula, value);
    }

    private static String formula(String type, String text) {
        return text.isEmpty() && type.equals("shared") ? SHARED : text;
    }

    private String value(String type, String stored) {
        return switch (type) {
            case "s" -> Fingerprint.text(strings.get(Integer.parseInt(stored)));
            case "", "n" -> stored.isEmpty() ? "" : Fingerprint.number(Double.parseDouble(stored));
            default -> Fingerprint.text(SharedStrings.unescaped(stored));
        };
    }

    private static int column(String name) {
        int column = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A'; i++) {
            column = column * 26 + name.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }
}
