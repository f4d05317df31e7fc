package vn.congdoan.kh415.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** The forms of a month: one for each unit that must report, and a table for each with such units directly below it. */
public final class Forms {
    private final Outlook outlook;
    private final FormFrame form;
    private final Map<UnitCode, List<Unit>> below = new LinkedHashMap<>();

    public Forms(Outlook outlook, Words words, String version) {
        this.outlook = outlook;
        this.form = new FormFrame(
                outlook,
                new Frame(empty(outlook), words, new BookSetting(version, "")),
                FormStamp.print(outlook.plan()));
        for (UnitCode code : outlook.asked().keySet()) {
            Unit unit = outlook.tree().unit(code).orElseThrow();
            outlook.tree()
                    .parent(unit)
                    .filter(parent -> parent.parent() != null)
                    .ifPresent(parent -> below.computeIfAbsent(parent.code(), unused -> new ArrayList<>())
                            .add(unit));
        }
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

    /** Those below whom others must report, without the top, in tree order. */
    public List<UnitCode> above() {
        return List.copyOf(below.keySet());
    }

    /** The form in which one of them sends the figures of those below it. */
    public List<Sheet> table(UnitCode code) {
        Unit unit = outlook.tree().unit(code).orElseThrow();
        return new BookCells().checked(List.of(new TableForm(form, unit, below.getOrDefault(code, List.of())).sheet()));
    }
}
