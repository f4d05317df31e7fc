package vn.congdoan.kh415.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.plan.Group;
import vn.congdoan.kh415.model.plan.Indicator;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Operand;
import vn.congdoan.kh415.model.plan.Option;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.PaceCurve;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportingYear;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.plan.Rule;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.plan.Target;
import vn.congdoan.kh415.model.plan.TargetType;

/**
 * A plan drawn in lines of words, for tests; measures stand before the indicators that use them:
 *
 * <pre>
 * kind base
 * kind wing part-of base
 * kind cell part-of base silent                  need not send returns
 * sector red
 * measure heads stock base                       time, kinds (a,b), then any of: yes-no amount sectors=a,b registry answers=a,b
 * measure grade once base choice options=a,b,c
 * indicator RATE percent done / heads at-least 75    then any of: kinds=a sectors=a,b due=12 top paced from=DATE to=DATE each
 * indicator BOTH percent a&b / bodies              all of several; grade=1,2 a choice, grade=1,2|good one that a yes/no stands for
 * indicator SUM total a+b                        no target; "/ bodies" counts bodies
 * rule FEWER a + b <= c - 5 sectors=red when:x>0 error    sectors, condition (without spaces) and severity may be left out: a warning
 * carry 3 2                                      greatest age of stock and of ytd figures; 3 3 if not said
 * year-starts 12
 * </pre>
 */
final class DrawnPlan {
    private static final Pattern CHOICE = Pattern.compile("(\\w+)=([\\d,]+)(?:\\|(\\w+))?");

    private final List<Kind> kinds = new ArrayList<>();
    private final List<Sector> sectors = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private Plan.MissingPolicy missing = new Plan.MissingPolicy(3, 3);
    private ReportingYear year = new ReportingYear(Month.JANUARY);

    static Plan parse(String text) {
        DrawnPlan drawn = new DrawnPlan();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(drawn::line);
        return drawn.plan();
    }

    private void line(String line) {
        List<String> words = Arrays.asList(line.split("\\s+"));
        String id = words.get(1);
        switch (words.get(0)) {
            case "kind" ->
                kinds.add(new Kind(
                        id,
                        new Label(id),
                        List.of(),
                        words.size() > 2 ? words.get(3) : null,
                        !words.contains("silent")));
            case "sector" -> sectors.add(new Sector(id, new Label(id), List.of()));
            case "measure" -> measures.add(measure(id, words));
            case "indicator" -> indicators.add(indicator(id, words));
            case "rule" -> rules.add(rule(id, line));
            case "carry" -> missing = new Plan.MissingPolicy(Integer.parseInt(id), Integer.parseInt(words.get(2)));
            case "year-starts" -> year = new ReportingYear(Month.of(Integer.parseInt(id)));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static Measure measure(String id, List<String> words) {
        MeasureType type = Stream.of(MeasureType.values())
                .filter(each -> words.contains(each.name().toLowerCase().replace('_', '-')))
                .findFirst()
                .orElse(MeasureType.COUNT);
        return new Measure(
                new MeasureId(id),
                new Label(id),
                List.of(),
                "",
                type,
                OverTime.valueOf(words.get(2).toUpperCase()),
                Set.of(words.get(3).split(",")),
                set(words, "sectors="),
                list(words, "options=").stream()
                        .map(option -> new Option(option, new Label(option), List.of()))
                        .toList(),
                list(words, "answers=").stream().map(MeasureId::new).toList(),
                words.contains("registry"));
    }

    private Indicator indicator(String id, List<String> words) {
        Operand above = operand(words.get(3));
        Operand below = words.size() < 5 || !words.get(4).equals("/") ? null : operand(words.get(5));
        Set<String> stated = set(words, "kinds=");
        Set<String> reporting = measures.stream()
                .filter(measure -> measure.id().equals(above.measures().get(0)))
                .findFirst()
                .orElseThrow()
                .kinds();
        String due = after(words, "due=");
        return new Indicator(
                new IndicatorId(id),
                "all",
                new Label(id),
                new Label(id),
                "",
                above,
                below,
                stated.isEmpty() ? reporting : stated,
                set(words, "sectors="),
                ResultUnit.valueOf(words.get(2).toUpperCase()),
                words.contains("top"),
                targets(words),
                due == null ? null : Integer.valueOf(due),
                words.contains("paced") ? PaceCurve.LINEAR : curve(words),
                "",
                "");
    }

    private static Rule rule(String id, String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split("\\s+")));
        String when = after(words, "when:");
        boolean excludes = words.remove("error");
        List<String> compared = words.subList(2, words.size()).stream()
                .filter(word -> !word.matches("(kinds|sectors)=.+|when:.+"))
                .toList();
        return new Rule(
                id,
                new Label("Rule " + id + "."),
                set(words, "kinds="),
                set(words, "sectors="),
                when == null ? null : condition(when),
                condition(String.join("", compared)),
                excludes);
    }

