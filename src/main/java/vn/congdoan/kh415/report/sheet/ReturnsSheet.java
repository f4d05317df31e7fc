package vn.congdoan.kh415.report.sheet;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Receipt.Status;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.FileLink;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRef;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.report.live.LiveText;

/**
 * What became of each return of the period, the missing first. Files whose period is not known, or wrong, stand here too;
 * sound returns of other periods are only counted, for the JSON beside the workbook names them all.
 */
final class ReturnsSheet {
    private static final int FIRST_ROW = 5;

    private final Frame frame;
    private final Tree tree;
    private final Column<Receipt> status;
    private final Columns<Receipt> columns;

    private ReturnsSheet(Frame frame) {
        this.frame = frame;
        this.tree = frame.assessment().tree();
        this.status =
                frame.texts("status", 24, Role.TEXT, receipt -> frame.words().of(receipt.status()));
        this.columns = columns();
    }

    static Sheet of(Frame frame) {
        return new ReturnsSheet(frame).sheet();
    }

    /** How many units sent nothing, and how many files of the period gave nothing. */
    record Counts(long missing, long unusable) {}

    static Counts counts(Frame frame) {
        List<Receipt> receipts = frame.assessment().receipts().stream()
                .filter(receipt -> receipt.period() == null
                        || receipt.period().equals(frame.assessment().period()))
                .toList();
        return new Counts(
                receipts.stream()
                        .filter(receipt -> receipt.status() == Status.NOT_RECEIVED)
                        .count(),
                receipts.stream()
                        .filter(receipt -> isUnusable(receipt.status()))
                        .count());
    }

    /** How many rows say that a unit sent nothing, counted on the sheet. */
    static LiveText.Count silent(Frame frame) {
        ReturnsSheet returns = new ReturnsSheet(frame);
        int rows = returns.listed().size();
        SheetRef sheet = new SheetRef(frame.say("sheet.returns"));
        Range told = sheet.range(FIRST_ROW, FIRST_ROW + Math.max(1, rows) - 1, returns.columns.placeOf(returns.status));
        return new LiveText.Count(
                Formulas.countIf(told, frame.words().of(Status.NOT_RECEIVED)),
                counts(frame).missing());
    }

    /** The units that sent nothing, by code, in tree order. */
    static List<UnitCode> missing(Frame frame) {
        Set<UnitCode> silent = new HashSet<>();
        for (Receipt receipt : frame.assessment().receipts()) {
            if (receipt.status() == Status.NOT_RECEIVED && receipt.unit() != null) {
                silent.add(receipt.unit());
            }
        }
        return frame.assessment().tree().units().stream()
                .map(Unit::code)
                .filter(silent::contains)
                .toList();
    }

    private static boolean isUnusable(Status status) {
        return switch (status) {
            case UNREADABLE, UNKNOWN_UNIT, EXCLUDED_FOR_ERRORS, EMPTY, WRONG_PERIOD -> true;
            case NOT_RECEIVED, NOT_EXPECTED, SUPERSEDED, PARTIAL, USED_WITH_WARNINGS, LATE, ON_TIME, RECEIVED -> false;
        };
    }

    private Sheet sheet() {
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("returns.title"));
        List<Receipt> listed = listed();
        int last = FIRST_ROW + listed.size() - 1;
        draft.across(new SheetCell(tally(listed, FIRST_ROW, last), new Style(Role.SENTENCE)));
        draft.headings(columns.headings());
        return draft.made(frame.say("sheet.returns"), FIRST_ROW - 1, 0, listed.size(), columns.rowsOf(listed));
    }

    private List<Receipt> listed() {
        Map<String, Integer> order = new HashMap<>();
        tree.units().forEach(unit -> order.put(unit.code().text(), order.size()));
        return frame.assessment().receipts().stream()
                .filter(this::belongsHere)
                .sorted(Comparator.comparing(Receipt::status)
                        .thenComparing(receipt -> order.getOrDefault(code(receipt), Integer.MAX_VALUE))
                        .thenComparing(receipt -> code(receipt))
                        .thenComparing(receipt -> or(receipt.file())))
                .toList();
    }

    private boolean belongsHere(Receipt receipt) {
        return receipt.period() == null
                || receipt.status() == Status.WRONG_PERIOD
                || receipt.period().equals(frame.assessment().period());
    }

    /** "chưa nhận 5; đúng hạn 60", live; and how many returns of other periods the JSON names. */
    private Content tally(List<Receipt> listed, int firstRow, int lastRow) {
        if (listed.isEmpty()) {
            return new Content.Text(frame.say("returns.none"));
        }
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        listed.forEach(receipt -> counts.merge(receipt.status(), 1L, Long::sum));
        LiveText text = new LiveText().say(frame.say("returns.tally") + " ");
        String separator = "";
        for (Map.Entry<Status, Long> each : counts.entrySet()) {
            String word = frame.words().of(each.getKey());
            Expr expression = Formulas.countIf(
                    Range.ofColumn(firstRow, Math.max(firstRow, lastRow), columns.placeOf(status)), word);
            text.say(separator + word + " {0}", new LiveText.Count(expression, each.getValue()));
            separator = "; ";
        }
        int others = frame.assessment().receipts().size() - listed.size();
        return text.say(others == 0 ? "." : ". " + frame.say("returns.others", others))
                .content();
    }

    private Columns<Receipt> columns() {
        return new Columns<>(List.of(
                Column.text("", 4, Role.CENTRED, receipt -> frame.say(mark(receipt.status()))),
                status,
                frame.texts("unit-code", 10, Role.CENTRED, receipt -> code(receipt)),
                frame.texts(
                        "unit",
                        56,
                        Role.TEXT,
                        receipt -> unit(receipt).map(Unit::name).orElse("")),
                frame.texts(
                        "parent",
                        50,
                        Role.TEXT,
                        receipt -> unit(receipt)
                                .flatMap(tree::parent)
                                .map(Unit::name)
                                .orElse("")),
                frame.texts(
                        "period",
                        9,
                        Role.CENTRED,
                        receipt -> receipt.period() == null
                                ? ""
                                : frame.words().numbers().month(receipt.period())),
                frame.texts("file", 60, Role.TEXT, receipt -> or(receipt.file())),
                new Column<>("", 6, receipt -> FileLink.cell(receipt.file(), frame))));
    }

    private Optional<Unit> unit(Receipt receipt) {
        return receipt.unit() == null ? Optional.empty() : tree.known(receipt.unit());
    }

    private static String mark(Status status) {
        if (status == Status.NOT_RECEIVED || isUnusable(status)) {
            return "mark.bad";
        }
        return switch (status) {
            case RECEIVED, ON_TIME -> "mark.good";
            default -> "mark.look";
        };
    }

    private static String code(Receipt receipt) {
        return receipt.unit() == null ? "" : receipt.unit().text();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
