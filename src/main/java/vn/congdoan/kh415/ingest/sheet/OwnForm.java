package vn.congdoan.kh415.ingest.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.FormFacts;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.FormStamp;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.Words;

/**
 * A form that the tool itself made. What its stamp says is held against what its text says: where they differ, neither counts.
 */
final class OwnForm {
    /** The column of what was given before, which nobody is to wonder at. */
    private static final Set<String> BEFORE = Set.copyOf(Stream.of(Lang.values())
            .map(lang -> Normal.key(Words.in(lang).of("head.form.before")))
            .toList());

    private final Table table;
    private final List<Block> blocks;
    private final SheetReader.Content read;
    private final Lexicon lexicon;
    private final List<Stamped> stamps = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** A stamp and where it stands. */
    private record Stamped(FormStamp stamp, Place place) {}

    private OwnForm(Table table, List<Block> blocks, SheetReader.Content read, Lexicon lexicon) {
        this.table = table;
        this.blocks = blocks;
        this.read = read;
        this.lexicon = lexicon;
    }

    /** The same of a sheet that is no such form, and of one that is as it was made; else without what cannot count, and with findings. */
    static SheetReader.Content settled(Table table, List<Block> blocks, SheetReader.Content read, Lexicon lexicon) {
        OwnForm form = new OwnForm(table, blocks, read, lexicon);
        form.find();
        return form.stamps.isEmpty() && form.findings.isEmpty() ? read : form.settled();
    }

    private void find() {
        for (Row row : table.rows()) {
            for (Row.Placed placed : row.cells()) {
                lexicon.pace().step();
                if (placed.cell() instanceof Cell.Text text) {
                    FormStamp.read(text.text()).ifPresent(found -> {
                        Place place = table.place(row.number(), placed.column());
                        found.stamp()
                                .ifPresentOrElse(
                                        stamp -> stamps.add(new Stamped(stamp, place)),
                                        () -> altered(FormFacts.Part.STAMP, place, text.text(), ""));
                    });
                }
            }
        }
    }

    private void altered(FormFacts.Part part, Place place, String seen, String due) {
        findings.add(new Finding(FindingCode.FORM_ALTERED, place, new FormFacts.Altered(part, seen, due)));
    }

    private SheetReader.Content settled() {
        List<Submission> kept = new ArrayList<>();
        for (Submission each : read.submissions()) {
            if (counts(each)) {
                kept.add(each);
            }
        }
        for (Stamped each : stamps) {
            if (!each.stamp.print().equals(FormStamp.print(lexicon.plan())) && isOfPlan(each)) {
                findings.add(new Finding(FindingCode.FORM_OUTDATED, each.place, new Facts.None()));
            }
        }
        if (stamps.size() == 1 && blocks.size() == 1 && isOfPlan(stamps.get(0))) {
            FormShape shape = new FormShape(table, blocks.get(0), stamps.get(0).stamp, lexicon);
            findings.addAll(shape.altered());
            shape.headings().ifPresent(finding -> {
                findings.add(
                        kept.isEmpty()
                                ? finding
                                : finding.of(kept.get(0).unit(), kept.get(0).period()));
                kept.clear();
            });
        }
        if (!read.submissions().isEmpty() && stamps.stream().noneMatch(each -> each.stamp.table())) {
            Submission sender = read.submissions().get(0);
            findings.replaceAll(
                    finding -> finding.unit() == null ? finding.of(sender.unit(), sender.period()) : finding);
        }
        read.findings().stream().filter(finding -> !isOwn(finding)).forEach(findings::add);
        return new SheetReader.Content(read.recognised(), kept, findings);
    }

    private boolean isOfPlan(Stamped stamped) {
        return stamped.stamp.plan().equals(lexicon.plan().id());
    }

