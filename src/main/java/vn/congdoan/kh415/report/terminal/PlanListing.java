package vn.congdoan.kh415.report.terminal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Option;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.report.words.RuleText;
import vn.congdoan.kh415.report.words.TextColumns;
import vn.congdoan.kh415.report.words.Wording;
import vn.congdoan.kh415.text.TargetWords;
import vn.congdoan.kh415.text.Words;

/** The plan as it was understood, as wide as the terminal and 100 columns elsewhere: what a clerk reads after editing it. */
public final class PlanListing {
    private static final int WIDTH = 100;
    private static final int MARGINS = 4;
    private static final int ID_WIDTH = 18;

    /** Below, what a measure is stands under its name. */
    private static final int LEAST_FOR_COLUMNS = 98;

    private final Plan plan;
    private final Words words;
    private final TextColumns whole;
    private final TextColumns named;
    private final TextColumns figures = new TextColumns(ID_WIDTH, 36, 8, 9, 17);
    private final boolean hasColumns;
    private final StringBuilder text = new StringBuilder();

    private PlanListing(Plan plan, Words words) {
        this.plan = plan;
        this.words = words;
        int width = words.columns(WIDTH);
        this.whole = new TextColumns(width - MARGINS);
        this.named = new TextColumns(ID_WIDTH, width - MARGINS - ID_WIDTH - 2);
        this.hasColumns = width >= LEAST_FOR_COLUMNS;
    }

    /** Lines of at most 100 characters, or as many as the terminal has columns, each ended by a line break. */
    public static String of(Plan plan, Words words) {
        return new PlanListing(plan, words).whole();
    }

    private String whole() {
        head();
        section("plan.kinds", plan.kinds().size());
        plan.kinds().forEach(this::kind);
        if (!plan.sectors().isEmpty()) {
            section("plan.sectors", plan.sectors().size());
            plan.sectors().forEach(this::sector);
        }
        section("plan.measures", plan.measures().size());
        if (hasColumns) {
            text.append(figures.row(
                    words.of("plan.id"),
                    words.of("plan.name"),
                    words.of("plan.type"),
                    words.of("plan.time"),
                    words.of("plan.reporters")));
        }
        plan.measures().forEach(this::measure);
        plan.indicatorsByGroup().forEach(this::group);
        if (!plan.rules().isEmpty()) {
            section("plan.rules", plan.rules().size());
            plan.rules().forEach(this::rule);
        }
        return text.toString();
    }

    private void head() {
        text.append(whole.row(
                plan.id() + " · " + plan.number() + " · " + words.numbers().day(plan.issued())));
        text.append(whole.row(plan.title().in(words.lang())));
        text.append(whole.row(plan.office().issuer().in(words.lang())));
        Integer last = plan.lastYear();
        String years = last == null
                ? words.of("plan.years-open", plan.firstYear())
                : words.of("plan.years", plan.firstYear(), last);
        int start = plan.reportingYear().firstMonth().getValue();
        text.append(whole.row(years + "; " + words.of("plan.year-starts", start)));
        Integer due = plan.deadline().dayOfNextMonth();
        text.append(whole.row(due == null ? words.of("plan.no-deadline") : words.of("plan.deadline", due)));
        text.append(whole.row(words.of(
                "plan.missing", plan.missing().stockMonths(), plan.missing().ytdMonths())));
        text.append(whole.row(words.of(
                "plan.checks",
                plan.thresholds().jumpPercent(),
                plan.thresholds().jumpAtLeast(),
                plan.thresholds().sameFigures())));
    }

    private void section(String key, int count) {
        text.append('\n').append(words.of(key, count)).append('\n');
    }

    private void kind(Kind kind) {
        String name = kind.name().in(words.lang());
        String part = kind.partOf();
        String silent = kind.sends() ? "" : "; " + words.of("plan.silent");
        text.append(named.row(
                kind.id(), part == null ? name : name + " (" + words.of("plan.part-of", part) + silent + ")"));
    }

    private void sector(Sector sector) {
        text.append(named.row(sector.id(), sector.name().in(words.lang())));
    }

    private void measure(Measure measure) {
        String reporters = listed(
                inPlanOrder(measure.kinds(), plan.kinds().stream().map(Kind::id).toList()));
        String sectors = listed(inPlanOrder(measure.sectors(), sectorIds()));
        String id = measure.id().text();
        String name = measure.name().in(words.lang()) + " (" + measure.unit() + ")";
        String type = word("plan.type", measure.type());
        String time = word("plan.time", measure.time());
        String from = sectors.isEmpty() ? reporters : reporters + ": " + sectors;
        if (hasColumns) {
            text.append(figures.row(id, name, type, time, from));
        } else {
            text.append(named.row(id, name));
            text.append(named.row("", String.join(" · ", type, time, from)));
        }
        if (!measure.options().isEmpty()) {
            String options = measure.options().stream()
                    .map(option -> option.id() + " (" + option.name().in(words.lang()) + ")")
                    .collect(Collectors.joining(", "));
            text.append(named.row("", words.of("plan.options", options)));
        }
        if (!measure.answers().isEmpty()) {
            text.append(named.row("", words.of("plan.answers", joined(", ", measure.answers()))));
        }
    }

