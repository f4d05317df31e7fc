package vn.congdoan.kh415.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.EntryCheck;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Letterhead;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Shading;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.Style;
import vn.congdoan.kh415.report.formula.CellRef;
import vn.congdoan.kh415.report.formula.Expr;
import vn.congdoan.kh415.report.formula.Range;
import vn.congdoan.kh415.report.formula.SheetFunction;
import vn.congdoan.kh415.report.live.Formulas;
import vn.congdoan.kh415.text.FormStamp;
import vn.congdoan.kh415.text.Words;

/** What all forms have in common: what stands above and below their tables, and what is asked of entries. */
record FormFrame(Outlook outlook, Frame frame, String print) {
    /** What counts as something to be seen: any text. */
    private static final String ANY_TEXT = "?*";

    /** A list to choose from stands within quotation marks and is parted by commas. */
    private static final String COMMA = ",";

    Words words() {
        return frame.words();
    }

    /** What a form is known again by. */
    FormStamp stamp(Unit unit, boolean table, int lines, int marks) {
        return new FormStamp(
                outlook.plan().id(),
                outlook.period(),
                table,
                lines,
                marks,
                print,
                unit.code().text());
    }

    /** Who reports to whom, on what, by when; the title. */
    void head(Draft draft, Unit unit, String title, FormStamp stamp) {
        Plan plan = outlook.plan();
        Optional<Unit> parent = outlook.tree().parent(unit);
        List<String> nation = plan.office().nation();
        draft.across(SheetCell.text(Role.STAMP, frame.say("form.stamp", stamp.text())));
        pair(draft, parent.map(Unit::name).orElse(""), nation.isEmpty() ? "" : nation.get(0), false);
        pair(draft, unit.name(), nation.size() < 2 ? "" : nation.get(1), true);
        draft.gap();
        draft.across(SheetCell.text(Role.TITLE, frame.say(title)));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.say("form.attached", plan.number())));
        draft.gap();
        labels(
                draft,
                frame.say("form.unit", unit.name()),
                frame.say("form.period", words().numbers().month(outlook.period())));
        Optional<LocalDate> due = plan.deadline().of(outlook.period());
        labels(
                draft,
                frame.say("form.unit-code", unit.code()),
                due.map(day -> frame.say("form.due", words().numbers().day(day)))
                        .orElse(""));
        parent.ifPresent(above -> labels(draft, frame.say("form.parent", above.name()), ""));
    }

    private void pair(Draft draft, String left, String right, boolean bold) {
        SheetCell one = SheetCell.text(Role.LETTERHEAD, left);
        SheetCell other = SheetCell.text(Role.LETTERHEAD, right).bold();
        halves(draft, bold ? one.bold() : one, other);
    }

    private void labels(Draft draft, String left, String right) {
        halves(draft, SheetCell.text(Role.SENTENCE, left), SheetCell.text(Role.SENTENCE, right));
    }

    private static void halves(Draft draft, SheetCell left, SheetCell right) {
        draft.spans(1, Letterhead.block(draft, 2, 0, left), Letterhead.block(draft, 2, 1, right));
    }

    /**
     * How to fill it in, and how much is still to be seen.
     *
     * @param marks where that is said of each entry
     * @param open how many say something while nothing is filled in
     */
    void live(Draft draft, Range marks, long open) {
        Expr count = SheetFunction.COUNTIF.of(marks, Expr.of(ANY_TEXT));
        String[] around = frame.say("form.live").split("\\{0}", -1);
        Expr some = Expr.of(around[0]).then(count).then(Expr.of(around[1]));
        String stored = open == 0 ? frame.say("form.live.none") : around[0] + open + around[1];
        Content content = new Content.Formula(
                Formulas.either(count.equalTo(Expr.of(0)), Expr.of(frame.say("form.live.none")), some),
                new Content.Text(stored));
        draft.across(new SheetCell(content, Style.of(Role.NOTICE)));
        draft.across(SheetCell.text(Role.NOTE, frame.say("form.how")));
    }

    /** The note that the sheet is coloured by. */
    Shading shading(CellArea cells, CellRef cell, CellRef mark) {
        Expr filled = Formulas.either(cell.equalTo(Expr.of("")), Expr.of(0), marked(mark));
        Expr condition = Formulas.either(SheetFunction.ISERROR.of(cell), Expr.of(1), filled)
                .equalTo(Expr.of(1));
        return new Shading(cells, List.of(new Shading.Rule(Verdict.NOT_MET, condition)));
    }

    private static Expr marked(CellRef mark) {
        return Formulas.either(mark.equalTo(Expr.of("")), Expr.of(0), Expr.of(1));
    }

    /** What is asked of who types into a cell; lists that no spreadsheet can hold are left to the marks. */
    EntryCheck check(CellRef cell, Measure measure, List<Doubt> doubts, Guidance guidance, String before) {
        CellArea area = new CellArea(cell.row(), cell.column(), cell.row(), cell.column());
        List<String> answers = guidance.answers(measure);
        boolean listed = !answers.isEmpty()
                && answers.stream().noneMatch(answer -> answer.contains(COMMA))
                && String.join(COMMA, answers).length() <= EntryCheck.LONGEST;
        List<Doubt> asked = within(doubts);
        String message = String.join(" ", asked.stream().map(Doubt::message).toList());
        return new EntryCheck(
                area,
                listed ? answers : List.of(),
                listed ? null : valid(asked),
                asked.stream().allMatch(Doubt::refused),
                measure.name().in(words().lang()),
                before + guidance.of(measure),
                message);
    }

    private static List<Doubt> within(List<Doubt> doubts) {
        List<Doubt> asked = new ArrayList<>(doubts);
        while (asked.size() > 1 && valid(asked).text().length() > EntryCheck.LONGEST) {
            asked.remove(asked.size() - 1);
        }
        return asked;
    }

    private static Expr valid(List<Doubt> doubts) {
        List<Expr> wrong = doubts.stream().map(Doubt::holds).toList();
        Expr any = wrong.size() == 1 ? wrong.get(0) : SheetFunction.OR.of(wrong);
        return Formulas.either(any, Expr.of(0), Expr.of(1)).equalTo(Expr.of(1));
    }

    /** An empty cell to be filled in. */
    SheetCell entry(Measure measure) {
        Role role = switch (measure.type()) {
            case COUNT -> Role.ENTRY_COUNT;
            case AMOUNT -> Role.ENTRY_AMOUNT;
            case YES_NO, CHOICE -> Role.ENTRY_WORDS;
        };
        return SheetCell.blank(role).open();
    }

    /** Place, date and signatures. */
    void foot(Draft draft) {
        draft.gap();
        SheetCell blank = SheetCell.blank(Role.SIGNATURE);
        halves(
                draft,
                blank,
                SheetCell.text(Role.SIGNATURE, frame.say("form.date")).open());
        signers(draft, "form.maker", "form.signer", true);
        signers(draft, "form.maker-how", "form.signer-how", false);
        for (int line = 0; line < 3; line++) {
            draft.gap();
        }
        halves(draft, blank.open(), blank.open());
    }

    private void signers(Draft draft, String left, String right, boolean bold) {
        SheetCell one = SheetCell.text(Role.SIGNATURE, frame.say(left));
        SheetCell other = SheetCell.text(Role.SIGNATURE, frame.say(right));
        halves(draft, bold ? one.bold() : one, bold ? other.bold() : other);
    }
}
