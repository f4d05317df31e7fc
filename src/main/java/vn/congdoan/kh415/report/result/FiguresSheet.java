package vn.congdoan.kh415.report.result;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.FileLink;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.words.FigureText;
import vn.congdoan.kh415.text.Words;

/** Every figure that a result rests on, with the file, sheet and cell it was read from: where all formulas end. */
final class FiguresSheet {
    /** The column of the figures themselves, and the row of the first. */
    static final int VALUE = 5;

    static final int FIRST_ROW = 5;

    private static final int HEADING_ROW = 4;
    private static final int WIDEST = 16;

    private final Frame frame;
    private final Words words;
    private final AcceptedFigures figures;
    private final Map<String, String> measures = new HashMap<>();

    private FiguresSheet(Frame frame, AcceptedFigures figures) {
        this.frame = frame;
        this.words = frame.words();
        this.figures = figures;
        for (Measure measure : frame.assessment().plan().measures()) {
            measures.put(measure.id(), measure.name().in(words.lang()));
        }
    }

    static Sheet of(Frame frame, AcceptedFigures figures) {
        return new FiguresSheet(frame, figures).sheet();
    }

    private Sheet sheet() {
        Columns<AcceptedFigures.Line> columns = columns();
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("figures.title"));
        draft.across(SheetCell.text(Role.SENTENCE, sentence() + " " + frame.say("sheet.screen-only")));
        draft.headings(columns.headings());
        return draft.made(
                        frame.say("sheet.figures"),
                        HEADING_ROW,
                        0,
                        figures.lines().size(),
                        columns.rowsOf(figures.lines()))
                .printedTo(HEADING_ROW - 1);
    }

    private Columns<AcceptedFigures.Line> columns() {
        return new Columns<>(List.of(
                text("unit-code", 10, Role.CENTRED, line -> line.unit().code()),
                text("unit", 46, Role.TEXT, line -> line.unit().name()),
                text("measure-id", 16, Role.TEXT, line -> line.figure().measure()),
                text("measure", 50, Role.TEXT, line -> measure(line.figure().measure())),
                text(
                        "period",
                        9,
                        Role.CENTRED,
                        line -> words.numbers().month(line.figure().period())),
                new Column<>(frame.head("figure"), width(), this::figure),
                text(
                        "estimated",
                        6,
                        Role.CENTRED,
                        line -> line.figure().estimated() ? frame.say("figures.estimated") : ""),
                text("file", 60, Role.TEXT, line -> line.figure().source().file()),
                new Column<>("", 6, line -> FileLink.cell(line.figure().source().file(), frame)),
                text("sheet", 22, Role.TEXT, line -> line.figure().source().sheet()),
                text("cell", 8, Role.CENTRED, line -> line.figure().source().cell())));
    }

    private SheetCell figure(AcceptedFigures.Line line) {
        Measure measure = frame.assessment().plan().measure(line.figure().measure());
        return FigureText.isOption(measure)
                ? SheetCell.text(Role.CENTRED, FigureText.of(line.figure(), measure, words))
                : Figures.figure(line.figure().value());
    }

    private Column<AcceptedFigures.Line> text(
            String heading, int width, Role role, Function<AcceptedFigures.Line, String> text) {
        return Column.text(frame.head(heading), width, role, text);
    }

    private String measure(String id) {
        return measures.getOrDefault(id, id);
    }

    private String sentence() {
        String count = words.numbers().exact(BigDecimal.valueOf(figures.count()));
        return figures.areAllListed()
                ? frame.say("figures.all", count)
                : frame.say("figures.some", count, words.numbers().exact(BigDecimal.valueOf(AcceptedFigures.MOST)));
    }

    private int width() {
        return figures.lines().stream()
                .mapToInt(line -> words.numbers().exact(line.figure().value()).length() + 2)
                .reduce(WIDEST, Math::max);
    }
}