    private void rule(Rule rule) {
        text.append(named.row(rule.id(), rule.say().in(words.lang())));
        List<String> told = new ArrayList<>();
        told.add(RuleText.of(rule.demand(), MeasureId::text));
        String scope = scope(rule.kinds(), rule.sectors());
        if (!scope.isEmpty()) {
            told.add(scope);
        }
        if (rule.when() != null) {
            told.add(words.of("plan.rule-when", RuleText.of(rule.when(), MeasureId::text)));
        }
        told.add(words.of(rule.excludes() ? "plan.rule-excludes" : "plan.rule-warns"));
        text.append(named.row("", String.join(" · ", told)));
    }

    private void group(Group group, List<Indicator> indicators) {
        text.append('\n')
                .append(group.name().in(words.lang()))
                .append(" (")
                .append(indicators.size())
                .append(")\n");
        indicators.forEach(this::indicator);
    }

    private void indicator(Indicator indicator) {
        text.append(named.row(indicator.id().text(), indicator.name().in(words.lang())));
        text.append(named.row("", formula(indicator) + " · " + scope(indicator.kinds(), indicator.sectors())));
        String goals = indicator.targets().stream()
                .map(target -> target(target, indicator.unit()))
                .collect(Collectors.joining("; "));
        List<String> last = judging(indicator);
        last.add(0, goals);
        text.append(named.row("", String.join(" · ", last)));
    }

    private String formula(Indicator indicator) {
        Operand below = indicator.denominator();
        return below == null ? operand(indicator.numerator()) : grouped(indicator.numerator()) + " / " + grouped(below);
    }

    private String grouped(Operand operand) {
        String sum = operand(operand);
        return sum.contains(" + ") ? "(" + sum + ")" : sum;
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Chosen chosen) {
            List<String> options = plan.measure(chosen.measure()).options().stream()
                    .map(Option::id)
                    .toList();
            String is =
                    chosen.is().stream().map(place -> options.get(place - 1)).collect(Collectors.joining(", "));
            return chosen.measure() + ": " + is + (chosen.or() == null ? "" : " " + words.of("plan.or", chosen.or()));
        }
        if (operand instanceof Operand.Every every) {
            return joined(words.of("operand.every"), every.measures());
        }
        return operand instanceof Operand.Measures sum ? joined(" + ", sum.measures()) : words.of("plan.bodies");
    }

    private static String joined(String between, List<MeasureId> measures) {
        return measures.stream().map(MeasureId::text).collect(Collectors.joining(between));
    }

    private String scope(Collection<String> ofKinds, Collection<String> ofSectors) {
        String kinds =
                listed(inPlanOrder(ofKinds, plan.kinds().stream().map(Kind::id).toList()));
        String sectors = listed(inPlanOrder(ofSectors, sectorIds()));
        return sectors.isEmpty() ? kinds : kinds.isEmpty() ? sectors : kinds + ": " + sectors;
    }

    private List<String> judging(Indicator indicator) {
        List<String> judging = new ArrayList<>();
        Integer due = indicator.dueMonth();
        if (due != null) {
            judging.add(words.of("plan.judged-in", due));
        } else if (indicator.targets().stream().allMatch(target -> target.by() == null)) {
            judging.add(words.of("plan.judged-monthly"));
        }
        if (indicator.pace() != null) {
            judging.add(
                    indicator.pace().equals(PaceCurve.LINEAR)
                            ? words.of("plan.paced")
                            : words.of("plan.curved", percents(indicator.pace())));
        }
        if (indicator.judgedAtTop()) {
            judging.add(words.of("plan.judged-at-top"));
        }
        return judging;
    }

    private String percents(PaceCurve curve) {
        return curve.percents().stream().map(words.numbers()::exact).collect(Collectors.joining("; "));
    }

    private List<String> sectorIds() {
        return plan.sectors().stream().map(Sector::id).toList();
    }

    private static List<String> inPlanOrder(Collection<String> ids, List<String> order) {
        return order.stream().filter(ids::contains).toList();
    }

    private static String listed(List<String> ids) {
        return String.join(", ", ids);
    }

    private String word(String prefix, Enum<?> value) {
        return words.of(prefix + "." + Wording.id(value));
    }

    /** A target with its dates of validity: "75 % ± 0,5, từng tổ chức (đến 31/12/2023)". */
    private String target(Target target, ResultUnit unit) {
        String each = target.each() ? words.of("plan.each") : "";
        return TargetWords.of(target, unit, words) + each + validity(target.from(), target.to()) + known(target);
    }

    private String known(Target target) {
        String years = target.known().entrySet().stream()
                .map(year -> words.of(
                        "plan.known-year",
                        String.valueOf(year.getKey()),
                        words.numbers().exact(year.getValue())))
                .collect(Collectors.joining("; "));
        return years.isEmpty() ? "" : " · " + words.of("plan.known", years);
    }

    private String validity(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "";
        }
        String first = from == null ? "" : words.numbers().day(from);
        String last = to == null ? "" : words.numbers().day(to);
        String key = from == null ? "plan.until" : to == null ? "plan.since" : "plan.between";
        return " (" + words.of(key, first, last) + ")";
    }
}
