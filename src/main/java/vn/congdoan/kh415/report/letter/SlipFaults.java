package vn.congdoan.kh415.report.letter;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.result.Figures;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** The tables of a slip that say which figures of a body are missing, and what must be mended in those that came. */
final class SlipFaults {
    /** Of two tables one can have its headings repeated, so the upper one must be short. */
    private static final int MOST_ABOVE = 10;

    /** Lines of text below a letterhead that surely find room on one page. */
    private static final int LINES_OF_A_PAGE = 28;

    private static final int LINES_OF_HEADINGS = 2;
    private static final int LINES_OF_LACKING = 3;
    private static final int LINES_OF_FAULT = 6;

    /** The columns of both tables. */
    private static final int[] WIDTHS = {5, 30, 16, 30, 58, 24, 14};

    private final Frame frame;
    private final Words words;
    private final List<LackingFigures> lacking;
    private final List<Finding> faults;

    private SlipFaults(Frame frame, List<LackingFigures> lacking, List<Finding> faults) {
        this.frame = frame;
        this.words = frame.words();
        this.lacking = lacking;
        this.faults = faults;
    }

    static SlipFaults of(Frame frame, List<Absentee> absent, List<Finding> faults) {
        List<LackingFigures> lacking = absent.stream()
                .flatMap(who -> LackingFigures.of(who, frame.assessment()).stream())
                .toList();
        return new SlipFaults(frame, lacking, faults);
    }

    /** How many places must be mended. */
    int count() {
        return faults.size();
    }

    /** Whether so little must be said that it finds room below so many results: a page for a line or two is wasted. */
    boolean fitsBelow(int results) {
        int lines = (lacking.isEmpty() ? 0 : LINES_OF_HEADINGS + LINES_OF_LACKING * lacking.size())
                + (faults.isEmpty() ? 0 : LINES_OF_HEADINGS + LINES_OF_FAULT * faults.size());
        return results + lines <= LINES_OF_A_PAGE;
    }

    /** Below something else, whose columns have those widths. */
    void below(Draft draft, int[] widths) {
        new Tables(draft, columns(widths)).draw();
    }

