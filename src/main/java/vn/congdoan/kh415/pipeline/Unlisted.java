package vn.congdoan.kh415.pipeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * How returns are looked at without a registry: every sender that they name is a unit of a kind that may report anything, and what
 * only a registry can tell is left unsaid.
 */
public final class Unlisted {
    /** No plan names a kind so: ids have neither stars nor blanks. */
    private static final String ANYBODY = "*";

    private static final String NOBODY = "* *";

    /** Whether they are right depends on what kind of unit sends. */
    private static final Set<FindingCode> OF_KIND = EnumSet.of(
            FindingCode.FIGURE_NOT_ASKED,
            FindingCode.UNIT_NOT_EXPECTED,
            FindingCode.UNIT_GONE,
            FindingCode.CONSOLIDATED_NOT_USED,
            FindingCode.CONSOLIDATED_DIFFERS,
            FindingCode.CONSOLIDATED_MORE_THAN_BODIES,
            FindingCode.CONSOLIDATED_COLUMNS_DIFFER,
            FindingCode.CONSOLIDATED_UNDIVIDED,
            FindingCode.PARTS_NOT_USED);

    /** Where others answer yes or no, a unit that speaks for those below it counts them. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    private Unlisted() {}

    /** The plan in which whoever sends may report all measures; rules for certain kinds speak to nobody. */
    public static Plan plan(Plan plan) {
        List<Kind> kinds = new ArrayList<>(plan.kinds());
        kinds.add(new Kind(ANYBODY, new Label(ANYBODY), List.of(), null));
        kinds.add(new Kind(NOBODY, new Label(NOBODY), List.of(), null));
        return new Plan(
                plan.id(),
                plan.number(),
                plan.title(),
                plan.issued(),
                plan.firstYear(),
                plan.lastYear(),
                plan.reportingYear(),
                plan.office(),
                plan.missing(),
                plan.deadline(),
                plan.thresholds(),
                kinds,
                plan.sectors(),
                plan.measures().stream().map(Unlisted::ofAnybody).toList(),
                plan.groups(),
                plan.indicators().stream().map(Unlisted::ofAnybody).toList(),
                plan.rules(),
                plan.headings());
    }

    private static Measure ofAnybody(Measure measure) {
        return new Measure(
                measure.id(),
                measure.name(),
                measure.aliases(),
                measure.unit(),
                measure.type(),
                measure.time(),
                Set.of(ANYBODY),
                Set.of(),
                measure.options(),
                measure.answers(),
                measure.fromRegistry());
    }

    private static Indicator ofAnybody(Indicator indicator) {
        return new Indicator(
                indicator.id(),
                indicator.group(),
                indicator.name(),
                indicator.brief(),
                indicator.place(),
                indicator.numerator(),
                indicator.denominator(),
                Set.of(ANYBODY),
                Set.of(),
                indicator.unit(),
                indicator.judgedAtTop(),
                indicator.targets(),
                indicator.dueMonth(),
                indicator.pace(),
                indicator.quote(),
                indicator.reading());
    }

    /**
     * The senders below a top that is none of them.
     *
     * @param stated what returns call them
     */
    public static Registry registry(SortedMap<UnitCode, String> stated, List<Intake.Taken> files) {
        UnitCode top = new UnitCode(NOBODY);
        List<Unit> units = new ArrayList<>(List.of(unit(top, NOBODY, null, NOBODY, null)));
        for (Map.Entry<UnitCode, String> sender : stated.entrySet()) {
            units.add(unit(sender.getKey(), sender.getValue(), top, ANYBODY, sector(sender.getKey(), files)));
        }
        return new Registry(units);
    }

    private static Unit unit(
            UnitCode code, String name, @Nullable UnitCode parent, String kind, @Nullable String sector) {
        return new Unit(code, name, parent, kind, sector, null, null, null, null, List.of(), null);
    }

    /** The one that its returns state; null if they state none, or several, as those of a unit that speaks for others do. */
    private static @Nullable String sector(UnitCode unit, List<Intake.Taken> files) {
        Set<String> sectors = new TreeSet<>();
        files.stream()
                .flatMap(file -> file.submissions().stream())
                .filter(submission -> submission.unit().equals(unit))
                .flatMap(submission -> submission.entries().keySet().stream())
                .map(FigureKey::sector)
                .filter(sector -> !sector.isEmpty())
                .forEach(sectors::add);
        return sectors.size() == 1 ? sectors.iterator().next() : null;
    }

    /** Whether it holds whatever kind of unit sends. */
    public static boolean isCertain(Finding finding) {
        boolean mayCount = finding.code() == FindingCode.FIGURE_NOT_YES_NO
                && finding.facts() instanceof Facts.Seen seen
                && COUNT.matcher(seen.seen()).matches();
        return !mayCount && !OF_KIND.contains(finding.code());
    }
}
