package vn.congdoan.kh415.write.mark;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.write.xlsx.CellText;

/**
 * Notes at cells. Ours bear our name as their author and in their first line, because some programs drop authors; where a cell has
 * somebody else's note, ours goes below it. So it can be told and taken away again.
 */
public final class CellNotes {
    public static final String AUTHOR = "kh415";

    /** The first line of ours. */
    public static final String RULE = Table.Note.OURS;

    public static final int WIDTH_PIXELS = 330;
    public static final int LINE_PIXELS = 18;
    /** What is hidden, and what a sheet that states no height of rows gives them, counts as that much. */
    private static final int LEAST_PIXELS = 12;

    private static final int LETTERS_A_LINE = 46;

    private final CreationHelper make;
    private final int lastColumn;
    private final int lastRow;

    public CellNotes(Workbook workbook) {
        this.make = workbook.getCreationHelper();
        this.lastColumn = workbook.getSpreadsheetVersion().getLastColumnIndex();
        this.lastRow = workbook.getSpreadsheetVersion().getLastRowIndex();
    }

    public void add(Sheet sheet, CellAddress at, String text) {
        Comment present = sheet.getCellComment(at);
        if (present != null) {
            RichTextString theirs = present.getString();
            present.setString(copied(theirs, theirs.length(), "\n" + RULE + "\n" + text));
            return;
        }
        Comment note = sheet.createDrawingPatriarch().createCellComment(anchor(sheet, at, text));
        note.setAddress(at);
        note.setAuthor(AUTHOR);
        note.setString(make.createRichTextString(CellText.cut(RULE + "\n" + text)));
        note.setVisible(false);
    }

    /** What is left of a note without our part; the same if we have none in it, null if all of it is ours. */
    @Nullable
    RichTextString theirs(Comment note) {
        RichTextString text = note.getString();
        if (AUTHOR.equals(note.getAuthor())) {
            return null;
        }
        int at = text.getString().indexOf(RULE);
        if (at <= 0) {
            return at == 0 ? null : text;
        }
        return copied(text, text.getString().charAt(at - 1) == '\n' ? at - 1 : at, "");
    }

    /** The first letters of a text with their type, and more behind them. */
    private RichTextString copied(RichTextString text, int length, String more) {
        RichTextString copy =
                make.createRichTextString(CellText.cut(text.getString().substring(0, length) + more));
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            int start = text.getIndexOfFormattingRun(i);
            int next = i + 1 < text.numFormattingRuns() ? text.getIndexOfFormattingRun(i + 1) : length;
            int end = Math.min(next, length);
            if (start < end) {
                apply(text, i, copy, start, end);
            }
        }
        return copy;
    }

    private static void apply(RichTextString from, int run, RichTextString to, int start, int end) {
        if (from instanceof XSSFRichTextString modern && modern.getFontOfFormattingRun(run) != null) {
            to.applyFont(start, end, modern.getFontOfFormattingRun(run));
        } else if (from instanceof HSSFRichTextString old && old.getFontOfFormattingRun(run) != 0) {
            to.applyFont(start, end, old.getFontOfFormattingRun(run));
        }
    }

    /** Our name's among them. */
    public static int lines(String text) {
        return 1
                + text.lines()
                        .mapToInt(line -> line.length() / LETTERS_A_LINE + 1)
                        .sum();
    }

    /** To the right of its cell, wide and high enough for the text; notes are shown when the mouse points at their cell. */
    private ClientAnchor anchor(Sheet sheet, CellAddress at, String text) {
        int lines = lines(text);
        int right = at.getColumn();
        for (float wide = 0; wide < WIDTH_PIXELS && right < lastColumn; right++) {
            wide += Math.max(LEAST_PIXELS, sheet.getColumnWidthInPixels(right + 1));
        }
        int bottom = at.getRow();
        for (float high = 0; high < (lines + 1) * LINE_PIXELS && bottom < lastRow; bottom++) {
            Row row = sheet.getRow(bottom);
            int pixels =
                    Units.pointsToPixel(row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints());
            high += Math.max(LEAST_PIXELS, pixels);
        }
        ClientAnchor anchor = make.createClientAnchor();
        anchor.setCol1(at.getColumn());
        anchor.setRow1(at.getRow());
        // POI takes the anchor's first cell for the note's own, so the note begins at that cell's far edge.
        anchor.setDx1(farEdge(sheet, at.getColumn(), anchor));
        anchor.setCol2(Math.min(right + 1, lastColumn));
        anchor.setRow2(Math.min(bottom + 1, lastRow));
        return anchor;
    }

    /** In the anchor's own unit: of the 1997 format 1024 for the whole width, else English Metric Units. */
    private static int farEdge(Sheet sheet, int column, ClientAnchor anchor) {
        return anchor instanceof org.apache.poi.hssf.usermodel.HSSFClientAnchor
                ? 1023
                : Math.round(sheet.getColumnWidthInPixels(column)) * Units.EMU_PER_PIXEL;
    }
}
