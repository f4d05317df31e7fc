package vn.congdoan.kh415.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.plan.Plan;

/** Random drawings of a {@link World}, with blanks, errors, parts and, if wanted, consolidated returns. */
public final class Drawings {
    public static final String PERIOD = "2023-06";

    private static final List<String> MONTHS = List.of("2022-11", "2023-03", "2023-05", PERIOD);

    private static final String PLAN = """
            kind top
            kind middle
            kind base
            kind wing part-of base
            kind cell part-of base silent
            sector red
            sector blue
            measure heads stock base registry
            measure trained ytd base
            measure held once base yes-no
            measure audited once middle,base yes-no
            measure skilled stock base
            measure joined flow base
            measure heard once base yes-no
            measure both once base yes-no answers=held,heard
            measure grade once base choice options=best,good,fair,poor,none
            measure good once base yes-no
            measure rated once base yes-no
            indicator RATE percent trained / heads TARGET
            indicator REDS percent trained / heads sectors=red TARGET
            indicator HELD percent held / bodies TARGET
            indicator AUDITED percent audited / bodies TARGET
            indicator EACH average trained / bodies TARGET
            indicator SKILL percent skilled+trained / heads TARGET
            indicator JOINED total joined TARGET
            indicator GAINED average joined / bodies TARGET
            indicator BOTH percent held&heard / bodies TARGET
            indicator GRADE percent grade=1,2|good / grade=1,2,3,4|rated TARGET
            indicator REDGRADE percent grade=1,2 / grade=1,2,3,4 sectors=red TARGET
            """;

    private final Random random;
    private final boolean consolidated;
    private final StringBuilder tree = new StringBuilder("T top\n");
    private final StringBuilder[] sent;
    private int units;

    private Drawings(Random random, boolean consolidated, String... before) {
        this.random = random;
        this.consolidated = consolidated;
        List<String> months = Stream.concat(Stream.of(before), MONTHS.stream()).toList();
        this.sent = new StringBuilder[months.size()];
        for (int month = 0; month < sent.length; month++) {
            sent[month] = new StringBuilder(months.get(month)).append('\n');
        }
    }

    /** Of one indicator of every sort; each ends in the target given, such as {@code at-least 60}. */
    public static Plan plan(String target) {
        return plan(target, "");
    }

    /** The same, with lines of its own behind it. */
    public static Plan plan(String target, String more) {
        return World.plan(PLAN.replace("TARGET", target) + more);
    }

    /** The same, each indicator with a target that is drawn for it, by its unit. */
    public static Plan plan(String yearStarts, Function<String, String> target) {
        String drawn = PLAN.lines()
                .map(line -> line.replace("TARGET", line.contains("TARGET") ? target.apply(line.split(" ")[2]) : ""))
                .collect(Collectors.joining("\n"));
        String stock = "\nindicator STOCK total heads " + target.apply("total");
        return World.plan(drawn + stock + "\nyear-starts " + yearStarts + "\n");
    }

    /** Draws a world without consolidated returns and tries the property on it. */
    public static void holdPlain(long seed, Chance.Property<String> property) {
        Chance.holdLines(new Drawings(new Chance(seed).random(), false).draw(), property);
    }

    /** Draws a world with consolidated returns and tries the property on it. */
    public static void hold(long seed, Chance.Property<String> property) {
        Chance.holdLines(new Drawings(new Chance(seed).random(), true).draw(), property);
    }

    /** The same, with the month a year before the period. */
    public static void holdYears(long seed, Chance.Property<String> property) {
        Chance.holdLines(new Drawings(new Chance(seed).random(), true, "2022-06").draw(), property);
    }

    private String draw() {
        sender("T", true);
        int below = 1 + random.nextInt(4);
        for (int i = 0; i < below; i++) {
            body(1);
        }
        return tree + String.join("", List.of(sent));
    }

    private void body(int depth) {
        boolean upper = depth < 4 && random.nextInt(3) == 0;
        String code = (upper ? "M" : "B") + units++;
        tree.append("  ".repeat(depth)).append(code).append(upper ? " middle" : " base" + sector());
        boolean whole = upper || random.nextInt(5) > 0;
        tree.append(whole || random.nextInt(3) > 0 ? "" : " to=2023-05-31");
        tree.append(random.nextInt(4) == 0 ? " cluster=c" + random.nextInt(3) : "");
        tree.append(random.nextInt(3) == 0 ? " members=" + random.nextInt(30) : "")
                .append('\n');
        sender(code, upper);
        int below = upper ? random.nextInt(4) : whole && random.nextInt(4) == 0 ? 2 : 0;
        for (int i = 0; i < below; i++) {
            if (upper) {
                body(depth + 1);
            } else {
                String part = "W" + units++;
                tree.append("  ".repeat(depth + 1)).append(part).append(random.nextInt(4) == 0 ? " cell\n" : " wing\n");
                sender(part, false);
            }
        }
    }

    private String sector() {
        return List.of(" red", " blue", "").get(random.nextInt(3));
    }

    private void sender(String code, boolean upper) {
        for (StringBuilder month : sent) {
            if (random.nextInt(3) > 0) {
                month.append(code).append(upper ? totals(code) : figures(code)).append('\n');
            }
        }
    }

    private String figures(String code) {
        int heads = random.nextInt(20);
        return one(" heads=", heads)
                + one(" trained=", random.nextInt(heads + 2))
                + one(" skilled=", random.nextInt(heads / 2 + 1))
                + (code.startsWith("W")
                        ? ""
                        : one(" held=", random.nextInt(2)) + one(" audited=", random.nextInt(2)) + did())
                + one(" joined=", random.nextInt(9))
                + (random.nextInt(3) == 0 ? one(" ~joined=", random.nextInt(30)) : "");
    }

    private String did() {
        return one(" heard=", random.nextInt(2))
                + (random.nextInt(3) == 0 ? one(" both=", random.nextInt(2)) : "")
                + (random.nextInt(2) == 0 ? one(" grade=", 1 + random.nextInt(5)) : "")
                + one(" good=", random.nextInt(2))
                + one(" rated=", random.nextInt(2));
    }

    private String totals(String code) {
        String own = code.startsWith("M") ? one(" audited=", random.nextInt(2)) : "";
        if (!consolidated) {
            return own;
        }
        int heads = 40 + random.nextInt(120);
        int red = random.nextInt(heads + 1);
        return own
                + one(" *heads=", heads)
                + one(" *trained=", random.nextInt(heads + 1))
                + one(" *heads@red=", red)
                + one(" *trained@red=", random.nextInt(red + 1))
                + one(" *heads@blue=", heads - red)
                + one(" *trained@blue=", random.nextInt(heads - red + 1))
                + one(" *held=", random.nextInt(4))
                + one(" *both=", random.nextInt(4))
                + one(" *good=", random.nextInt(3))
                + one(" *rated=", random.nextInt(5));
    }

    private String one(String name, int value) {
        int chance = random.nextInt(10);
        return chance == 0 ? "" : name + (chance == 1 ? "-" : chance == 2 ? "n/a" : String.valueOf(value));
    }
}
