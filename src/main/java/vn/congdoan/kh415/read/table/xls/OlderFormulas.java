package vn.congdoan.kh415.read.table.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;

/**
 * Formulas that a program writes into an .xls workbook under the number of an older format. Excel takes them, POI passes over the cell
 * without a word; under the number of today it reads them.
 */
final class OlderFormulas {
    private static final short FORMULA = 0x0006;

    /** What comes before the length of the formula itself. */
    private static final int HEAD = 20;

    private OlderFormulas() {}

    static void renumber(DirectoryNode root) throws IOException {
        for (Entry entry : root) {
            if (entry.getName().toLowerCase(Locale.ROOT).equals("workbook")) {
                byte[] stream;
                try (DocumentInputStream in = root.createDocumentInputStream(entry)) {
                    stream = in.readAllBytes();
                }
                if (renumber(ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN))) {
                    root.createOrUpdateDocument(entry.getName(), new ByteArrayInputStream(stream));
                }
                return;
            }
        }
    }

    private static boolean renumber(ByteBuffer records) {
        boolean any = false;
        while (records.remaining() >= 4) {
            int at = records.position();
            int id = records.getShort() & 0xFFFF;
            int length = Math.min(records.getShort() & 0xFFFF, records.remaining());
            if (isOlder(id) && isLaidOutAsToday(records, at + 4, length)) {
                records.putShort(at, FORMULA);
                any = true;
            }
            records.position(at + 4 + length);
        }
        return any;
    }

    static boolean isOlder(int id) {
        return id == 0x0206 || id == 0x0406;
    }

    private static boolean isLaidOutAsToday(ByteBuffer records, int at, int length) {
        return length >= HEAD + 2 && HEAD + 2 + (records.getShort(at + HEAD) & 0xFFFF) <= length;
    }
}
