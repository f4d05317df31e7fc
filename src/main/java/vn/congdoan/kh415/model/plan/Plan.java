package vn.congdoan.kh415.model.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A programme of targets, as read from its YAML definition.
 *
 * @param id short, used in the names of the files written
 * @param number as quoted in documents (415/KH-CĐCT)
 * @param issued the day it was issued
 * @param firstYear the first reporting year it covers
 * @param lastYear the last one, or null if it is open
 * @param missing what a missing figure means
 * @param deadline by when a month's return is due
 * @param rules what must hold between the figures of one body
 * @param headings further words for the headings of returns, by role, beside the built-in Vietnamese and English ones
 */
public record Plan(
        String id,
        String number,
        Label title,
        LocalDate issued,
        int firstYear,
        @Nullable Integer lastYear,
        ReportingYear reportingYear,
        Office office,
        MissingPolicy missing,
        Deadline deadline,
        Thresholds thresholds,
        List<Kind> kinds,
        List<Sector> sectors,
        List<Measure> measures,
        List<Group> groups,
        List<Indicator> indicators,
        List<Rule> rules,
        Map<String, List<String>> headings) {
    /**
     * For how many months a figure is carried when a newer one is missing.
     *
     * @param stockMonths the greatest age, in months, at which a stock figure still counts
     * @param ytdMonths the same for a year-to-date figure, within its reporting year
     */
    public record MissingPolicy(int stockMonths, int ytdMonths) {}

    /** The day of the month after the period by which its return is due; {@code null} if the plan sets none. */
    public record Deadline(@Nullable Integer dayOfNextMonth) {
        /** The last day for the return of that month. */
        public Optional<LocalDate> of(YearMonth period) {
            YearMonth next = period.plusMonths(1);
            return Optional.ofNullable(dayOfNextMonth).map(day -> next.atDay(Math.min(day, next.lengthOfMonth())));
        }
    }

    /**
     * From where on a check speaks.
     *
     * @param jumpPercent the change against the last period, in percent, above which a figure is questioned
     * @param jumpAtLeast changes smaller than this many units are never questioned
     * @param sameFigures the least number of figures that must agree before two returns are called identical
     */
    public record Thresholds(int jumpPercent, int jumpAtLeast, int sameFigures) {}

    /**
     * What stands around the tables that go on the table at meetings.
     *
     * @param superior the lines at the top left, above the issuer's name
     * @param issuer the issuer, in bold below
     * @param nation the two lines at the top right
     * @param city where the report is signed
     * @param number the sign under which it is sent, with room for the number itself; empty if it has none
     * @param recipients to whom it goes, a line each; empty if that is not said
     * @param signers each a block of lines above a signature, from left to right
     */
    public record Office(
            List<String> superior,
            Label issuer,
            List<String> nation,
            String city,
            String number,
            List<String> recipients,
            List<List<String>> signers) {
        public Office {
            recipients = List.copyOf(recipients);
            superior = List.copyOf(superior);
            nation = List.copyOf(nation);
            signers = signers.stream().map(List::copyOf).toList();
        }
    }

    public Plan {
        kinds = List.copyOf(kinds);
        sectors = List.copyOf(sectors);
        measures = List.copyOf(measures);
        groups = List.copyOf(groups);
        indicators = List.copyOf(indicators);
        rules = List.copyOf(rules);
        headings = Map.copyOf(headings);
    }

    /** This plan with those of its indicators alone. */
    public Plan with(List<Indicator> some) {
        return with(some, reportingYear);
    }

    /** The same with other indicators, whose figures accumulate from another month on. */
    public Plan with(List<Indicator> some, ReportingYear from) {
        return new Plan(
                id,
                number,
                title,
                issued,
                firstYear,
                lastYear,
                from,
                office,
                missing,
                deadline,
                thresholds,
                kinds,
                sectors,
                measures,
                groups,
                some,
                rules,
                headings);
    }

    public Measure measure(MeasureId id) {
        for (Measure measure : measures) {
            if (measure.id().equals(id)) {
                return measure;
            }
        }
        throw new IllegalArgumentException("no measure " + id);
    }

    public Indicator indicator(IndicatorId id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
    }

    public Kind kind(String id) {
        for (Kind kind : kinds) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind " + id);
    }

    public Sector sector(String id) {
        return sectors.stream()
                .filter(sector -> sector.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sector " + id));
    }

    /** Whether bodies of that kind are parts of another body and counted nowhere as bodies of their own. */
    public boolean isPart(String kind) {
        return kind(kind).partOf() != null;
    }

    /** Whether bodies of that kind are expected to send returns. */
    public boolean sends(String kind) {
        return kind(kind).sends();
    }

    /** The indicators of each group, groups and indicators in the plan's order. */
    public Map<Group, List<Indicator>> indicatorsByGroup() {
        Map<Group, List<Indicator>> byGroup = new LinkedHashMap<>();
        for (Group group : groups) {
            byGroup.put(
                    group,
                    indicators.stream()
                            .filter(indicator -> indicator.group().equals(group.id()))
                            .toList());
        }
        return byGroup;
    }
}