    private static Rule.Condition condition(String text) {
        Matcher sides = Pattern.compile("([^=<>]+)(<=|>=|=|<|>)([^=<>]+)").matcher(text);
        if (!sides.matches()) {
            throw new IllegalArgumentException(text);
        }
        Rule.Relation relation = switch (sides.group(2)) {
            case "=" -> Rule.Relation.EQUAL;
            case "<=" -> Rule.Relation.AT_MOST;
            case ">=" -> Rule.Relation.AT_LEAST;
            case "<" -> Rule.Relation.BELOW;
            default -> Rule.Relation.ABOVE;
        };
        return new Rule.Condition(side(sides.group(1)), relation, side(sides.group(3)));
    }

    private static Rule.Side side(String text) {
        List<Rule.Term> terms = new ArrayList<>();
        Matcher term = Pattern.compile("([+-]?)(\\w+)").matcher(text);
        while (term.find()) {
            boolean number = term.group(2).matches("\\d+");
            terms.add(new Rule.Term(
                    term.group(1).equals("-"),
                    number ? null : new MeasureId(term.group(2)),
                    number ? new BigDecimal(term.group(2)) : BigDecimal.ZERO));
        }
        return new Rule.Side(terms);
    }

    /** a+b is a sum, a&b all of several, a=1,2 a choice among options and a=1,2|b one that b stands for where it is not known. */
    private static Operand operand(String text) {
        if (text.equals("bodies")) {
            return new Operand.Bodies();
        }
        if (text.contains("&")) {
            return new Operand.Every(ids(text.split("&")));
        }
        Matcher choice = CHOICE.matcher(text);
        return choice.matches()
                ? new Operand.Chosen(
                        new MeasureId(choice.group(1)),
                        Stream.of(choice.group(2).split(","))
                                .map(Integer::valueOf)
                                .toList(),
                        choice.group(3) == null ? null : new MeasureId(choice.group(3)))
                : new Operand.Measures(ids(text.split("\\+")));
    }

    private static List<MeasureId> ids(String... texts) {
        return Stream.of(texts).map(MeasureId::new).toList();
    }

    private static SortedMap<Integer, BigDecimal> known(List<String> words) {
        SortedMap<Integer, BigDecimal> known = new TreeMap<>();
        list(words, "known=")
                .forEach(year -> known.put(Integer.valueOf(year.split(":")[0]), new BigDecimal(year.split(":")[1])));
        return known;
    }

    private static PaceCurve curve(List<String> words) {
        String drawn = after(words, "curve=");
        List<String> percents = drawn == null ? List.of() : List.of(drawn.split(";"));
        return percents.isEmpty()
                ? null
                : new PaceCurve(percents.stream().map(BigDecimal::new).toList());
    }

    private static List<String> list(List<String> words, String prefix) {
        String named = after(words, prefix);
        return named == null ? List.of() : List.of(named.split(","));
    }

    private static List<Target> targets(List<String> words) {
        for (TargetType type : TargetType.values()) {
            int at = words.indexOf(type.name().toLowerCase().replace('_', '-'));
            if (at >= 0) {
                String second = at + 2 < words.size() ? words.get(at + 2) : "";
                BigDecimal other = second.matches("[0-9.]+") ? new BigDecimal(second) : null;
                boolean rule = type == TargetType.RULE;
                return List.of(new Target(
                        type,
                        date(after(words, "from=")),
                        date(after(words, "to=")),
                        new BigDecimal(words.get(at + 1)),
                        rule ? null : other,
                        rule ? other : null,
                        type == TargetType.MILESTONE ? LocalDate.parse(second) : null,
                        words.contains("each"),
                        words.contains("bare"),
                        known(words)));
            }
        }
        return List.of();
    }

    static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** What stands behind that prefix in one of the words; null if none has it. */
    static String after(List<String> words, String prefix) {
        return words.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> set(List<String> words, String prefix) {
        String named = after(words, prefix);
        return named == null ? Set.of() : Arrays.stream(named.split(",")).collect(Collectors.toSet());
    }

    private Plan plan() {
        return new Plan(
                "DRAWN",
                "1",
                new Label("drawn"),
                LocalDate.of(2020, 1, 1),
                2020,
                null,
                year,
                new Plan.Office(List.of(), new Label("office"), List.of(), "", "", List.of(), List.of()),
                missing,
                new Plan.Deadline(null),
                new Plan.Thresholds(50, 20, 5),
                kinds,
                sectors,
                measures,
                List.of(new Group("all", new Label("all"))),
                indicators,
                rules,
                Map.of());
    }
}
