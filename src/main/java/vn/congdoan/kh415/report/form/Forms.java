package vn.congdoan.kh415.report.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.live.BookCells;
import vn.congdoan.kh415.text.FormStamp;
import vn.congdoan.kh415.text.Words;

/** The forms of a month: one for each unit that must report. */
public final class Forms {
    private final Outlook outlook;
    private final FormFrame form;

    public Forms(Outlook outlook, Words words, String version) {
        this.outlook = outlook;
        this.form = new FormFrame(
                outlook,
                new Frame(empty(outlook), words, new BookSetting(version, "")),
                FormStamp.print(outlook.plan()));
    }

    /** As if the month were just over and nothing had come. */
    private static Assessment empty(Outlook outlook) {
        LocalDate day = outlook.period().atEndOfMonth();
        return new Assessment(
                outlook.plan(),
                outlook.period(),
                day,
                outlook.tree(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    /** The units that must report, in tree order. */
    public List<UnitCode> units() {
        return List.copyOf(outlook.asked().keySet());
    }

    /** The form of one of them. */
    public List<Sheet> of(UnitCode code) {
        Unit unit = outlook.tree().unit(code).orElseThrow();
        List<Sheet> sheets = List.of(new UnitForm(form, unit, outlook.asked().getOrDefault(code, List.of())).sheet());
        return new BookCells().checked(sheets);
    }

    public List<UnitCode> above() {
        return List.of();
    }

    public List<Sheet> table(UnitCode code) {
        return List.of();
    }
}
