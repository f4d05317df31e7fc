package vn.congdoan.kh415.invent;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.text.Words;

/**
 * How one sender writes, month after month: in which format, whether with codes, by which names of measures, with which words for yes and
 * no, and where numbers are typed as text.
 *
 * @param lot of the sender
 */
record Habits(Medium medium, Lot lot, Words words) {
    private static final int GROUP = 3;
    private static final int DECOMPOSED = 60;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    /** Whether measures are named by their codes, too. */
    boolean namesCodes() {
        return lot.of("codes").isAmong(600);
    }

    /** Whether the unit is named by its code; else by one of its names. */
    boolean namesUnitByCode() {
        return lot.of("unit").isAmong(400);
    }

    /** Whether the month stands above the figures; else in the names of the file and its folder alone. */
    boolean namesMonth() {
        return lot.of("month").isAmong(850);
    }

    boolean repeatsByDitto() {
        return lot.of("ditto").isAmong(300);
    }

    boolean addsUp() {
        return lot.of("total").isAmong(300);
    }

    /** Whether figures of several bodies come as a list, one a line; as systems give them, in text files. */
    boolean lists() {
        return medium.isText() && lot.of("list").isAmong(350);
    }

    boolean decomposes() {
        return !medium.isText() && lot.of("marks").isAmong(DECOMPOSED);
    }

    /** What the sender calls a body. */
    String name(Unit unit) {
        List<String> names = new ArrayList<>(List.of(unit.name(), unit.name()));
        names.addAll(unit.aliases());
        return lot.of("name").among(names);
    }

    /** What the sender calls a measure; the plan's own name where another might say no time. */
    String name(Measure measure) {
        List<String> names = new ArrayList<>(List.of(measure.name().text()));
        if (measure.time() != OverTime.FLOW) {
            names.addAll(measure.aliases());
        }
        return lot.of(measure.id().text()).among(names);
    }

    String yes() {
        return lot.of("yes").among(choices("demo.yes"));
    }

    String no() {
        return lot.of("no").among(choices("demo.no"));
    }

    private List<String> choices(String key) {
        return Arrays.asList(words.of(key).split("\\|", -1));
    }

    /** The month as the sender writes it. */
    String month(YearMonth month) {
        return lot.of("in words").isAmong(500)
                ? words.of("demo.month", month.getMonthValue(), month.getYear())
                : words.numbers().month(month);
    }

    /** With what stands between thousands. */
    String grouped(long number, boolean money) {
        String sign = money ? "." : lot.of("sign").among(List.of(".", ".", ",", " "));
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - GROUP; at > 0; at -= GROUP) {
            text.insert(at, sign);
        }
        return text.toString();
    }

    /** The name of a file, its extension left out. */
    String file(Unit unit, YearMonth month) {
        String number = month.getMonthValue() < 10 ? "0" + month.getMonthValue() : "" + month.getMonthValue();
        String key = lot.of("file").among(List.of("demo.file-name", "demo.file-code", "demo.file-long"));
        String name = words.of(key, unit.code().text(), unit.shortName(), number, month.getYear());
        return inPath(name);
    }

    /** A kind of a plan may be called by signs that no name of a file holds. */
    static String inPath(String name) {
        return FORBIDDEN.matcher(name).replaceAll("-");
    }
}
