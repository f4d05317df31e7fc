package vn.congdoan.kh415.read.table.html;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.ReachedFromAbove;
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
}
