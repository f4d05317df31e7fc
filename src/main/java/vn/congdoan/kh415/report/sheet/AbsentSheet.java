package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
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
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.report.words.Stakes;
import vn.congdoan.kh415.report.words.Wording;

/** Who lacks figures of the period, in the order in which to call: who can settle most verdicts, then who stands for most. */
final class AbsentSheet {
    /** More lacking figures than these are told by their number. */
    private static final int MOST_MEASURES = 4;

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
        draft.across(SheetCell.text(Role.NOTE, note(all.size())));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            draft.add(columns.row(new Numbered(i + 1, all.get(i))));
        }
        return draft.grid(frame.say("sheet.absent"), headingRow, 2);
    }

    private String note(int all) {
        return all == 0
                ? frame.say("absent.none")
                : frame.say("absent.order") + (all <= most ? "" : " " + frame.say("absent.first", most, all));
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
                frame.column("weight", 11, row -> share(row.body()))));
    }

    private static SheetCell share(Absent body) {
        BigDecimal share = body.stake().share();
        return share == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(new Content.Numeric(share), new Style(Role.PERCENT));
    }

    private String name(UnitCode unit) {
        return tree.known(unit).map(Unit::shortName).orElse(unit.text());
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
