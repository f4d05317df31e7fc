package vn.congdoan.kh415.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.congdoan.kh415.model.Contribution.Figure;
import vn.congdoan.kh415.model.Measure;
import vn.congdoan.kh415.model.Source;
import vn.congdoan.kh415.model.Unit;
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
        Draft draft = new Draft(frame, 10, 46, 16, 50, 9, width(), 6, 60, 6, 22, 8);
        draft.title(frame.say("figures.title"));
        draft.across(SheetCell.text(Role.SENTENCE, sentence() + " " + frame.say("sheet.screen-only")));
        draft.headings(
                frame.head("unit-code"),
                frame.head("unit"),
                frame.head("measure-id"),
                frame.head("measure"),
                frame.head("period"),
                frame.head("figure"),
                frame.head("estimated"),
                frame.head("file"),
                "",
                frame.head("sheet"),
                frame.head("cell"));
        return draft.made(
                        frame.say("sheet.figures"),
                        HEADING_ROW,
                        0,
                        figures.lines().size(),
                        this::row)
                .printedTo(HEADING_ROW - 1);
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

    private SheetRow row(int number) {
        Unit unit = figures.lines().get(number).unit();
        Figure figure = figures.lines().get(number).figure();
        Source source = figure.source();
        return SheetRow.of(
                SheetCell.text(Role.CENTRED, unit.code()),
                SheetCell.text(unit.name()),
                SheetCell.text(figure.measure()),
                SheetCell.text(measures.getOrDefault(figure.measure(), figure.measure())),
                SheetCell.text(Role.CENTRED, words.numbers().month(figure.period())),
                Figures.figure(figure.value()),
                SheetCell.text(Role.CENTRED, figure.estimated() ? frame.say("figures.estimated") : ""),
                SheetCell.text(source.file()),
                FileLink.cell(source.file(), frame),
                SheetCell.text(source.sheet()),
                SheetCell.text(Role.CENTRED, source.cell()));
    }
}
