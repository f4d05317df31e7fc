package vn.congdoan.kh415.report.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.report.book.Columns;
import vn.congdoan.kh415.report.book.Draft;
import vn.congdoan.kh415.report.book.Frame;
import vn.congdoan.kh415.report.book.Role;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.words.GapsText;
import vn.congdoan.kh415.text.Words;

/** The page of a slip that says which of a body's returns are missing and what must be mended in the others. */
final class SlipFaults {
    private final Frame frame;
    private final Words words;
    private final Columns<Fault> columns;
    private final Draft draft;

    private record Fault(int number, Finding finding) {}

    private SlipFaults(Frame frame) {
        this.frame = frame;
        this.words = frame.words();
        this.columns = columns();
        this.draft = new Draft(frame, columns.widths());
    }

    static Sheet of(Frame frame, Unit unit, List<Gap> missing, List<Finding> faults) {
        return new SlipFaults(frame).sheet(unit, missing, faults);
    }

    private Sheet sheet(Unit unit, List<Gap> missing, List<Finding> faults) {
        draft.across(SheetCell.text(Role.TITLE, frame.say("slip.faults-title")));
        draft.across(SheetCell.text(
                Role.SUBTITLE, frame.say("slip.to", unit.name(), unit.code().text())));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.subtitle()));
        draft.gap();
        if (!missing.isEmpty()) {
            missing(missing);
        }
        if (!faults.isEmpty()) {
            faults(faults);
        }
        return draft.text(frame.say("sheet.slip-faults"));
    }

    private void missing(List<Gap> gaps) {
        draft.across(SheetCell.text(Role.GROUP, frame.say("slip.missing-list", gaps.size())));
        row(
                SheetCell.text(Role.HEADING, frame.head("number")),
                SheetCell.text(Role.HEADING, frame.head("unit-code")),
                SheetCell.text(Role.HEADING, frame.head("unit")),
                SheetCell.text(Role.HEADING, frame.head("lacking")));
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            row(
                    SheetCell.count(i + 1L),
                    SheetCell.text(Role.CENTRED, gap.unit().text()),
                    SheetCell.text(name(gap.unit())),
                    SheetCell.text(lacking(gap)));
        }
    }

    /** Which figures of who sent a part; why there are none of the others. */
    private String lacking(Gap gap) {
        if (gap.reason() == Gap.Reason.PARTIAL) {
            return words.of("gaps.lacking", gap.measures().size(), GapsText.measures(gap, frame.assessment(), words));
        }
        String reason = GapsText.reason(gap, words);
        return gap.reason().isUnusable() ? frame.say("slip.sent", reason) : reason;
    }

    private void row(SheetCell number, SheetCell code, SheetCell name, SheetCell lacking) {
        draft.spans(
                1,
                new Draft.Span(0, 0, number),
                new Draft.Span(1, 1, code),
                new Draft.Span(2, 3, name),
                new Draft.Span(4, draft.columns() - 1, lacking));
    }

    private String name(UnitCode code) {
        return frame.assessment().tree().unit(code).map(Unit::name).orElse(code.text());
    }

    private void faults(List<Finding> faults) {
        draft.across(SheetCell.text(Role.GROUP, frame.say("slip.faults-list", faults.size())));
        draft.headings(columns.headings());
        for (int i = 0; i < faults.size(); i++) {
            draft.add(columns.row(new Fault(i + 1, faults.get(i))));
        }
    }

    private Columns<Fault> columns() {
        return new Columns<>(List.of(
                frame.column("number", 5, fault -> SheetCell.count(fault.number())),
                frame.texts(
                        "severity",
                        10,
                        Role.TEXT,
                        fault -> words.of(fault.finding().severity())),
                frame.texts("unit", 34, Role.TEXT, fault -> unit(fault.finding().unit())),
                frame.texts(
                        "measure",
                        26,
                        Role.TEXT,
                        fault -> measure(fault.finding().measure())),
                frame.texts(
                        "file",
                        40,
                        Role.TEXT,
                        fault -> file(fault.finding().place().file())),
                frame.texts(
                        "place", 16, Role.TEXT, fault -> within(fault.finding().place())),
                frame.texts("message", 46, Role.TEXT, fault -> words.message(fault.finding())),
                frame.texts("remedy", 46, Role.TEXT, fault -> words.remedy(fault.finding()))));
    }

    private String unit(@Nullable UnitCode code) {
        return code == null ? " – " : code + " – " + name(code);
    }

    private String measure(@Nullable MeasureId id) {
        return id == null ? "" : frame.assessment().plan().measure(id).name().in(words.lang());
    }

    private static String within(Place place) {
        return new Place(null, place.sheet(), place.cell()).toString();
    }

    /** Without the folders, which are the secretariat's. */
    private static String file(@Nullable String path) {
        return path == null ? "" : path.substring(path.lastIndexOf('/') + 1);
    }
}
