package vn.congdoan.kh415.report.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Contribution.Basis;
import vn.congdoan.kh415.model.result.IndicatorResult;

/**
 * A body that lacks figures of the period. What it did is one of four things and never another: sent nothing; sent what cannot be used;
 * sent some of it; sent nothing, but the union above did for it.
 *
 * @param gap what lacks; null where the union above sent for it
 */
public record Absentee(UnitCode unit, @Nullable Gap gap) {
    /** One of the four, by the end of the keys of its texts. */
    public enum State {
        NOT_SENT,
        UNUSABLE,
        PARTIAL,
        COVERED
    }

    /** All of them, in tree order. */
    public static List<Absentee> of(Assessment assessment) {
        Map<UnitCode, Gap> gaps =
                assessment.gaps().stream().collect(Collectors.toMap(Gap::unit, gap -> gap, (first, second) -> first));
        Set<UnitCode> covered = covered(assessment);
        List<Absentee> all = new ArrayList<>();
        for (Unit unit : assessment.tree().units()) {
            Gap gap = gaps.get(unit.code());
            boolean instead = covered.contains(unit.code()) && (gap == null || gap.reason() == Gap.Reason.NOT_SENT);
            if (gap != null || instead) {
                all.add(new Absentee(unit.code(), instead ? null : gap));
            }
        }
        return all;
    }

    /** For whom a union above sent. */
    private static Set<UnitCode> covered(Assessment assessment) {
        Set<UnitCode> covered = new HashSet<>();
        for (IndicatorResult of : assessment.indicators()) {
            of.contributions().forEach((unit, own) -> {
                if (own.basis() == Basis.COVERED) {
                    covered.add(unit);
                }
            });
        }
        return covered;
    }

    public State state() {
        if (gap == null) {
            return State.COVERED;
        }
        return gap.reason() == Gap.Reason.NOT_SENT
                ? State.NOT_SENT
                : gap.reason().isUnusable() ? State.UNUSABLE : State.PARTIAL;
    }
}
