package vn.congdoan.kh415.write.mark;

import java.text.Normalizer;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;

/** Names of sheets: 31 characters at most, without the signs that Excel forbids, each once. */
public final class SheetNames {
    private static final int LONGEST = 31;

    private SheetNames() {}

    /** That name, or one near it that no sheet of the workbook has. */
    public static String free(String wanted, Workbook workbook) {
        String safe = WorkbookUtil.createSafeSheetName(wanted, '_');
        String name = safe;
        for (int i = 2; workbook.getSheet(name) != null; i++) {
            String number = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST - number.length())) + number;
        }
        return name;
    }

    /** The position of the sheet that is called so when composed (NFC); negative if there is none. */
    static int indexOf(@Nullable String name, Workbook workbook) {
        for (int i = 0; name != null && i < workbook.getNumberOfSheets(); i++) {
            if (Normalizer.normalize(workbook.getSheetName(i), Normalizer.Form.NFC)
                    .equals(Normalizer.normalize(name, Normalizer.Form.NFC))) {
                return i;
            }
        }
        return -1;
    }
}
