package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.result.Workings;

/** How many lines of bodies stand on each level of the tree, counted where they stand. */
final class LevelsSheet {
    private record Level(int level, long lines) {}

    private LevelsSheet() {}

    static Sheet of(Frame frame, Workings workings) {
        int lines = workings.lines().size();
        Map<Integer, Long> levels = IntStream.range(0, lines)
                .mapToObj(line -> workings.lines().get(line).level())
                .collect(Collectors.groupingBy(level -> level, TreeMap::new, Collectors.counting()));
        Range told =
                workings.sheet().range(Workings.FIRST_ROW, Workings.FIRST_ROW + Math.max(1, lines) - 1, Workings.LEVEL);
        Columns<Level> columns = new Columns<>(List.of(
                frame.column("level", 10, of -> SheetCell.count(of.level())),
                frame.column(
                        "rows",
                        14,
                        of -> new SheetCell(
                                new Content.Formula(
                                        SheetFunction.COUNTIF.of(told, Expr.of(of.level())),
                                        new Content.Numeric(BigDecimal.valueOf(of.lines()))),
                                Style.of(Role.INTEGER)))));
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("levels.title"));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        levels.forEach((level, count) -> draft.add(columns.row(new Level(level, count))));
        return draft.table(frame.say("sheet.levels"), headingRow, 0);
    }
}
