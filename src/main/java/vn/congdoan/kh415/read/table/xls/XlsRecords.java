package vn.congdoan.kh415.read.table.xls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * The stream of an .xls workbook ([MS-XLS] 2.1.4) with nothing in it but what its cells need, each record as long as the standard has
 * it, and those of a sheet in the standard's order. Other programs read a workbook whose records have spare bytes, hold more than a
 * record may, or stand in another order, while the library at hand throws all of it away.
 */
final class XlsRecords {
    private static final int END = 0x000A;
    private static final int PASSWORD = 0x002F;
    private static final int FONT = 0x0031;
    private static final int CONTINUED = 0x003C;
    private static final int UNFINISHED = 0x005E;
    private static final int COLUMNS = 0x007D;
    private static final int SHEET = 0x0085;
    private static final int MERGES = 0x00E5;
    private static final int WINDOW = 0x023E;
    private static final int TEXT = 0x0204;
    private static final int DIMENSIONS = 0x0200;
    private static final int FORMAT = 0x041E;
    private static final int BEGIN = 0x0809;

    /** What the library asks for at the end of each sheet; programs leave it out. */
    private static final int WINDOW_LENGTH = 18;

    /** The length of a text's record that stops where a text of no length begins; how wide its signs are is asked for all the same. */
    private static final int NO_TEXT = 8;

    /** Dates from 1904, the code page, formats of cells, shared texts, and which program calculated last. */
    private static final Set<Integer> OF_WORKBOOK = Set.of(0x0022, 0x0042, FONT, SHEET, 0x00E0, 0x00FC, 0x01C1, FORMAT);

    /** Cells, rows, the results of formulas that are text, and what formulas share. */
    private static final Set<Integer> CELLS = Set.of(
            0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x0221, 0x027E,
            0x04BC);

    /** Lengths of records that have always the same. */
    private static final Map<Integer, Integer> LENGTHS = Map.ofEntries(
            Map.entry(0x0022, 2),
            Map.entry(0x0042, 2),
            Map.entry(UNFINISHED, 2),
            Map.entry(COLUMNS, 12),
            Map.entry(0x00E0, 20),
            Map.entry(0x00FD, 10),
            Map.entry(DIMENSIONS, 14),
            Map.entry(0x0201, 6),
            Map.entry(0x0203, 14),
            Map.entry(0x0205, 8),
            Map.entry(0x0208, 16),
            Map.entry(WINDOW, WINDOW_LENGTH),
            Map.entry(0x027E, 10),
            Map.entry(BEGIN, 16));

    private final ByteBuffer stream;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();
    private final ByteArrayOutputStream behind = new ByteArrayOutputStream();
    private int depth;
    private int part;
    private boolean window;

    /** Where the record before went, and those that continue it go. */
    private @Nullable ByteArrayOutputStream last;

    private XlsRecords(byte[] stream) {
        this.stream = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws Refusal if the stream ends in the middle of a record or a part, or is locked with a password */
    static byte[] needed(byte[] stream) throws Refusal {
        XlsRecords records = new XlsRecords(stream);
        // Sectors end with zeros, which would be a record of no kind and no length.
        while (records.stream.remaining() >= 4 && (records.depth > 0 || records.isBegin())) {
            records.take();
        }
        if (records.depth != 0) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        return records.kept.toByteArray();
    }

    private boolean isBegin() {
        return (stream.getShort(stream.position()) & 0xFFFF) == BEGIN;
    }

    private void take() throws Refusal {
        int id = stream.getShort() & 0xFFFF;
        int length = stream.getShort() & 0xFFFF;
        if (length > stream.remaining() || id == PASSWORD) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        ByteBuffer data = stream.slice(stream.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        stream.position(stream.position() + length);
        if (id == BEGIN) {
            begin(data);
        } else if (id == END) {
            end();
        } else if (depth == 1) {
            keep(id, data);
        }
    }

    private void begin(ByteBuffer data) {
        // Parts within parts are charts.
        if (++depth == 1) {
            part++;
            window = false;
            put(kept, BEGIN, data, data.limit());
        }
    }

    private void end() {
        if (--depth == 0) {
            kept.writeBytes(cells.toByteArray());
            cells.reset();
            if (part > 1 && !window) {
                put(kept, WINDOW, ByteBuffer.allocate(WINDOW_LENGTH), WINDOW_LENGTH);
            }
            kept.writeBytes(behind.toByteArray());
            behind.reset();
            put(kept, END, ByteBuffer.allocate(0), 0);
        }
        last = null;
    }

    private void keep(int id, ByteBuffer data) {
        if (id == CONTINUED) {
            if (last != null && data.limit() > 0) {
                put(last, id, data, data.limit());
            }
            return;
        }
        window |= id == WINDOW;
        last = place(id);
        if (last != null && id == TEXT && data.limit() == NO_TEXT) {
            put(last, id, ByteBuffer.allocate(NO_TEXT + 1).put(data).flip().limit(NO_TEXT + 1), NO_TEXT + 1);
        } else if (last != null) {
            put(last, id, data, length(id, data));
        }
    }

    /** Null if the record is not needed. */
    private @Nullable ByteArrayOutputStream place(int id) {
        if (part == 1) {
            return OF_WORKBOOK.contains(id) ? kept : null;
        }
        if (CELLS.contains(id)) {
            return cells;
        }
        if (id == WINDOW || id == MERGES) {
            return behind;
        }
        return id == UNFINISHED || id == COLUMNS || id == DIMENSIONS ? kept : null;
    }

    private static int length(int id, ByteBuffer data) {
        return switch (id) {
            case FONT -> text(data, 14, 1);
            case SHEET -> text(data, 6, 1);
            case FORMAT -> text(data, 2, 2);
            case MERGES -> data.limit() < 2 ? data.limit() : 2 + 8 * (data.getShort(0) & 0xFFFF);
            default -> LENGTHS.getOrDefault(id, data.limit());
        };
    }

    /** The length of a record that ends with a text: its length in signs stands there in so many bytes, then how wide they are. */
    private static int text(ByteBuffer data, int at, int size) {
        if (data.limit() <= at + size) {
            return data.limit();
        }
        int signs = size == 1 ? data.get(at) & 0xFF : data.getShort(at) & 0xFFFF;
        return at + size + 1 + signs * ((data.get(at + size) & 1) + 1);
    }

    private static void put(ByteArrayOutputStream out, int id, ByteBuffer data, int length) {
        int kept = Math.min(length, data.limit());
        out.write(id);
        out.write(id >> 8);
        out.write(kept);
        out.write(kept >> 8);
        for (int i = 0; i < kept; i++) {
            out.write(data.get(i));
        }
    }
}
