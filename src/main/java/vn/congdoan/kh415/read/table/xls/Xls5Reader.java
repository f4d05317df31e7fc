package vn.congdoan.kh415.read.table.xls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.util.CodePageUtil;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.old.OldText;

/**
 * Reads the workbook stream of Excel 5.0 and 95 (BIFF5), of which POI gives only the text. Such a workbook has no merged ranges, and
 * its texts are bytes in the code page that it states, or in an encoding from before Unicode that it does not.
 */
public final class Xls5Reader {
    private static final int DATES = 0x0022;
    private static final int PASSWORD = 0x002F;
    private static final int FONT = 0x0031;
    private static final int CODE_PAGE = 0x0042;
    private static final int SHEET = 0x0085;
    private static final int STYLE = 0x00E0;
    private static final int FORMAT = 0x041E;
    private static final int STRUCK = 0x0008;

    /** The places of the palette that are white. */
    private static final Set<Integer> WHITE = Set.of(1, 9);

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** A sheet as the workbook lists it, with the place of its records in the stream. */
    private record Listed(int at, boolean hidden, String name) {}

    private record Font(boolean struck, boolean white, boolean moved) {}

    private record Style(int font, int format, boolean coloured) {}

    private final byte[] stream;
    private final Map<Integer, byte[]> codes = new HashMap<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, Look> looks = new HashMap<>();
    private final List<Listed> sheets = new ArrayList<>();
    private final Set<Integer> places = new HashSet<>();
    private Charset charset = WESTERN;
    private Charset texts = WESTERN;
    private boolean from1904;

    private Xls5Reader(byte[] stream) {
        this.stream = stream;
    }

    public static List<Table> tables(InputStream in, CellBudget budget, String file) throws IOException {
        try (in) {
            byte[] stream = in.readNBytes((int) Limits.XLS_BYTES + 1);
            if (stream.length > Limits.XLS_BYTES) {
                throw Refusal.tooLarge(Limit.FILE, Limits.XLS_BYTES);
            }
            Xls5Reader workbook = new Xls5Reader(stream);
            workbook.readGlobals();
            List<Table> tables = new ArrayList<>();
            for (Listed sheet : workbook.sheets) {
                workbook.table(sheet, budget).addTo(tables, file, sheet.name, sheet.hidden);
            }
            return tables;
        }
    }

    /** An encoding from before Unicode shows only in the Western reading, whatever code page the machine had. */
    private TableBuilder table(Listed sheet, CellBudget budget) throws IOException {
        texts = WESTERN;
        TableBuilder western = filled(sheet, budget);
        if (charset.equals(WESTERN) || western.isOld()) {
            return western;
        }
        texts = charset;
        return filled(sheet, budget);
    }

    private TableBuilder filled(Listed sheet, CellBudget budget) throws IOException {
        TableBuilder table = new TableBuilder(budget);
        new Xls5Sheet(new Xls5Record(stream, sheet.at), table, this).read();
        return table;
    }

    private void readGlobals() throws IOException {
        Xls5Record record = new Xls5Record(stream, 0);
        while (record.next()) {
            switch (record.id()) {
                case PASSWORD -> throw Refusal.encrypted(0);
                case DATES -> from1904 = record.int16() != 0;
                case CODE_PAGE -> charset = charset(record.int16());
                case FORMAT -> codes.put(record.int16(), record.bytes(record.int8()));
                case FONT -> fonts.add(font(record));
                case STYLE -> styles.add(style(record));
                case SHEET -> readSheet(record);
                default -> {}
            }
        }
    }

    private void readSheet(Xls5Record record) throws Refusal {
        int at = record.int32();
        boolean hidden = (record.int8() & 3) != 0;
        boolean worksheet = record.int8() == 0;
        if (worksheet) {
            if (!places.add(at)) {
                throw Refusal.damaged(Damage.SHEET_TWICE);
            }
            sheets.add(new Listed(at, hidden, name(record.bytes(record.int8()))));
        }
    }

    private static Charset charset(int codePage) {
        try {
            String name = CodePageUtil.codepageToEncoding(codePage, true);
            return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
        } catch (UnsupportedEncodingException e) {
            // Two numbers are Excel's own: 8000 (hexadecimal) for the Macintosh's, 8001 for the Western one of Windows.
            return WESTERN;
        }
    }

    private String name(byte[] bytes) {
        String western = new String(bytes, WESTERN);
        String old = OldText.read(western);
        return old.equals(western) ? new String(bytes, charset) : old;
    }

    String text(byte[] bytes) {
        return new String(bytes, texts);
    }

    private static Font font(Xls5Record record) {
        int flags = record.skip(2).int16();
        int colour = record.int16();
        boolean moved = record.skip(2).int16() != 0;
        return new Font((flags & STRUCK) != 0, WHITE.contains(colour), moved);
    }

    /** The pattern and its two colours stand together behind what a style says of its place and its lines. */
    private static Style style(Xls5Record record) {
        int font = record.int16();
        int format = record.int16();
        boolean coloured = false;
        if (record.remaining() >= 8) {
            int fill = record.skip(4).int32();
            int pattern = (fill >> 16) & 0x3F;
            coloured = pattern > 1 || (pattern == 1 && !WHITE.contains(fill & 0x7F));
        }
        return new Style(font, format, coloured);
    }

    Look look(int style) {
        return looks.computeIfAbsent(style, this::lookOf);
    }

    private Look lookOf(int index) {
        if (index >= styles.size()) {
            return Look.PLAIN;
        }
        Style style = styles.get(index);
        byte[] code = codes.get(style.format);
        Look look = Look.of(style.format, code == null ? null : new String(code, charset));
        Font font = font(style.font);
        return font != null && (font.struck || (font.white && !style.coloured)) ? look.asUnseen() : look;
    }

    /** Whether a part of a text in that font is struck out, raised or lowered. */
    boolean isApart(int number) {
        Font font = font(number);
        return font != null && (font.struck || font.moved);
    }

    /** No font has the number 4. */
    private @Nullable Font font(int number) {
        int index = number > 4 ? number - 1 : number;
        return number != 4 && index < fonts.size() ? fonts.get(index) : null;
    }

    boolean from1904() {
        return from1904;
    }
}
