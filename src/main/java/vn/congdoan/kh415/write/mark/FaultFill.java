package vn.congdoan.kh415.write.mark;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.jspecify.annotations.Nullable;

/**
 * The colour of faulty cells. A plain fill shows its foreground colour only, so the colour that the cell had before is kept in
 * the background colour, and our own colour there means that it had none: what we fill can be told and taken back, also when
 * its sender has moved the cell. Patterns other than plain ones are not remembered.
 */
public final class FaultFill {
    private static final byte[] RGB = {(byte) 0xFF, (byte) 0xC2, (byte) 0x9B};
    private static final short INDEX = IndexedColors.TAN.getIndex();

    /** Styles that a workbook of the 1997 format may have, less some for others. */
    private static final int MOST_STYLES = 4_000;

    private final Workbook workbook;
    private final Map<Short, CellStyle> filled = new HashMap<>();
    private final Map<Short, CellStyle> restored = new HashMap<>();

    public FaultFill(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Fills the cell; it stays as it is where the workbook has no room for another style. */
    void fill(Cell cell) {
        CellStyle before = cell.getCellStyle();
        CellStyle after = filled.get(before.getIndex());
        if (after == null && workbook.getNumCellStyles() < MOST_STYLES) {
            after = marked(before);
            filled.put(before.getIndex(), after);
        }
        if (after != null) {
            cell.setCellStyle(after);
        }
    }

    /** Like the style, but filled. */
    public CellStyle marked(CellStyle before) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(before);
        mark(style, before);
        return style;
    }

    private static void mark(CellStyle style, CellStyle before) {
        boolean plain = before.getFillPattern() == FillPatternType.SOLID_FOREGROUND;
        if (style instanceof XSSFCellStyle modern) {
            XSSFColor under = plain ? ((XSSFCellStyle) before).getFillForegroundXSSFColor() : null;
            // With the alpha byte that the file format asks for.
            XSSFColor ours = new XSSFColor(new byte[] {-1, RGB[0], RGB[1], RGB[2]}, null);
            modern.setFillForegroundColor(ours);
            modern.setFillBackgroundColor(under == null ? ours : under);
        } else {
            style.setFillForegroundColor(INDEX);
            style.setFillBackgroundColor(plain ? before.getFillForegroundColor() : INDEX);
        }
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    /**
     * Gives the cell the fill that it had before ours, if it has ours.
     *
     * @param noted whether the cell bore a note of ours: where another program has thrown away the background colour, only that
     *     tells our fill from one that happens to be like it
     */
    void restore(Cell cell, boolean noted) {
        CellStyle style = cell.getCellStyle();
        if (!isOurs(style, noted)) {
            return;
        }
        CellStyle before = restored.get(style.getIndex());
        if (before == null && workbook.getNumCellStyles() < MOST_STYLES) {
            before = workbook.createCellStyle();
            before.cloneStyleFrom(style);
            unmark(before, style);
            restored.put(style.getIndex(), before);
        }
        if (before != null) {
            cell.setCellStyle(before);
        }
    }

    private static boolean isOurs(CellStyle style, boolean noted) {
        if (style.getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
            return false;
        }
        if (style instanceof XSSFCellStyle modern) {
            return isOurs(modern.getFillForegroundXSSFColor()) && (noted || !isAutomatic(modern));
        }
        return style instanceof HSSFCellStyle old
                && old.getFillForegroundColor() == INDEX
                && (noted || !isAutomatic(old.getFillBackgroundColor()));
    }

    private static void unmark(CellStyle style, CellStyle marked) {
        if (style instanceof XSSFCellStyle modern) {
            XSSFColor under = isAutomatic(modern) ? null : ((XSSFCellStyle) marked).getFillBackgroundXSSFColor();
            boolean plain = under != null && !isOurs(under);
            modern.setFillForegroundColor(plain ? under : null);
            modern.setFillBackgroundColor((XSSFColor) null);
            modern.setFillPattern(plain ? FillPatternType.SOLID_FOREGROUND : FillPatternType.NO_FILL);
            return;
        }
        short under = marked.getFillBackgroundColor();
        boolean plain = under != INDEX && !isAutomatic(under);
        style.setFillForegroundColor(plain ? under : IndexedColors.AUTOMATIC.getIndex());
        style.setFillBackgroundColor((short) (IndexedColors.AUTOMATIC.getIndex() + 1));
        style.setFillPattern(plain ? FillPatternType.SOLID_FOREGROUND : FillPatternType.NO_FILL);
    }

    private static boolean isOurs(@Nullable XSSFColor color) {
        byte[] rgb = color == null ? null : color.getRGB();
        return rgb != null && Arrays.equals(rgb, RGB);
    }

    private static boolean isAutomatic(XSSFCellStyle style) {
        XSSFColor background = style.getFillBackgroundXSSFColor();
        return background == null
                || background.isAuto()
                || (background.isIndexed() && isAutomatic(background.getIndexed()));
    }

    private static boolean isAutomatic(short index) {
        return index == IndexedColors.AUTOMATIC.getIndex() || index == IndexedColors.AUTOMATIC.getIndex() + 1;
    }
}
