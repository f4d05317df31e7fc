package vn.congdoan.kh415.rollup;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Coverage;
import vn.congdoan.kh415.model.result.Total;
import vn.congdoan.kh415.testing.Told;
import vn.congdoan.kh415.testing.World;

/** A rolled-up world as lines to compare: "A1 3/10 received 1, missing 2 (d 20)". */
record Rolled(Outcome<List<IndicatorTotals>> outcome) {
    static Rolled up(World world, String period) {
        YearMonth month = YearMonth.parse(period);
        return new Rolled(
                RollUp.of(world.plan(), world.registry(), world.tree(month), world.ledger(), month, List.of()));
    }

    IndicatorTotals totals(String indicator) {
        return outcome.value().stream()
                .filter(totals -> totals.indicator().id().equals(new IndicatorId(indicator)))
                .findFirst()
                .orElseThrow();
    }

    String whole(String indicator) {
        return text(totals(indicator).whole());
    }

    List<String> rows(String indicator) {
        return lines(totals(indicator).rows());
    }

    List<String> bodies(String indicator) {
        return totals(indicator).contributions().values().stream()
                .map(Rolled::text)
                .toList();
    }

    /** Each with its code, its unit and its details. */
    List<String> findings() {
        return outcome.findings().stream().map(Rolled::text).toList();
    }

    static List<String> lines(List<Subtotal> subtotals) {
        return subtotals.stream().map(sub -> sub.of() + " " + text(sub.total())).toList();
    }

    private static String text(Finding finding) {
        return finding.code().id() + " " + finding.unit() + " " + Told.by(finding);
    }

    static String text(Total total) {
        String d = total.coverage().missing() == 0 ? "" : " (d " + plain(total.missingDenominator()) + ")";
        List<UnitCode> apart = total.leeway().apart();
        return text(total.ratio()) + text(total.coverage()) + d + (apart.isEmpty() ? "" : " apart " + apart);
    }

    private static String text(Contribution body) {
        return body.unit() + " " + text(body.ratio()) + " "
                + body.basis().name().toLowerCase()
                + (body.fromParts() ? " from parts" : "")
                + (body.missingMonths().isEmpty() ? "" : " without " + body.missingMonths())
                + (body.missingDenominator() == null ? "" : " (d " + plain(body.missingDenominator()) + ")");
    }

    private static String text(Coverage coverage) {
        List<String> parts = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("received", coverage.received());
        counts.put("carried", coverage.carried());
        counts.put("covered", coverage.covered());
        counts.put("missing", coverage.missing());
        counts.forEach((word, count) -> {
            if (count > 0) {
                parts.add(word + " " + count);
            }
        });
        return parts.isEmpty() ? "" : " " + String.join(", ", parts);
    }

    static String text(Ratio ratio) {
        return ratio == null
                ? "nothing"
                : plain(ratio.numerator()) + (ratio.denominator() == null ? "" : "/" + plain(ratio.denominator()));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "unknown" : number.stripTrailingZeros().toPlainString();
    }
}
