package vn.congdoan.kh415.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Waiver;

/**
 * Applies waivers to what was found. One holds while the figure doubted is exactly the one waived and its last day has not passed;
 * else the finding stands, with another that says why the waiver lapsed. A waiver of the period under report for which there is no
 * finding is itself one.
 */
public final class Waivers {
    private final List<Waiver> waivers;
    private final LocalDate asOf;

    public Waivers(List<Waiver> waivers, LocalDate asOf) {
        this.waivers = List.copyOf(waivers);
        this.asOf = asOf;
    }

    /** Those whose last day has not passed: a figure that they accept is used although it is doubted. */
    public List<Waiver> inForce() {
        return waivers.stream().filter(this::isInForce).toList();
    }

    private boolean isInForce(Waiver waiver) {
        return !asOf.isAfter(waiver.until());
    }

    /** The same findings, those waived marked so, and what there is to say of the waivers themselves. */
    public List<Finding> applyTo(List<Finding> findings, YearMonth period) {
        List<Finding> all = new ArrayList<>();
        Set<Waiver> met = new HashSet<>();
        for (Finding finding : findings) {
            Waiver waiver = first(finding);
            if (waiver == null) {
                all.add(finding);
                continue;
            }
            met.add(waiver);
            BigDecimal figure = doubted(finding);
            if (isInForce(waiver) && figure.compareTo(waiver.value()) == 0) {
                all.add(finding.waivedBy(waiver));
            } else {
                all.add(finding);
                all.add(lapsed(waiver, figure));
            }
        }
        waivers.stream()
                .filter(Predicate.not(met::contains))
                .filter(waiver -> waiver.period().equals(period))
                .forEach(waiver ->
                        all.add(about(waiver, FindingCode.WAIVER_UNUSED, new CheckFacts.OfWaiver(waiver.code()))));
        return all;
    }

    private @Nullable Waiver first(Finding finding) {
        return waivers.stream()
                .filter(waiver -> waiver.concerns(finding))
                .findFirst()
                .orElse(null);
    }

    /** The figure that the finding doubts; what can be waived doubts one. */
    private static BigDecimal doubted(Finding finding) {
        return ((CheckFacts.Doubt) finding.facts()).doubted();
    }

    private Finding lapsed(Waiver waiver, BigDecimal figure) {
        return about(
                waiver,
                FindingCode.WAIVER_LAPSED,
                new CheckFacts.Lapsed(
                        waiver.code(),
                        CheckedFigures.bare(waiver.value()),
                        CheckedFigures.bare(figure),
                        waiver.until(),
                        asOf));
    }

    private static Finding about(Waiver waiver, FindingCode code, Facts facts) {
        return new Finding(code, waiver.place(), waiver.unit(), waiver.measure(), waiver.period(), facts);
    }
}
