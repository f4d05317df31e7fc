package vn.congdoan.kh415.text;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Option;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Rule;

/**
 * By what a form of our own is known again, whatever program saved it and whatever it is called: a text in one of its cells, for no
 * other place survives in every format. {@code KH415/2023-06/F1-22-22/3f2a91c0-7d/DHL01}: plan, month, kind and version of the form with its
 * numbers of figures and of marks, print of the plan, check digits, unit.
 *
 * @param table whether it is one for those below the unit
 * @param lines how many measures it asks for
 * @param marks how many formulas there are beside the entries
 * @param print of what the plan says of figures, see {@link #print}
 * @param unit the code of whom it was made for
 */
public record FormStamp(String plan, YearMonth month, boolean table, int lines, int marks, String print, String unit) {
    /** Of how forms are laid out. */
    private static final int VERSION = 1;

    private static final int PRINT = 8;
    private static final int CHECK = 2;

    private static final Pattern STAMP = Pattern.compile("([A-Za-z0-9_-]+)/(\\d{4}-(?:0[1-9]|1[0-2]))/([FT])" + VERSION
            + "-(\\d{1,4})-(\\d{1,6})/([0-9a-f]{8})-([0-9a-f]{2})/(\\S(?:.*\\S)?)");

    private static final List<String> LABELS = Stream.of(Lang.values())
            .map(lang -> Normal.key(Words.in(lang).of("form.stamp", "")))
            .toList();

    /** What a text says of a form; {@code stamp} is empty where it was a stamp and cannot be relied on. */
    public record Reading(Optional<FormStamp> stamp) {}

    /** Empty if the text is no stamp at all. */
    public static Optional<Reading> read(String text) {
        if (text.indexOf(':') < 0) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        if (!LABELS.contains(Normal.key(text.substring(0, colon)))) {
            return Optional.empty();
        }
        Matcher matcher = STAMP.matcher(text.substring(colon + 1).strip());
        if (!matcher.matches()) {
            return Optional.of(new Reading(Optional.empty()));
        }
        FormStamp stamp = new FormStamp(
                matcher.group(1),
                YearMonth.parse(matcher.group(2)),
                matcher.group(3).equals("T"),
                Integer.parseInt(matcher.group(4)),
                Integer.parseInt(matcher.group(5)),
                matcher.group(6),
                matcher.group(8));
        return Optional.of(new Reading(stamp.check().equals(matcher.group(7)) ? Optional.of(stamp) : Optional.empty()));
    }

    /** As it stands behind its label. */
    public String text() {
        return plan + "/" + month + "/" + (table ? "T" : "F") + VERSION + "-" + lines + "-" + marks + "/" + print + "-"
                + check() + "/" + unit;
    }

    private String check() {
        return Fingerprint.ofText(String.join(
                        "/",
                        plan,
                        month.toString(),
                        String.valueOf(table),
                        String.valueOf(lines),
                        String.valueOf(marks),
                        print,
                        unit))
                .substring(0, CHECK);
    }

    /** The same for every plan that names, measures and holds figures against each other alike, whatever else it says. */
    public static String print(Plan plan) {
        StringBuilder said = new StringBuilder();
        for (Measure measure : plan.measures()) {
            said.append(String.join(
                    "|",
                    measure.id().text(),
                    measure.name().text(),
                    measure.unit(),
                    measure.type().name(),
                    measure.time().name(),
                    String.join("|", measure.options().stream().map(Option::id).toList())));
            said.append('\n');
        }
        for (Rule rule : plan.rules()) {
            Rule.Condition demand = rule.demand();
            said.append(String.join(
                    "|",
                    demand.left().text(id -> id.text()),
                    demand.relation().sign(),
                    demand.right().text(id -> id.text())));
            said.append('\n');
        }
        return Fingerprint.ofText(said.toString()).substring(0, PRINT);
    }
}
