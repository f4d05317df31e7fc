package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.book.TextWidth;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.Stakes;
import vn.congdoan.kh415.report.words.Wording;

/** Who lacks figures of the period, in the order in which to call: who can settle most verdicts, then who stands for most. */
final class AbsentSheet {
    /** More lacking figures than these are told by their number. */
    private static final int MOST_MEASURES = 4;

    /** What is left of a page across below the title and the headings, in the type that its width allows. */
    private static final int LINES_OF_A_PAGE = 32;

    private static final int POINTS = 11;

    /** What text surely has of a column. */
    private static final float POINTS_A_FIGURE = 5;

    private final Frame frame;
    private final Tree tree;
    private final int most;

    private record Absent(Absentee who, Stakes.Stake stake) {
        UnitCode unit() {
            return who.unit();
        }
    }

    private AbsentSheet(Frame frame, int most) {
        this.frame = frame;
        this.most = most;
        this.tree = frame.assessment().tree();
    }

    /**
     * The sheet.
     *
     * @param most how many are listed, the first to call
     */
    static Sheet of(Frame frame, int most) {
        return new AbsentSheet(frame, most).sheet();
    }

    private Sheet sheet() {
        Columns<Numbered> columns = columns();
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("absent.title"));
        List<Absent> all = inOrder();
        List<SheetRow> rows = IntStream.range(0, Math.min(most, all.size()))
                .mapToObj(i -> columns.row(new Numbered(i + 1, all.get(i))))
                .toList();
        int printed = printed(rows, columns.widths());
        draft.across(SheetCell.text(Role.NOTE, note(all.size(), printed)));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        rows.forEach(draft::add);
        Sheet sheet = draft.pageOf(frame.say("sheet.absent"), headingRow, 2);
        return printed == rows.size() ? sheet : sheet.printedTo(headingRow + printed);
    }

    /** How many rows find room on the page. */
    private static int printed(List<SheetRow> rows, int[] widths) {
        int lines = 0;
        for (int i = 0; i < rows.size(); i++) {
            lines += lines(rows.get(i), widths);
            if (lines > LINES_OF_A_PAGE) {
                return Math.max(1, i);
            }
        }
        return rows.size();
    }

    private static int lines(SheetRow row, int[] widths) {
        return IntStream.range(0, row.cells().size())
                .map(column -> row.cells().get(column) != null
                                && Objects.requireNonNull(row.cells().get(column))
                                                .content()
                                        instanceof Content.Text text
                        ? TextWidth.lines(text.text(), POINTS, false, widths[column] * POINTS_A_FIGURE)
                        : 1)
                .max()
                .orElse(1);
    }

    private String note(int all, int printed) {
        if (all == 0) {
            return frame.say("absent.none");
        }
        String note = frame.say("absent.order");
        if (all > most) {
            note += " " + frame.say("absent.first", most, all);
        }
        int listed = Math.min(most, all);
        return printed == listed ? note : note + " " + frame.say("absent.printed", printed, listed - printed);
    }

    /** In the order of calls. */
    private record Numbered(int number, Absent body) {}

    private Columns<Numbered> columns() {
        return new Columns<>(List.of(
                frame.column("number", 5, row -> SheetCell.count(row.number())),
                frame.texts("unit", 32, Role.TEXT, row -> name(row.body().unit())),
                frame.texts(
                        "parent",
                        24,
                        Role.TEXT,
                        row -> tree.unit(row.body().unit())
                                .flatMap(tree::parent)
                                .map(Unit::shortName)
                                .orElse("")),
                frame.texts("phone", 13, Role.CENTRED, row -> phone(row.body().unit())),
                frame.texts(
                        "status",
                        20,
                        Role.TEXT,
                        row -> frame.say(
                                "absent.state." + Wording.id(row.body().who().state()))),
                frame.texts("lacks", 42, Role.TEXT, row -> lacks(row.body())),
                frame.texts(
                        "settles",
                        14,
                        Role.TEXT,
                        row -> String.join(", ", row.body().stake().settles())),
                frame.column("weight", 13, row -> share(row.body()))));
    }

    private static SheetCell share(Absent body) {
        BigDecimal share = body.stake().share();
        return share == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(new Content.Numeric(share), new Style(Role.PERCENT));
    }

    private String name(UnitCode unit) {
        return tree.shortName(unit);
    }

    private String phone(UnitCode unit) {
        return tree.known(unit).map(Unit::phone).orElse("");
    }

    /** Why what was sent is not used, or which figures lack. */
    private String lacks(Absent body) {
        Gap gap = body.who().gap();
        if (gap == null || gap.reason() == Gap.Reason.NOT_SENT) {
            return "";
        }
        if (gap.reason().isUnusable()) {
            return GapsText.reason(gap, frame.words());
        }
        return gap.measures().size() > MOST_MEASURES
                ? frame.say("absent.figures", gap.measures().size())
                : GapsText.measures(gap, frame.assessment(), frame.words());
    }

    private List<Absent> inOrder() {
        Stakes stakes = new Stakes(frame.assessment());
        return Absentee.of(frame.assessment()).stream()
                .map(who -> new Absent(who, stakes.of(List.of(who.unit()))))
                .sorted(Comparator.comparing(Absent::stake, Stakes.Stake.ORDER))
                .toList();
    }
}
