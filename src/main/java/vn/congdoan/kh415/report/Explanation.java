package vn.congdoan.kh415.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Contribution;
import vn.congdoan.kh415.model.Departed;
import vn.congdoan.kh415.model.IndicatorResult;
import vn.congdoan.kh415.model.Result;
import vn.congdoan.kh415.model.Unit;

/**
 * How one result came about: the result of a unit, what it gave itself, and the same of each unit below it.
 *
 * @param result of the unit and all below it; null if nothing is expected there
 * @param own what the unit gives itself, null if nothing is expected of it
 * @param departed the bodies that no longer stand and whose flows are added here
 * @param consolidated the consolidated return in use in place of everything below, if any
 */
public record Explanation(
        IndicatorResult indicator,
        Unit unit,
        @Nullable Result result,
        @Nullable Contribution own,
        List<Departed> departed,
        @Nullable Contribution consolidated,
        List<Explanation> below) {
    public Explanation {
        departed = List.copyOf(departed);
        below = List.copyOf(below);
    }

    /** Whether it is that of the top, and so of the whole. */
    public boolean isWhole() {
        return unit.parent() == null;
    }

    /** Of an indicator, for a unit of the period's tree; empty if there is no such indicator or unit. */
    public static Optional<Explanation> of(Assessment assessment, String indicator, String unit) {
        Optional<IndicatorResult> found = assessment.indicators().stream()
                .filter(result -> result.indicator().id().equalsIgnoreCase(indicator))
                .findFirst();
        return found.flatMap(result -> {
            Map<String, Result> rows = result.rows().stream()
                    .collect(Collectors.toMap(row -> String.valueOf(row.of()), Function.identity()));
            return assessment.tree().unit(unit).map(top -> of(assessment, result, rows, top));
        });
    }

    private static Explanation of(
            Assessment assessment, IndicatorResult indicator, Map<String, Result> rows, Unit unit) {
        List<Explanation> below = new ArrayList<>();
        for (Unit child : assessment.tree().children(unit.code())) {
            if (rows.containsKey(child.code())) {
                below.add(of(assessment, indicator, rows, child));
            }
        }
        return new Explanation(
                indicator,
                unit,
                rows.get(unit.code()),
                indicator.contributions().get(unit.code()),
                indicator.departedAt(unit.code()),
                indicator.consolidated().get(unit.code()),
                below);
    }
}
