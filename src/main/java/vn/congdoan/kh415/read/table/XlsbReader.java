package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Table;

/**
 * Reads .xlsb workbooks ([MS-XLSB]), which hold the parts of an .xlsx workbook as binary records. POI's reader of them gives
 * numbers as they are shown, every error as "ERROR", and neither what is hidden nor what is merged; the records tell all that.
 * A formula always stores a value, so one never calculated cannot be told from one that gave 0.
 */
final class XlsbReader {
    static final String WORKBOOK = "xl/workbook.bin";

    private static final int SHARED_STRING = 19;
    private static final int FORMAT = 44;
    private static final int STYLE = 47;
    private static final int PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int STYLES_BEGIN = 617;
    private static final int STYLES_END = 618;

    /** A sheet as the workbook part lists it. */
    private record Listed(String name, boolean hidden, String part) {}

    private final Parts parts;
    private final String file;
    private final List<Cell.@Nullable Text> strings = new ArrayList<>();
    private final List<Shown> styles = new ArrayList<>();
    private boolean from1904;

    private XlsbReader(Parts parts, String file) {
        this.parts = parts;
        this.file = file;
    }

    static List<Table> tables(Parts parts, String file) throws IOException, XMLStreamException {
        return new XlsbReader(parts, file).tables();
    }

    private List<Table> tables() throws IOException, XMLStreamException {
        Relationships related = Relationships.of(parts, WORKBOOK);
        List<Listed> sheets = sheets(related);
        readStrings(related.target("sharedStrings", "xl/sharedStrings.bin"));
        readStyles(related.target("styles", "xl/styles.bin"));
        List<Table> tables = new ArrayList<>();
        for (Listed sheet : sheets) {
            TableBuilder table = new TableBuilder(parts.cells());
            try (BinaryPart part = new BinaryPart(parts.stream(sheet.part))) {
                new XlsbSheet(part, table, this).read();
            }
            table.addTo(tables, file, sheet.name, sheet.hidden);
        }
        return tables;
    }

    private List<Listed> sheets(Relationships related) throws IOException {
        List<Listed> sheets = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        try (BinaryPart part = new BinaryPart(parts.stream(WORKBOOK))) {
            while (part.next()) {
                if (part.id() == PROPERTIES) {
                    from1904 = (part.int8() & 1) != 0;
                } else if (part.id() == SHEET) {
                    boolean hidden = part.int32() != 0;
                    Relationships.Related target = related.existing(part.skip(4).text());
                    if (target.type().equals("worksheet")) {
                        if (!listed.add(target.part())) {
                            throw Refusal.damaged("damage-sheet-twice");
                        }
                        sheets.add(new Listed(CellValues.composed(part.text()), hidden, target.part()));
                    }
                }
            }
        }
        return sheets;
    }

    private void readStrings(String name) throws IOException {
        if (parts.has(name)) {
            try (BinaryPart part = new BinaryPart(parts.stream(name))) {
                while (part.next()) {
                    if (part.id() == SHARED_STRING) {
                        strings.add(CellValues.text(part.skip(1).text()));
                    }
                }
            }
        }
    }

    private void readStyles(String name) throws IOException {
        Map<Integer, String> codes = new HashMap<>();
        boolean inCells = false;
        if (parts.has(name)) {
            try (BinaryPart part = new BinaryPart(parts.stream(name))) {
                while (part.next()) {
                    inCells = part.id() == STYLES_BEGIN || (inCells && part.id() != STYLES_END);
                    if (part.id() == FORMAT) {
                        codes.put(part.int16(), part.text());
                    } else if (inCells && part.id() == STYLE) {
                        int format = part.skip(2).int16();
                        styles.add(Shown.of(format, codes.get(format)));
                    }
                }
            }
        }
    }

    Cell.@Nullable Text string(int index) throws Refusal {
        if (index < 0 || index >= strings.size()) {
            throw Refusal.damaged("damage-content");
        }
        return strings.get(index);
    }

    Cell number(double number, int style) {
        return CellValues.number(number, style < styles.size() ? styles.get(style) : Shown.NUMBER, from1904);
    }
}
