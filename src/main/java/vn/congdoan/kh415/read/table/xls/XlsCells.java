package vn.congdoan.kh415.read.table.xls;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * Counts the cells that the worksheets of an .xls workbook store ([MS-XLS] 2.1.4), to hold what a library makes of them against. The
 * numbers and lengths of the records are never encrypted.
 */
final class XlsCells {
    private static final int END = 0x000A;
    private static final int BEGIN = 0x0809;
    private static final int WORKSHEET = 0x0010;
    private static final int PACKED_NUMBERS = 0x00BD;

    private XlsCells() {}

    /** Cells with a value or a formula; blank ones are not counted, nor those that a chart keeps for itself. */
    static long stored(DirectoryNode root) throws IOException {
        for (Entry entry : root) {
            if (entry.getName().toLowerCase(Locale.ROOT).equals("workbook")) {
                try (DocumentInputStream in = root.createDocumentInputStream(entry)) {
                    return stored(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
                }
            }
        }
        throw Refusal.damaged(Damage.PART_MISSING);
    }

    private static long stored(ByteBuffer records) {
        long cells = 0;
        int depth = 0;
        boolean worksheet = false;
        while (records.remaining() >= 4) {
            int id = records.getShort() & 0xFFFF;
            int length = Math.min(records.getShort() & 0xFFFF, records.remaining());
            int data = records.position();
            if (id == BEGIN) {
                worksheet = ++depth == 1 ? length >= 4 && records.getShort(data + 2) == WORKSHEET : worksheet;
            } else if (id == END) {
                depth--;
            } else if (worksheet && depth == 1) {
                cells += cells(id, length);
            }
            records.position(data + length);
        }
        return cells;
    }

    private static int cells(int id, int length) {
        return switch (id) {
            case 0x0006, 0x0206, 0x0406, 0x0203, 0x0204, 0x0205, 0x00FD, 0x00D6, 0x027E -> 1;
            // Between the place of the first and the column of the last stand six bytes for each.
            case PACKED_NUMBERS -> (length - 6) / 6;
            default -> 0;
        };
    }
}
