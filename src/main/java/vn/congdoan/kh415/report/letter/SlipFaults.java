package vn.congdoan.kh415.report.letter;

import java.util.List;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.table.Place;
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
    private final Draft draft;

    private SlipFaults(Frame frame) {
        this.frame = frame;
        this.words = frame.words();
        this.draft = new Draft(frame, 5, 10, 34, 26, 40, 16, 46, 46);
    }

    static Sheet of(Frame frame, Unit unit, List<Gap> missing, List<Finding> faults) {
        return new SlipFaults(frame).sheet(unit, missing, faults);
    }

    private Sheet sheet(Unit unit, List<Gap> missing, List<Finding> faults) {
        draft.across(SheetCell.text(Role.TITLE, frame.say("slip.faults-title")));
        draft.across(SheetCell.text(Role.SUBTITLE, frame.say("slip.to", unit.name(), unit.code())));
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
                    SheetCell.text(Role.CENTRED, gap.unit()),
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

    private String name(String code) {
        return frame.assessment().tree().unit(code).map(Unit::name).orElse(code);
    }

    private void faults(List<Finding> faults) {
        draft.across(SheetCell.text(Role.GROUP, frame.say("slip.faults-list", faults.size())));
        draft.headings(
                frame.head("number"),
                frame.head("severity"),
                frame.head("unit"),
                frame.head("measure"),
                frame.head("file"),
                frame.head("place"),
                frame.head("message"),
                frame.head("remedy"));
        for (int i = 0; i < faults.size(); i++) {
            fault(i + 1, faults.get(i));
        }
    }

    private void fault(int number, Finding finding) {
        Place place = finding.place();
        String unit = finding.unit() == null ? "" : finding.unit();
        String measure = finding.measure();
        draft.add(
                SheetCell.count(number),
                SheetCell.text(words.of(finding.severity())),
                SheetCell.text(unit + " – " + name(unit)),
                SheetCell.text(
                        measure == null
                                ? ""
                                : frame.assessment()
                                        .plan()
                                        .measure(measure)
                                        .name()
                                        .in(words.lang())),
                SheetCell.text(place.file() == null ? "" : file(place.file())),
                SheetCell.text(new Place(null, place.sheet(), place.cell()).toString()),
                SheetCell.text(words.message(finding)),
                SheetCell.text(words.remedy(finding)));
    }

    /** Without the folders, which are the secretariat's. */
    private static String file(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
