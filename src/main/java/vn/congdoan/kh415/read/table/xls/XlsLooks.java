package vn.congdoan.kh415.read.table.xls;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.file.Refusal;

/** What the styles and fonts of an .xls workbook let be seen of its cells, each asked for once. */
final class XlsLooks {
    /** The places of the palette that are white unless a workbook has a palette of its own. */
    private static final Set<Integer> WHITE = Set.of(1, 9);

    /** No font has that index ([MS-XLS] 2.5.129). */
    private static final int NO_FONT = 4;

    private final HSSFWorkbook workbook;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Map<Integer, Look> looks = new HashMap<>();

    XlsLooks(HSSFWorkbook workbook) {
        this.workbook = workbook;
        for (FormatRecord format : workbook.getInternalWorkbook().getFormats()) {
            codes.put(format.getIndexCode(), format.getFormatString());
        }
    }

    Look of(HSSFCell cell) {
        int style = cell.getCellStyle().getIndex();
        Look look = looks.get(style);
        if (look == null) {
            look = look(cell.getCellStyle());
            looks.put(style, look);
        }
        return look;
    }

    private Look look(HSSFCellStyle style) {
        int format = style.getDataFormat();
        Look look = Look.of(format, codes.get(format));
        HSSFFont font = font(style.getFontIndex());
        if (font == null) {
            return look;
        }
        boolean white = isWhite(font) && !isColoured(style);
        return white || font.getStrikeout() ? look.asUnseen() : look;
    }

    /** The font of that index, which counts one more than there is behind the fourth; null if the workbook does not have it. */
    private @Nullable HSSFFont font(int index) {
        int record = index > NO_FONT ? index - 1 : index;
        return record >= 0 && record < workbook.getNumberOfFonts() ? workbook.getFontAt(index) : null;
    }

    private static boolean isWhite(HSSFFont font) {
        return WHITE.contains((int) font.getColor());
    }

    private static boolean isColoured(HSSFCellStyle style) {
        return style.getFillPattern() != FillPatternType.NO_FILL
                && !(style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                        && WHITE.contains((int) style.getFillForegroundColor()));
    }

    /** The text of a cell without the runs that are struck out, raised, lowered, or white on white. */
    Cell.@Nullable Text text(HSSFCell cell) throws Refusal {
        HSSFRichTextString text = cell.getRichStringCellValue();
        String stored = text.getString();
        StringBuilder seen = new StringBuilder();
        int runs = text.numFormattingRuns();
        for (int i = -1; i < runs; i++) {
            int start = i < 0 ? 0 : Math.min(stored.length(), text.getIndexOfFormattingRun(i));
            int end = i + 1 < runs ? Math.min(stored.length(), text.getIndexOfFormattingRun(i + 1)) : stored.length();
            if (i < 0 || !isApart(text.getFontOfFormattingRun(i), cell)) {
                seen.append(stored, start, Math.max(start, end));
            }
        }
        return seen.length() == stored.length() ? CellValues.text(stored) : CellValues.text(stored, seen.toString());
    }

    private boolean isApart(int index, HSSFCell cell) {
        HSSFFont font = font(index);
        return font != null
                && (font.getStrikeout()
                        || font.getTypeOffset() != Font.SS_NONE
                        || (isWhite(font) && !isColoured(cell.getCellStyle())));
    }
}
