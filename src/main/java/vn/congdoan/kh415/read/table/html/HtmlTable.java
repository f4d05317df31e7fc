package vn.congdoan.kh415.read.table.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.FormatCode;
import vn.congdoan.kh415.read.table.cell.Look;
import vn.congdoan.kh415.read.table.cell.ReachedFromAbove;
import vn.congdoan.kh415.read.table.cell.Shown;
import vn.congdoan.kh415.read.table.cell.ShownNumber;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.CellBudget;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Lays the rows of one HTML table out as a sheet: a cell takes the next place that no cell above reaches into (HTML 4.9.12). */
final class HtmlTable {
    private final HtmlCell cells;
    private final TableBuilder table;
    private final ReachedFromAbove reached = new ReachedFromAbove();
    private int row = -1;
    private int columns;

    HtmlTable(HtmlFormats formats, CellBudget budget) {
        this.cells = new HtmlCell(formats);
        this.table = new TableBuilder(budget);
    }

    /** A column is described before the rows. */
    void column(Element col) throws Refusal {
        int count = span(col, "span", Limits.COLUMNS);
        if (isHidden(col)) {
            table.hideColumns(columns, columns + count - 1);
        }
        columns = Math.min(Limits.COLUMNS, columns + count);
    }

    void row(Element tr) throws Refusal {
        table.row(++row, isHidden(tr));
        int column = 0;
        for (Element td : tr.children()) {
            if (td.normalName().equals("td") || td.normalName().equals("th")) {
                column = reached.free(row, column);
                Cell cell = cells.read(td);
                table.cell(column, cell);
                column = span(td, column);
            }
        }
    }

    /** Marks what the cell reaches over, and gives the column after it. */
    private int span(Element td, int column) throws Refusal {
        int width = span(td, "colspan", Limits.COLUMNS);
        int height = span(td, "rowspan", Limits.ROWS);
        int end = column + width;
        reached.add(row, column, end, height);
        if (width > 1 || height > 1) {
            table.merge(new Table.Merge(row, column, row + height - 1, end - 1));
        }
        return end;
    }

    private static int span(Element element, String attribute, int most) {
        String value = element.attr(attribute).strip();
        boolean isNumber =
                !value.isEmpty() && value.length() < 10 && value.chars().allMatch(Character::isDigit);
        return isNumber ? Math.max(1, Math.min(Integer.parseInt(value), most)) : 1;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || element.hasAttr("hidden");
    }

    boolean isFilled() {
        return table.lastColumn() >= 0;
    }

    void addTo(List<Table> tables, String file, String sheet) throws Refusal {
        table.addTo(tables, file, sheet, false);
    }

    /**
     * Reads one cell of an HTML table. Spreadsheet programs state what a cell holds beside what it shows: Excel in {@code x:num},
     * {@code x:str}, {@code x:bool} and {@code x:err}, LibreOffice in {@code sdval} and {@code sdnum}. Without them a cell is text,
     * also where it looks like a number, but for the errors of formulas.
     */
    private static final class HtmlCell {
        private final HtmlFormats formats;

        HtmlCell(HtmlFormats formats) {
            this.formats = formats;
        }

        /** The cell, or null if it is blank. */
        @Nullable
        Cell read(Element td) throws Refusal {
            HtmlText words = new HtmlText(formats, td);
            String text = words.stored();
            if (td.hasAttr("x:err") || (td.hasAttr("sdval") && CellValues.isError(text))) {
                return new Cell.ErrorValue(td.attr("x:err").isBlank() ? text : td.attr("x:err"));
            }
            boolean unseen = formats.isUnseen(td) || formats.hides(td);
            Look plain = unseen ? Look.PLAIN.asUnseen() : Look.PLAIN;
            if (td.hasAttr("x:bool")) {
                String value = td.attr("x:bool").isBlank() ? text : td.attr("x:bool");
                return CellValues.logical(value.equalsIgnoreCase("true"), plain);
            }
            if (td.hasAttr("x:num")) {
                Cell number = CellValues.number(
                        td.attr("x:num").isBlank() ? text : td.attr("x:num"), kindOf(td, unseen), false);
                return unseen ? number : ShownNumber.of(number, words.seen());
            }
            if (td.hasAttr("sdval")) {
                return libreOffice(td.attr("sdval"), td.attr("sdnum"), plain, words.seen());
            }
            if (td.attr("x:str").isBlank()) {
                return CellValues.seen(text) instanceof Cell.Text whole
                        ? words.cell(whole, plain)
                        : CellValues.seen(text);
            }
            return CellValues.text(CellValues.text(td.attr("x:str")), plain);
        }

        /** Of Excel's format only the kind counts: what it makes of the number stands in the cell. */
        private Look kindOf(Element td, boolean unseen) {
            return new Look(formats.of(td).kind(), FormatCode.GENERAL, unseen);
        }

        /** The format stands after the language of the cell and that of the format: {@code 1066;0;DD/MM/YYYY}. */
        private static @Nullable Cell libreOffice(String value, String format, Look look, String shown) throws Refusal {
            String[] parts = format.split(";", 3);
            String code = parts.length == 3 ? parts[2] : "";
            if (code.equals("BOOLEAN")) {
                return CellValues.logical(!value.equals("0"), look);
            }
            Look kind = new Look(Shown.of(0, code), FormatCode.GENERAL, look.unseen());
            Cell number = CellValues.number(value, kind, false);
            return look.unseen() ? number : ShownNumber.of(number, shown);
        }
    }
}
