package vn.congdoan.kh415.read.table.xlsb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.Calculation;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.BinaryPart;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.part.Relationships;
import vn.congdoan.kh415.text.Normal;

/**
 * Reads .xlsb workbooks ([MS-XLSB]), which hold the parts of an .xlsx workbook as binary records. POI's reader of them gives
 * numbers as they are shown, every error as "ERROR", and neither what is hidden nor what is merged; the records tell all that.
 * A formula always stores a value; {@link Calculation} says whether it can be trusted.
 */
public final class XlsbReader {
    public static final String WORKBOOK = "xl/workbook.bin";

    private static final int SHARED_STRING = 19;
    private static final int FONT = 43;
    private static final int FORMAT = 44;
    private static final int FILL = 45;
    private static final int STYLE = 47;
    private static final int PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int CALCULATION = 157;
    private static final int STYLES_BEGIN = 617;
    private static final int STYLES_END = 618;
    private static final int STRUCK = 0x0008;
    private static final int SOME_UNCALCULATED = 0x10;

    /** A sheet as the workbook part lists it. */
    private record Listed(String name, boolean hidden, String part) {}

    private record Font(boolean struck, boolean white, boolean moved) {}

    private final Parts parts;
    private final String file;
    private final List<Cell.@Nullable Text> strings = new ArrayList<>();
    private final List<Look> styles = new ArrayList<>();
    private final List<Font> fonts = new ArrayList<>();
    private final List<Boolean> coloured = new ArrayList<>();
    private Calculation calculation = Calculation.DONE;
    private boolean from1904;

    private XlsbReader(Parts parts, String file) {
        this.parts = parts;
        this.file = file;
    }

    public static List<Table> tables(Parts parts, String file) throws IOException, XMLStreamException {
        return new XlsbReader(parts, file).tables();
    }

    private List<Table> tables() throws IOException, XMLStreamException {
        Relationships related = Relationships.of(parts, WORKBOOK);
        List<Listed> sheets = sheets(related);
        readStyles(related.target("styles", "xl/styles.bin"));
        readStrings(related.target("sharedStrings", "xl/sharedStrings.bin"));
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
                } else if (part.id() == CALCULATION) {
                    int flags = part.skip(24).int8();
                    calculation = Calculation.of((flags & 1) != 0, (flags & SOME_UNCALCULATED) != 0);
                } else if (part.id() == SHEET) {
                    boolean hidden = part.int32() != 0;
                    Relationships.Related target = related.existing(part.skip(4).text());
                    if (target.type().equals("worksheet")) {
                        if (!listed.add(target.part())) {
                            throw Refusal.damaged(Damage.SHEET_TWICE);
                        }
                        sheets.add(new Listed(Normal.composed(part.text()), hidden, target.part()));
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
                        strings.add(richText(part));
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
                    } else if (part.id() == FONT) {
                        fonts.add(font(part));
                    } else if (part.id() == FILL) {
                        int pattern = part.int32();
                        coloured.add(pattern > 1 || (pattern == 1 && !isWhite(part)));
                    } else if (inCells && part.id() == STYLE) {
                        int format = part.skip(2).int16();
                        Look look = Look.of(format, codes.get(format));
                        styles.add(isUnseen(part.int16(), part.int16()) ? look.asUnseen() : look);
                    }
                }
            }
        }
    }

    private static Font font(BinaryPart part) {
        int flags = part.skip(2).int16();
        boolean moved = part.skip(2).int16() != 0;
        return new Font((flags & STRUCK) != 0, isWhite(part.skip(4)), moved);
    }

    /** A colour by its place in the palette, in the theme or by itself; one that a tint changes is not white. */
    private static boolean isWhite(BinaryPart part) {
        int kind = part.int8() >> 1;
        int index = part.int8();
        boolean tinted = part.int16() != 0;
        int rgb = part.int32();
        boolean white = switch (kind) {
            case 1 -> index == 1 || index == 9;
            case 2 -> (rgb & 0xFFFFFF) == 0xFFFFFF;
            case 3 -> index == 0;
            default -> false;
        };
        return white && !tinted;
    }

    private boolean isUnseen(int font, int fill) {
        boolean onColour = fill < coloured.size() && coloured.get(fill);
        return font < fonts.size() && (fonts.get(font).struck || (fonts.get(font).white && !onColour));
    }

    /** A text with the fonts that write which part of it from which place on. */
    Cell.@Nullable Text richText(BinaryPart part) throws Refusal {
        boolean rich = (part.int8() & 1) != 0;
        String stored = part.text();
        if (!rich || part.remaining() < 4) {
            return CellValues.text(stored);
        }
        StringBuilder seen = new StringBuilder();
        int start = 0;
        boolean apart = false;
        for (int runs = part.int32(); runs > 0 && part.remaining() >= 4; runs--) {
            int end = Math.max(start, Math.min(stored.length(), part.int16()));
            seen.append(stored, start, apart ? start : end);
            int font = part.int16();
            apart = font < fonts.size() && (fonts.get(font).struck || fonts.get(font).moved);
            start = end;
        }
        seen.append(stored, start, apart ? start : stored.length());
        return seen.length() == stored.length() ? CellValues.text(stored) : CellValues.text(stored, seen.toString());
    }

    boolean distrusts(double number) {
        return calculation.distrusts(number);
    }

    boolean distrustsAll() {
        return calculation == Calculation.UNFINISHED;
    }

    Cell.@Nullable Text string(int index) throws Refusal {
        if (index < 0 || index >= strings.size()) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        return strings.get(index);
    }

    Cell number(double number, int style) {
        return CellValues.number(number, look(style), from1904);
    }

    Look look(int style) {
        return style < styles.size() ? styles.get(style) : Look.PLAIN;
    }
}
