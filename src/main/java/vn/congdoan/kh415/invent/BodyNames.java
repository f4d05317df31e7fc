package vn.congdoan.kh415.invent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.text.InventedWords;

/** What invented bodies are called: natural names, no two alike, of enterprises and offices that do not exist. */
final class BodyNames {
    /** Has no factor in common with the number of names, so that names one after another are all different, and far apart. */
    private static final int STRIDE = 7919;

    private final InventedWords words = new InventedWords();
    private final List<String> first = words.list("first");
    private final List<String> second = words.list("second");
    private final List<String> third = words.list("third");
    private final Plan plan;
    private final Lot lot;

    BodyNames(Plan plan, Lot lot) {
        this.plan = plan;
        this.lot = lot.of("names");
    }

    /**
     * A body's name and what else it is called.
     *
     * @param aliases with the short words for its kind and form
     * @param brief the same as short as it can be
     */
    record Called(String name, List<String> aliases, String brief) {}

    /** The office that issued the plan stands at the top. */
    Called top() {
        String issuer = plan.office().issuer().text();
        String name = issuer.equals(issuer.toUpperCase(Locale.ROOT))
                ? Arrays.stream(issuer.toLowerCase(Locale.ROOT).split(" ", -1))
                        .map(BodyNames::capital)
                        .collect(Collectors.joining(" "))
                : issuer;
        return new Called(name, List.of(), name);
    }

    String cluster(int number) {
        return words.list("cluster").get(0) + " " + number;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The body of the lowest kind with that number, from 0. */
    Called lowest(int number, Kind kind, @Nullable Sector sector) {
        String type = sector == null ? "other" : type(sector);
        List<String> special = words.list("fields." + type);
        String own = proper(number, special.isEmpty() ? words.list("fields") : special, lot.of("lowest"));
        String[] form = lot.of(number).among(words.list("forms." + type)).split(" > ", -1);
        String word = form[1].split(" ", 2)[0];
        return new Called(
                String.join(" ", kind.name().text(), form[0], own),
                List.of(String.join(" ", brief(kind), form[1], own)),
                String.join(" ", brief(kind), word, own));
    }

    /** A body with others below it: "Công đoàn Tổng công ty …", with the words that its kind and the lowest have in common. */
    Called above(int number, Kind kind, Kind lowest) {
        String own = proper(number, words.list("fields"), lot.of("above"));
        String[] form = words.list("forms.above").get(0).split(" > ", -1);
        String common = common(kind.name().text(), lowest.name().text());
        String word = common.isEmpty() ? brief(kind) : initials(common);
        String brief = String.join(" ", word, form[1], own);
        String name = String.join(" ", common.isEmpty() ? kind.name().text() : common, form[0], own);
        return new Called(name, List.of(brief), brief);
    }

    private static String common(String one, String other) {
        String[] ones = one.split(" ", -1);
        String[] others = other.split(" ", -1);
        int words = 0;
        while (words < Math.min(ones.length, others.length) && ones[words].equals(others[words])) {
            words++;
        }
        return String.join(" ", List.of(ones).subList(0, words));
    }

    private static String initials(String words) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> capital(word).substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String brief(Kind kind) {
        return kind.aliases().isEmpty() ? kind.name().text() : kind.aliases().get(0);
    }

    private String type(Sector sector) {
        String name = sector.name().text().toLowerCase(Locale.ROOT);
        List<String> types = words.list("types");
        return types.stream()
                .filter(type -> words.list("words." + type).stream().anyMatch(name::contains))
                .findFirst()
                .orElse(types.get(types.size() - 1));
    }

    private String proper(int number, List<String> fields, Lot beginning) {
        int all = fields.size() * first.size() * second.size();
        int at = (int) ((beginning.below(all) + (long) number * STRIDE) % all);
        int layer = number / all;
        String name = String.join(
                " ",
                fields.get(at % fields.size()),
                first.get(at / fields.size() % first.size()),
                second.get(at / fields.size() / first.size()));
        return layer == 0 ? name : name + " " + third.get(layer - 1);
    }
}
