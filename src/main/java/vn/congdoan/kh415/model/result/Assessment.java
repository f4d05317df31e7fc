package vn.congdoan.kh415.model.result;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;

/**
 * All that is known of a period: what the workbook, the JSON and the terminal show.
 *
 * @param reported what it is called by: a month, or a span that stands for the month at its end
 * @param asOf the reporting date
 * @param tree as it stood at the end of the period
 * @param indicators in the plan's order
 * @param receipts of every return found, and of every expected one that was not
 * @param findings in {@link Finding#ORDER}
 * @param inputs the files it rests on, with their hashes
 * @param returns of the period itself that were accepted, by unit
 * @param restatements of closed periods, by period and in the plan's order
 * @param trend by indicator, the months that are known of the reporting year before this period, and of the same months of the year
 *     before it, in their order
 * @param gaps what the period lacks of units that must report, in tree order
 * @param closed the periods whose figures are those with which they were closed
 */
public record Assessment(
        Plan plan,
        ReportPeriod reported,
        LocalDate asOf,
        Tree tree,
        List<IndicatorResult> indicators,
        List<Receipt> receipts,
        List<Finding> findings,
        List<Input> inputs,
        List<Return> returns,
        List<Restatement> restatements,
        Map<IndicatorId, List<Monthly>> trend,
        List<Gap> gaps,
        Set<YearMonth> closed) {
    /**
     * A file that was read.
     *
     * @param file relative to the workspace, or the plan's own name
     * @param bytes its length
     * @param sha256 in hexadecimal
     * @param role what it is read for; null where that is not known, as in the list on a workbook's sheet
     */
    public record Input(
            String file,
            long bytes,
            String sha256,
            @Nullable Role role) {
        /** What a file of a workspace is read for. */
        public enum Role {
            PLAN,
            REGISTRY,
            WAIVERS,
            ASSIGNED,
            RETURN
        }

        /** A file of returns. */
        public Input(String file, long bytes, String sha256) {
            this(file, bytes, sha256, Role.RETURN);
        }

        /** The same file, read for that. */
        public Input as(Role other) {
            return new Input(file, bytes, sha256, other);
        }

        /** Whether both are of one name and content, whatever they are read for. */
        public boolean isSameFile(Input other) {
            return as(Role.RETURN).equals(other.as(Role.RETURN));
        }

        /** The plan among them, if it is known which it is. */
        public static Optional<Input> plan(List<Input> inputs) {
            return inputs.stream().filter(input -> input.role == Role.PLAN).findFirst();
        }
    }

    public Assessment {
        indicators = List.copyOf(indicators);
        receipts = List.copyOf(receipts);
        findings = List.copyOf(findings);
        inputs = List.copyOf(inputs);
        returns = List.copyOf(returns);
        restatements = List.copyOf(restatements);
        trend = Map.copyOf(trend);
        gaps = List.copyOf(gaps);
        closed = Set.copyOf(closed);
    }

    /** Of a month, one that lacks nothing, and no period closed. */
    public Assessment(
            Plan plan,
            YearMonth period,
            LocalDate asOf,
            Tree tree,
            List<IndicatorResult> indicators,
            List<Receipt> receipts,
            List<Finding> findings,
            List<Input> inputs,
            List<Return> returns,
            List<Restatement> restatements,
            Map<IndicatorId, List<Monthly>> trend) {
        this(
                plan,
                ReportPeriod.of(period),
                asOf,
                tree,
                indicators,
                receipts,
                findings,
                inputs,
                returns,
                restatements,
                trend,
                List.of(),
                Set.of());
    }

    /** The month whose figures stand in it. */
    public YearMonth period() {
        return reported.end();
    }

    /** The months known of that indicator; none if none are. */
    public List<Monthly> trend(IndicatorId indicator) {
        return trend.getOrDefault(indicator, List.of());
    }

    /** What history keeps of it. */
    public Snapshot snapshot(String version) {
        List<Snapshot.Reported> results = indicators.stream()
                .map(result -> new Snapshot.Reported(
                        result.indicator().id(),
                        result.whole().total().ratio(),
                        result.whole().judgement().verdict()))
                .toList();
        return new Snapshot(period(), asOf, version, plan.id(), inputs, returns, results);
    }

    /** Whether anything usable was received for the period itself. */
    public boolean hasReturns() {
        return !returns.isEmpty();
    }
}
