package vn.congdoan.kh415.report.sheet;

import java.util.List;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Columns.Column;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;

/** What stands where, with links: first what goes on the table, then what is looked up on the screen. */
final class ContentsSheet {
    private static final List<String> MEETING = List.of("summary", "changes", "unions", "sectors", "absent", "charts");

    private static final List<String> SCREEN = List.of(
            "targets",
            "tiers",
            "breakdown",
            "matrix",
            "ranks",
            "attention",
            "figures",
            "bodies",
            "annexes",
            "missing",
            "shares",
            "change-details",
            "trend",
            "method",
            "proof");

    private final Frame frame;

    private ContentsSheet(Frame frame) {
        this.frame = frame;
    }

    /** Of a workbook with sheets of those names; what has no words of its own is left out. */
    static Sheet of(Frame frame, List<String> names) {
        return new ContentsSheet(frame).sheet("", names);
    }

    /** Of the annex of a body, which has no sheets for the meeting. */
    static Sheet ofAnnex(Frame frame, Unit unit, List<String> names) {
        return new ContentsSheet(frame)
                .sheet(frame.say("annex.of", unit.name(), unit.code().text()), names);
    }

    private Sheet sheet(String of, List<String> names) {
        Columns<String> columns = new Columns<>(List.of(
                new Column<>(frame.head("sheet"), 30, this::link),
                Column.text(frame.head("tells"), 100, Role.TEXT, key -> frame.say("contents." + key))));
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("contents.title"));
        if (!of.isEmpty()) {
            draft.across(SheetCell.text(Role.SENTENCE, of));
        }
        draft.headings(columns.headings());
        set(draft, columns, "contents.meeting", MEETING, names);
        set(draft, columns, "contents.screen", SCREEN, names);
        return draft.page(frame.say("sheet.contents"));
    }

    private void set(Draft draft, Columns<String> columns, String title, List<String> keys, List<String> names) {
        List<String> there =
                keys.stream().filter(key -> names.contains(name(key))).toList();
        if (!there.isEmpty()) {
            draft.across(SheetCell.text(Role.GROUP, frame.say(title)));
            there.forEach(key -> draft.add(columns.row(key)));
        }
    }

    private String name(String key) {
        return frame.say("sheet." + key);
    }

    private SheetCell link(String key) {
        return new SheetCell(Content.Link.toSheet(name(key)), new Style(Role.TEXT));
    }
}
