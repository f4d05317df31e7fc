package vn.congdoan.kh415.report.letter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.Words;

/** The office's own list of whom to remind of what: in the order of calls, and behind them who lacks nothing. */
final class ReminderList {
    private final Frame frame;
    private final LocalDate due;

    ReminderList(Assessment assessment, Words words, String version, LocalDate due) {
        this.frame = new Frame(assessment, words, new BookSetting(version, ""));
        this.due = due;
    }

    /** In the order of calls. */
    private record Numbered(int number, Arrears arrears) {}

    Sheet of(List<Arrears> arrears, Map<UnitCode, String> notes) {
        Columns<Numbered> columns = columns(notes);
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("remind.list-title"));
        long lacking = arrears.stream().filter(Arrears::lacksAnything).count();
        draft.across(SheetCell.text(
                Role.NOTE,
                lacking == 0
                        ? frame.say("remind.nobody")
                        : frame.say("remind.order", frame.words().numbers().day(due))));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        IntStream.range(0, arrears.size())
                .mapToObj(i -> columns.row(new Numbered(i + 1, arrears.get(i))))
                .forEach(draft::add);
        return draft.grid(frame.say("remind.list-sheet"), headingRow, 2);
    }

    private Columns<Numbered> columns(Map<UnitCode, String> notes) {
        return new Columns<>(List.of(
                frame.column("number", 5, row -> SheetCell.count(row.number())),
                frame.texts("unit", 32, Role.TEXT, row -> name(row.arrears())),
                frame.texts("returns", 9, Role.CENTRED, row -> returns(row.arrears())),
                frame.texts("lacks", 34, Role.TEXT, row -> lacks(row.arrears())),
                frame.column(
                        "to-mend",
                        9,
                        row -> row.arrears().faults().isEmpty()
                                ? SheetCell.blank(Role.INTEGER)
                                : SheetCell.count(row.arrears().faults().size())),
                frame.texts(
                        "email",
                        26,
                        Role.TEXT,
                        row -> Objects.requireNonNullElse(row.arrears().unit().email(), "")),
                frame.texts(
                        "phone",
                        13,
                        Role.CENTRED,
                        row -> Objects.requireNonNullElse(row.arrears().unit().phone(), "")),
                frame.texts(
                        "settles",
                        14,
                        Role.TEXT,
                        row -> String.join(", ", row.arrears().stake().settles())),
                frame.column("weight", 11, row -> share(row.arrears())),
                frame.texts(
                        "note",
                        30,
                        Role.TEXT,
                        row -> notes.getOrDefault(row.arrears().unit().code(), ""))));
    }

    private static String name(Arrears arrears) {
        return arrears.unit().shortName() + " (" + arrears.unit().code() + ")";
    }

    private static String returns(Arrears arrears) {
        return arrears.received() + "/" + arrears.expected().size();
    }

    /** How many of those below did what; of one alone, what it did. */
    private String lacks(Arrears arrears) {
        if (!arrears.lacksAnything()) {
            return frame.say("remind.nothing");
        }
        return Arrays.stream(Absentee.State.values())
                .filter(state -> arrears.count(state) > 0)
                .map(state -> frame.say("absent.state." + Wording.id(state))
                        + (arrears.isTier() ? ": " + arrears.count(state) : ""))
                .collect(Collectors.joining("; "));
    }

    private static SheetCell share(Arrears arrears) {
        return arrears.stake().share() == null
                ? SheetCell.blank(Role.CENTRED)
                : new SheetCell(new Content.Numeric(arrears.stake().share()), new Style(Role.PERCENT));
    }
}
