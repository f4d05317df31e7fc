package vn.congdoan.kh415.read;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.text.Fingerprint;

/** Steps through the cells of a written sheet that hold anything, row by row. */
public final class WrittenCells {
    /** For the formula of a cell that shares it with others: Excel writes it only once when it saves. */
    static final String SHARED = "…";

    private final XMLStreamReader xml;
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

    WrittenCells(XMLStreamReader xml, List<String> strings) {
        this.xml = xml;
        this.strings = strings;
    }

    /** The next cell; null at the end. */
    public @Nullable Cell next() throws IOException {
        try {
            while (xml.hasNext()) {
                xml.next();
                if (xml.isStartElement()) {
                    Cell cell = started();
                    if (cell != null
                            && !(cell.formula().isEmpty() && cell.value().isEmpty())) {
                        return cell;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new IOException("row " + (row + 1), e);
        }
    }

    private @Nullable Cell started() throws XMLStreamException {
        if (xml.getLocalName().equals("row")) {
            String number = WrittenBook.attribute(xml, "r");
            row = number.isEmpty() ? row + 1 : Integer.parseInt(number) - 1;
            column = -1;
        } else if (xml.getLocalName().equals("c")) {
            String name = WrittenBook.attribute(xml, "r");
            column = name.isEmpty() ? column + 1 : column(name);
            return cell(WrittenBook.attribute(xml, "t"));
        }
        return null;
    }

    private Cell cell(String type) throws XMLStreamException {
        String formula = "";
        String value = "";
        while (!(xml.isEndElement() && xml.getLocalName().equals("c"))) {
            xml.next();
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = formula(WrittenBook.attribute(xml, "t"), xml.getElementText());
                    case "v" -> value = value(type, xml.getElementText());
                    case "t" -> value += Fingerprint.text(WrittenBook.decoded(xml.getElementText()));
                    default -> {}
                }
            }
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
            default -> Fingerprint.text(WrittenBook.decoded(stored));
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
