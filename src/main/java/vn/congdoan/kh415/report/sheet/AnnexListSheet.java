package vn.congdoan.kh415.report.sheet;

import java.math.BigDecimal;
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
import vn.congdoan.kh415.text.PercentCode;

/** The workbooks in which single units stand, each with a link and the hash by which it is known to be the one that belongs here. */
final class AnnexListSheet {
    private static final int FIXED = 2;

    private final Frame frame;

    private AnnexListSheet(Frame frame) {
        this.frame = frame;
    }

    static Sheet of(Frame frame, List<Annexes.Written> annexes) {
        return new AnnexListSheet(frame).sheet(annexes);
    }

    private Sheet sheet(List<Annexes.Written> annexes) {
        Columns<Annexes.Written> columns = new Columns<>(List.of(
                frame.texts("unit-code", 12, Role.CENTRED, annex -> annex.unit().text()),
                frame.texts("unit", 56, Role.TEXT, this::name),
                new Column<>("", 6, this::link),
                frame.texts("file", 50, Role.TEXT, Annexes.Written::file),
                frame.column("annex-bodies", 10, annex -> SheetCell.count(annex.bodies())),
                frame.column("formulas", 12, annex -> SheetCell.count(annex.formulas())),
                frame.texts("sha256", 70, Role.TEXT, Annexes.Written::sha256)));
        Draft draft = new Draft(frame, columns.widths());
        draft.title(frame.say("annexes.title"));
        long bodies = annexes.stream().mapToLong(Annexes.Written::bodies).sum();
        draft.across(SheetCell.text(
                Role.NOTE,
                frame.say(
                        "annexes.note", annexes.size(), frame.words().numbers().exact(BigDecimal.valueOf(bodies)))));
        int headingRow = draft.next();
        draft.headings(columns.headings());
        annexes.forEach(annex -> draft.add(columns.row(annex)));
        return draft.table(frame.say("sheet.annexes"), headingRow, FIXED);
    }

    private String name(Annexes.Written annex) {
        return frame.assessment().tree().unit(annex.unit()).map(Unit::name).orElse("");
    }

    private SheetCell link(Annexes.Written annex) {
        return new SheetCell(
                new Content.Link(frame.say("link.open"), PercentCode.ofPath(annex.file())), new Style(Role.CENTRED));
    }
}
