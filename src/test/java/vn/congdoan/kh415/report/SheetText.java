package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Chart;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.LineChart;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;

/**
 * Sheets as text, everything that a writer is told, nothing of how it looks: a sheet's frame first, then a line a row.
 *
 * <pre>
 * == Name
 * columns 5 12 40 | filter A4:C9 | merges A1:C1 | page one, headings 4-5, fixed 2, printed to 9, blocks C E | foot, page words
 * 4 ^1 _2  A 'text  B 0.5 PERCENT*  C =A4/B4 → 2 INTEGER  D-F _ HEADING
 * </pre>
 *
 * Before the rows stand charts, colours ({@code shade}) and what is asked of entries ({@code check}). A row says its number, ^ its level in the outline, _ its least height; a cell its column, content and style: role (TEXT is not
 * said), * if it stands out, +n if it is indented, what it was judged, its mark, and what a mark that follows the number depends on.
 */
final class SheetText {
    private final StringBuilder text = new StringBuilder();

    private SheetText() {}

    static String of(List<Sheet> sheets) {
        SheetText all = new SheetText();
        sheets.forEach(all::sheet);
        return all.text.toString();
    }

    private void sheet(Sheet sheet) {
        text.append("== ").append(sheet.name()).append('\n');
        List<String> frame = new ArrayList<>();
        frame.add("columns "
                + sheet.columns().stream()
                        .map(column -> String.valueOf(column.width()))
                        .collect(Collectors.joining(" ")));
        frame.add("filter " + (sheet.filter() == null ? "none" : area(sheet.filter())));
        frame.add("merges " + sheet.merges().stream().map(SheetText::area).collect(Collectors.joining(" ")));
        frame.add(page(sheet.page()));
        text.append(String.join(" | ", frame)).append('\n');
        sheet.charts().forEach(this::chart);
        sheet.lines().forEach(this::chart);
        sheet.shadings().forEach(this::shading);
        sheet.checks().forEach(this::check);
        for (int row = 0; row < sheet.rows().size(); row++) {
            row(row, sheet.rows().get(row));
        }
    }

    private static String page(Sheet.Page page) {
        return "page " + (page.onePage() ? "one" : "many") + ", heading "
                + page.headings().last() + " of " + page.headings().count()
                + ", fixed " + page.fixedColumns() + ", printed to "
                + page.paper().lastRow() + ", blocks " + page.paper().blocks()
                + (page.paper().parted() ? ", parted" : "")
                + (page.paper().lastColumn() < 0
                        ? ""
                        : ", columns to " + page.paper().lastColumn())
                + (page.paper().upright() ? ", upright" : "")
                + (page.headings().last() < 0 || page.headings().inSight() ? "" : ", out of sight")
                + " | " + page.footer() + " | " + page.pageWord();
    }

    private void row(int number, SheetRow row) {
        text.append(number + 1);
        text.append(row.level() == 0 ? "" : " ^" + row.level());
        text.append(row.lines() == 1 ? "" : " _" + row.lines());
        List<@Nullable SheetCell> cells = row.cells();
        for (int column = 0; column < cells.size(); column++) {
            SheetCell cell = cells.get(column);
            if (cell != null) {
                int last = column;
                while (cell.content().equals(Content.BLANK)
                        && last + 1 < cells.size()
                        && cell.equals(cells.get(last + 1))) {
                    last++;
                }
                text.append("  ").append(column(column));
                text.append(last == column ? "" : "-" + column(last));
                text.append(' ').append(content(cell.content()).replace("\n", "⏎"));
                text.append(style(cell.style()));
                column = last;
            }
        }
        text.append('\n');
    }

    private static String content(Content content) {
        if (content instanceof Content.Text said) {
            return "'" + said.text();
        }
        if (content instanceof Content.Numeric number) {
            return number.value().toPlainString();
        }
        if (content instanceof Content.Formula formula) {
            return "=" + formula.expression().text() + " → " + content(formula.stored());
        }
        if (content instanceof Content.Link link) {
            return "'" + link.text() + " → " + link.address();
        }
        if (content instanceof Content.Sparkline line) {
            return "~ " + area(line.cells());
        }
        return content instanceof Content.Day day ? day.day().toString() : "_";
    }

    private static String style(Style style) {
        return (style.role() == Role.TEXT ? "" : " " + style.role())
                + (style.strong() ? "*" : "")
                + (style.indent() == 0 ? "" : " +" + style.indent())
                + (style.verdict() == null ? "" : " " + style.verdict())
                + (style.mark().isEmpty() ? "" : " " + style.mark())
                + (style.open() ? " open" : "");
    }

    private void shading(Shading shading) {
        text.append("shade ").append(area(shading.area()));
        shading.rules()
                .forEach(rule -> text.append(" | ")
                        .append(rule.verdict())
                        .append(' ')
                        .append(rule.condition().text())
                        .append(rule.mark() == null ? "" : " " + rule.mark()));
        text.append('\n');
    }

    private void check(EntryCheck check) {
        Expr condition = check.condition();
        text.append("check ").append(area(check.cell()));
        text.append(" | ").append(condition == null ? check.options().toString() : condition.text());
        text.append(check.refuses() ? " or refused" : " or asked");
        Stream.of(check.title(), check.hint(), check.message())
                .forEach(said -> text.append(" | ").append(said));
        text.append('\n');
    }

    private void chart(Chart chart) {
        text.append("bars ").append(area(chart.place())).append(" '").append(chart.title());
        text.append(" | ").append(chart.told());
        text.append(" | ").append(names(chart.categories()));
        Chart.Looks looks = chart.looks();
        Stream.of(looks.reached(), looks.missed(), looks.open(), chart.values(), chart.marks())
                .forEach(series -> text.append(" | ").append(series(series)));
        text.append('\n');
    }

    private void chart(LineChart chart) {
        text.append("lines ").append(area(chart.place())).append(" '").append(chart.title());
        text.append(chart.percent() ? " in percent" : "").append(" | ").append(chart.told());
        text.append(" | ").append(chart.source());
        text.append(" | ").append(names(chart.months()));
        for (LineChart.Line line : chart.lines()) {
            text.append(" | ").append(line.kind()).append(" '").append(line.name());
            text.append(' ')
                    .append(area(line.named()))
                    .append(' ')
                    .append(area(line.cells()))
                    .append(numbers(line.numbers()));
        }
        text.append('\n');
    }

    private static String names(Chart.Names names) {
        return area(names.cells()) + " " + String.join(", ", names.names());
    }

    private static String series(Chart.Series series) {
        return "'" + series.name() + " " + area(series.named()) + " " + area(series.cells())
                + numbers(series.numbers());
    }

    private static String numbers(List<? extends @Nullable BigDecimal> numbers) {
        return numbers.stream()
                .map(number -> number == null ? " _" : " " + number.toPlainString())
                .collect(Collectors.joining());
    }

    private static String area(CellArea area) {
        return Place.cellName(area.firstRow(), area.firstColumn()) + ":"
                + Place.cellName(area.lastRow(), area.lastColumn());
    }

    private static String column(int column) {
        return Place.cellName(0, column).replaceAll("\\d", "");
    }
}