    /** Whether a stamp agrees with what the text says; a damaged one alone says nothing. */
    private boolean counts(Submission said) {
        Optional<Stamped> other =
                stamps.stream().filter(each -> !isOfPlan(each)).findFirst();
        if (other.isPresent()) {
            findings.add(new Finding(
                            FindingCode.FORM_OF_OTHER_PLAN,
                            other.get().place,
                            new FormFacts.OfPlan(
                                    other.get().stamp.plan(), lexicon.plan().id()))
                    .of(said.unit(), said.period()));
            return false;
        }
        if (stamps.isEmpty() || stamps.stream().anyMatch(each -> agrees(each.stamp, said))) {
            return true;
        }
        contradict(stamps.get(0), said);
        return false;
    }

    private boolean agrees(FormStamp stamp, Submission said) {
        boolean speaks = !lexicon.units().areListed()
                ? isCodedSo(stamp)
                : stamp.table()
                        ? isSpeaker(stamp) && isBelow(said.unit(), stamp)
                        : said.unit().text().equals(stamp.unit());
        return speaks && stamp.month().equals(said.period());
    }

    /** Without a registry units are what they are called, and only a code that stands above the table can be held against the stamp's. */
    private boolean isCodedSo(FormStamp stamp) {
        String due = Normal.key(stamp.unit());
        return coded().allMatch(code -> Normal.key(code).equals(due));
    }

    private Stream<String> coded() {
        return blocks.stream()
                .map(block -> block.preamble().unit().get(ColumnRole.UNIT_CODE))
                .filter(Objects::nonNull)
                .map(Preamble.Labelled::text);
    }

    private boolean isSpeaker(FormStamp stamp) {
        UnitCode speaker = speaker();
        return speaker == null || speaker.text().equals(stamp.unit());
    }

    /** Whether a table of that unit may have a row of that one. */
    private boolean isBelow(UnitCode unit, FormStamp stamp) {
        LocalDate day = stamp.month().atEndOfMonth();
        Set<UnitCode> seen = new HashSet<>();
        UnitCode at = unit;
        while (at != null && seen.add(at) && !at.text().equals(stamp.unit())) {
            at = lexicon.registry().unit(at, day).map(Unit::parent).orElse(null);
        }
        return at != null && at.text().equals(stamp.unit());
    }

    /** The unit that the lines above a table name; null if they name none. */
    private @Nullable UnitCode speaker() {
        return blocks.get(0).preamble().unit().values().stream()
                .map(labelled -> lexicon.units().byCode(labelled.text()))
                .filter(Match.Found.class::isInstance)
                .map(Match::idOrNull)
                .findFirst()
                .orElse(null);
    }

    /** Told to both, the unit and month of the stamp and those of the text: each waits for a return. */
    private void contradict(Stamped stamped, Submission said) {
        UnitCode speaker = stamped.stamp.table() && !isSpeaker(stamped.stamp) ? speaker() : null;
        UnitCode says = speaker == null ? said.unit() : speaker;
        UnitCode made = new UnitCode(stamped.stamp.unit());
        FormFacts.OfAnother facts =
                new FormFacts.OfAnother(named(made), stamped.stamp.month(), named(says), said.period());
        Set<Finding> both = new HashSet<>();
        for (Finding each : List.of(
                new Finding(FindingCode.FORM_OF_ANOTHER, stamped.place, facts).of(says, said.period()),
                new Finding(FindingCode.FORM_OF_ANOTHER, stamped.place, facts).of(made, stamped.stamp.month()))) {
            if (!findings.contains(each) && both.add(each)) {
                findings.add(each);
            }
        }
    }

    private Facts.UnitName named(UnitCode code) {
        String called = lexicon.units().stated().get(code);
        if (called != null) {
            return new Facts.UnitName(coded().findFirst().orElse(""), called);
        }
        return lexicon.registry().versions(code).isEmpty()
                ? new Facts.UnitName(code.text(), "")
                : lexicon.units().described(code);
    }

    private static boolean isOwn(Finding finding) {
        List<String> headings = finding.facts() instanceof ReturnFacts.Besides besides
                ? besides.headings()
                : finding.facts() instanceof ReturnFacts.BesideOnly alone ? alone.headings() : List.of();
        return !headings.isEmpty() && headings.stream().allMatch(heading -> BEFORE.contains(Normal.key(heading)));
    }
}