    /** In columns of a finer table: where each of ours begins, and where the last ends. */
    private static int[] columns(int[] widths) {
        int all = IntStream.of(widths).sum();
        int ours = IntStream.of(WIDTHS).sum();
        int[] starts = new int[WIDTHS.length + 1];
        int column = 0;
        int before = 0;
        int wanted = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            while (column < widths.length && (before + widths[column] / 2) * ours < wanted * all) {
                before += widths[column++];
            }
            starts[i] = i == 0 ? 0 : Math.max(column, starts[i - 1] + 1);
            wanted += WIDTHS[i];
        }
        starts[WIDTHS.length] = widths.length;
        return starts;
    }

    /** On pages of their own; none where there is nothing to say. */
    List<Sheet> sheets(Unit unit) {
        if (!faults.isEmpty() && lacking.size() > MOST_ABOVE) {
            return List.of(
                    new SlipFaults(frame, lacking, List.of()).sheet("sheet.slip-missing", unit),
                    new SlipFaults(frame, List.of(), faults).sheet("sheet.slip-mending", unit));
        }
        return lacking.isEmpty() && faults.isEmpty() ? List.of() : List.of(sheet("sheet.slip-faults", unit));
    }

    private Sheet sheet(String name, Unit unit) {
        Draft draft = new Draft(frame, WIDTHS);
        draft.across(SheetCell.text(Role.TITLE, frame.say("slip.faults-title")));
        draft.across(SheetCell.text(
                Role.SUBTITLE, frame.say("slip.to", unit.name(), unit.code().text())));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.subtitle()));
        draft.gap();
        int headings = new Tables(draft, columns(WIDTHS)).draw();
        return draft.text(frame.say(name)).repeating(headings, 1);
    }

    /** Both tables on a sheet. */
    private final class Tables {
        private final Draft draft;

        /** Where on it each of their columns begins, and where the last ends. */
        private final int[] columns;

        Tables(Draft draft, int[] columns) {
            this.draft = draft;
            this.columns = columns;
        }

        /** The row of the last headings. */
        int draw() {
            int headings = -1;
            if (!lacking.isEmpty()) {
                headings = lacking();
            }
            if (!lacking.isEmpty() && !faults.isEmpty()) {
                draft.gap();
            }
            return faults.isEmpty() ? headings : faults();
        }

        private int lacking() {
            title(frame.assessment()
                    .plan()
                    .deadline()
                    .of(frame.assessment().period())
                    .map(day -> frame.say("slip.missing-by", words.numbers().day(day)))
                    .orElseGet(() -> frame.say("slip.missing-list")));
            int headings = draft.next();
            headings("number", "unit", "status", "lacking-figure", "used-for", "last-figure", "last-month");
            for (int i = 0; i < lacking.size(); i++) {
                LackingFigures line = lacking.get(i);
                row(List.of(
                        SheetCell.count(i + 1L),
                        SheetCell.text(named(line.who().unit())),
                        SheetCell.text(frame.say(
                                "absent.state." + Wording.id(line.who().state()))),
                        SheetCell.text(what(line)),
                        SheetCell.text(String.join(", ", line.indicators())),
                        Figures.figure(line.last() == null ? null : line.last().value()),
                        SheetCell.text(Role.CENTRED, month(line.month()))));
            }
            return headings;
        }

        private int faults() {
            title(frame.say("slip.faults-list", faults.size()));
            int headings = draft.next();
            headings("number", "unit-measure", "severity", "file-place", "message", "remedy");
            for (int i = 0; i < faults.size(); i++) {
                Finding finding = faults.get(i);
                row(List.of(
                        SheetCell.count(i + 1L),
                        SheetCell.text(lines(
                                finding.unit() == null ? "" : named(finding.unit()),
                                finding.measure() == null ? "" : measure(finding.measure()))),
                        SheetCell.text(words.of(finding.severity())),
                        SheetCell.text(
                                lines(Objects.requireNonNullElse(finding.place().file(), ""), within(finding.place()))),
                        SheetCell.text(words.message(finding)),
                        SheetCell.text(words.askedOfSender(finding))));
            }
            return headings;
        }

        private void title(String text) {
            draft.across(SheetCell.text(Role.GROUP, text));
        }

        private void headings(String... keys) {
            row(Stream.of(keys)
                    .map(key -> SheetCell.text(Role.HEADING, frame.head(key)))
                    .toList());
        }

        /** The last of fewer cells than there are columns is the wider. */
        private void row(List<SheetCell> cells) {
            draft.spans(
                    1,
                    IntStream.range(0, cells.size())
                            .mapToObj(i -> new Draft.Span(
                                    columns[i],
                                    columns[i < cells.size() - 1 ? i + 1 : columns.length - 1] - 1,
                                    cells.get(i)))
                            .toArray(Draft.Span[]::new));
        }
    }

    private String month(@Nullable YearMonth month) {
        return month == null ? "" : words.numbers().month(month);
    }

    /** The figure; of a whole return, why nothing of it is used. */
    private String what(LackingFigures line) {
        Gap gap = line.who().gap();
        if (gap == null) {
            return frame.say("slip.covered");
        }
        return line.measure() != null
                ? measure(line.measure())
                : gap.reason().isUnusable()
                        ? frame.say("slip.unusable-return", GapsText.reason(gap, words))
                        : frame.say("slip.whole-return");
    }

    /** With the word for what it counts. */
    private String measure(MeasureId id) {
        Measure measure = frame.assessment().plan().measure(id);
        String name = measure.name().in(words.lang());
        return measure.unit().isEmpty() ? name : name + " (" + measure.unit() + ")";
    }

    private static String lines(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }

    private String named(UnitCode code) {
        return frame.assessment()
                .tree()
                .unit(code)
                .map(body -> body.shortName() + " (" + code + ")")
                .orElse(code.text());
    }

    private static String within(Place place) {
        return new Place(null, place.sheet(), place.cell()).toString();
    }
}
