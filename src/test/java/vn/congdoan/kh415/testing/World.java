package vn.congdoan.kh415.testing;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * A registry and what its units sent, drawn in lines, for tests: units first, indented by two blanks below their parents, each a
 * code, a kind and perhaps a sector; then months, each followed by who sent what. A star marks figures of a consolidated
 * return; {@code -} is a blank cell, {@code n/a} not applicable.
 *
 * <pre>
 * T top
 *   A middle cluster=north
 *     A1 base red from=2022-01-01 to=2023-04-30 members=120
 * 2023-06
 * A1 done=3 heads=10 held=-
 * A *done=40 *heads=90 *done@red=12
 * </pre>
 */
public record World(Plan plan, Registry registry, Ledger ledger) {
    public static World of(String plan, String drawing) {
        return of(plan(plan), drawing);
    }

    public static World of(Plan plan, String drawing) {
        List<Unit> units = new ArrayList<>();
        List<Return> returns = new ArrayList<>();
        List<String> above = new ArrayList<>();
        YearMonth month = null;
        for (String line : drawing.lines().filter(line -> !line.isBlank()).toList()) {
            List<String> words = Arrays.asList(line.strip().split("\\s+"));
            if (words.get(0).matches("\\d{4}-\\d{2}")) {
                month = YearMonth.parse(words.get(0));
            } else if (month == null) {
                int depth = (line.length() - line.stripLeading().length()) / 2;
                above.subList(depth, above.size()).clear();
                units.add(unit(words, depth == 0 ? null : above.get(depth - 1)));
                above.add(words.get(0));
            } else {
                returns.add(sent(words, month));
            }
        }
        return new World(plan, new Registry(units), new Ledger(returns));
    }

    public static Plan plan(String text) {
        return DrawnPlan.parse(text);
    }

    /** The tree at the end of that month. */
    public Tree tree(YearMonth period) {
        return new Tree(registry, period.atEndOfMonth());
    }

    private static Unit unit(List<String> words, String parent) {
        String sector = words.size() > 2 && !words.get(2).contains("=") ? words.get(2) : null;
        String members = DrawnPlan.after(words, "members=");
        return new Unit(
                new UnitCode(words.get(0)),
                words.get(0),
                parent == null ? null : new UnitCode(parent),
                words.get(1),
                sector,
                DrawnPlan.date(DrawnPlan.after(words, "from=")),
                DrawnPlan.date(DrawnPlan.after(words, "to=")),
                members == null ? null : new BigDecimal(members),
                DrawnPlan.after(words, "cluster="),
                List.of(),
                null);
    }

    private static Return sent(List<String> words, YearMonth month) {
        Map<MeasureId, Entry> own = new LinkedHashMap<>();
        SortedMap<MeasureId, Entry> toDate = new TreeMap<>();
        SortedMap<FigureKey, Entry> consolidated = new TreeMap<>();
        String unit = words.get(0);
        for (String word : words.subList(1, words.size())) {
            String[] sides = word.split("=");
            Entry entry = entry(
                    sides[1], new Source(month.toString(), unit, 0, own.size() + toDate.size() + consolidated.size()));
            if (sides[0].startsWith("~")) {
                toDate.put(new MeasureId(sides[0].substring(1)), entry);
            } else if (sides[0].startsWith("*")) {
                String[] key = sides[0].substring(1).split("@");
                consolidated.put(
                        key.length == 1
                                ? new FigureKey(new MeasureId(key[0]))
                                : new FigureKey(new MeasureId(key[0]), key[1]),
                        entry);
            } else {
                own.put(new MeasureId(sides[0]), entry);
            }
        }
        return new Return(
                new UnitCode(unit), month, 1, new TreeMap<>(own), toDate, consolidated, List.of(month.toString()));
    }

    private static Entry entry(String text, Source source) {
        return switch (text) {
            case "-" -> new Entry.Blank(source);
            case "n/a" -> new Entry.NotApplicable(source);
            default -> new Entry.Given(new BigDecimal(text), false, source);
        };
    }
}
