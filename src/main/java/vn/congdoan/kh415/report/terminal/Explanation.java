package vn.congdoan.kh415.report.terminal;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Departed;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.text.Normal;

/**
 * How one result came about: the result of a unit, what it gave itself, and the same of each unit below it.
 *
 * @param result of the unit and all below it; null if nothing is expected there
 * @param own what the unit gives itself, null if nothing is expected of it
 * @param departed the bodies that no longer stand and whose flows are added here
 * @param consolidated the consolidated return in use in place of everything below, if any
 * @param refused why figures that the unit sent for it in the period are not used
 * @param gap what the period lacks of the unit; null if nothing
 * @param reported what the report is on
 * @param closed the periods whose figures are those with which they were closed
 */
public record Explanation(
        IndicatorResult indicator,
        Unit unit,
        @Nullable Result result,
        @Nullable Contribution own,
        List<Departed> departed,
        @Nullable Contribution consolidated,
        List<Explanation> below,
        List<Finding> refused,
        @Nullable Gap gap,
        ReportPeriod reported,
        Set<YearMonth> closed) {
    public Explanation {
        departed = List.copyOf(departed);
        below = List.copyOf(below);
        refused = List.copyOf(refused);
        closed = Set.copyOf(closed);
    }

    /** The month whose figures are explained. */
    public YearMonth period() {
        return reported.end();
    }

    /** Whether it is that of the top, and so of the whole. */
    public boolean isWhole() {
        return unit.parent() == null;
    }

    /** Whether the period is closed: then its figures stay, whatever lies in the folder of returns by now. */
    public boolean isClosed() {
        return closed.contains(period());
    }

    /** How many units stand below it, at any depth. */
    int countBelow() {
        return below.stream().mapToInt(each -> 1 + each.countBelow()).sum();
    }

    /** The same with no more levels than that, the unit's own being the first. */
    public Explanation to(int depth) {
        List<Explanation> kept = depth <= 1
                ? List.of()
                : below.stream().map(each -> each.to(depth - 1)).toList();
        return new Explanation(
                indicator, unit, result, own, departed, consolidated, kept, refused, gap, reported, closed);
    }

    /** Of an indicator, for a unit of the period's tree; empty if there is no such indicator or unit. */
    public static Optional<Explanation> of(Assessment assessment, String indicator, UnitCode unit) {
        String key = Normal.key(indicator);
        Optional<IndicatorResult> found = assessment.indicators().stream()
                .filter(result -> Normal.key(result.indicator().id().text()).equals(key))
                .findFirst();
        return found.flatMap(
                result -> assessment.tree().unit(unit).map(top -> new Telling(assessment, result).of(top)));
    }

    /** What is known of one indicator, by unit. */
    private static final class Telling {
        private final Assessment assessment;
        private final IndicatorResult indicator;
        private final Map<String, Result> rows;
        private final Map<UnitCode, List<Finding>> refused;
        private final Map<UnitCode, Gap> gaps;

        Telling(Assessment assessment, IndicatorResult indicator) {
            this.assessment = assessment;
            this.indicator = indicator;
            this.rows = indicator.rows().stream()
                    .collect(Collectors.toMap(row -> String.valueOf(row.of()), Function.identity()));
            Set<MeasureId> measures = measures(indicator.indicator());
            this.refused = assessment.findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR
                            && finding.unit() != null
                            && assessment.period().equals(finding.period())
                            && concerns(finding, measures))
                    .collect(Collectors.groupingBy(finding -> Objects.requireNonNull(finding.unit())));
            this.gaps = assessment.gaps().stream().collect(Collectors.toMap(Gap::unit, Function.identity()));
        }

        private static Set<MeasureId> measures(Indicator indicator) {
            Set<MeasureId> ids = new HashSet<>();
            Stream.of(Optional.of(indicator.numerator()), Optional.ofNullable(indicator.denominator()))
                    .flatMap(Optional::stream)
                    .map(Operand::measures)
                    .forEach(ids::addAll);
            return ids;
        }

        /** A pair that is refused for one indicator may be good for another. */
        private boolean concerns(Finding finding, Set<MeasureId> measures) {
            if (finding.facts() instanceof CheckFacts.Above above) {
                return above.indicator().equals(indicator.indicator().id().text());
            }
            if (finding.facts() instanceof CheckFacts.Broken broken) {
                return broken.measures().stream().map(MeasureId::new).anyMatch(measures::contains);
            }
            return finding.code() == FindingCode.RETURN_CONFLICT
                    || (finding.measure() != null && measures.contains(finding.measure()));
        }

        Explanation of(Unit unit) {
            List<Explanation> below = new ArrayList<>();
            for (Unit child : assessment.tree().children(unit.code())) {
                if (rows.containsKey(child.code().text())) {
                    below.add(of(child));
                }
            }
            Contribution own = indicator.contributions().get(unit.code());
            boolean unused = own != null
                    && own.basis() != Contribution.Basis.RECEIVED
                    && !assessment.closed().contains(assessment.period());
            return new Explanation(
                    indicator,
                    unit,
                    rows.get(unit.code().text()),
                    own,
                    indicator.departedAt(unit.code()),
                    indicator.consolidated().get(unit.code()),
                    below,
                    unused ? refused.getOrDefault(unit.code(), List.of()) : List.of(),
                    unused ? gaps.get(unit.code()) : null,
                    assessment.reported(),
                    assessment.closed());
        }
    }
}
