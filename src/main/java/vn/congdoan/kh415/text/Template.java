package vn.congdoan.kh415.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Label;

/** A text with places for values, taken apart once; how places are written says {@link Words}. */
final class Template {
    /** A place in a text that a value is put in. */
    static final Pattern PLACE =
            Pattern.compile("\\{(\\w+)(?::(number|month|day|count|few|plural))?(?:\\|([^{}]+))?\\}");

    /** A part of a text that depends on there being something of a name. */
    static final Pattern CHOICE = Pattern.compile("<(!?)(\\w+)\\?([^<>]*)>");

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    static Template of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher choice = CHOICE.matcher(text);
        int done = 0;
        while (choice.find()) {
            addPlaces(text.substring(done, choice.start()), parts);
            List<Part> chosen = new ArrayList<>();
            addPlaces(choice.group(3), chosen);
            parts.add(new Choice(choice.group(2), choice.group(1).isEmpty(), chosen));
            done = choice.end();
        }
        addPlaces(text.substring(done), parts);
        return new Template(parts);
    }

    private static void addPlaces(String text, List<Part> parts) {
        Matcher place = PLACE.matcher(text);
        int done = 0;
        while (place.find()) {
            parts.add(new Plain(text.substring(done, place.start())));
            parts.add(new Slot(place.group(1), place.group(2), place.group(3), place.group()));
            done = place.end();
        }
        parts.add(new Plain(text.substring(done)));
    }

    /** A place of which there is no value at all stands as it is written. A text without places is one and the same each time. */
    String filled(Map<String, @Nullable Object> values, Shown shown) {
        if (parts.size() == 1 && parts.get(0) instanceof Plain whole) {
            return whole.text();
        }
        StringBuilder text = new StringBuilder();
        add(parts, values, shown, text);
        return text.toString();
    }

    private static void add(List<Part> parts, Map<String, @Nullable Object> values, Shown shown, StringBuilder text) {
        for (Part part : parts) {
            if (part instanceof Plain plain) {
                text.append(plain.text());
            } else if (part instanceof Slot place) {
                text.append(
                        values.containsKey(place.name())
                                ? shown.of(values.get(place.name()), place.form(), place.between())
                                : place.written());
            } else if (part instanceof Choice choice && choice.present() != isBlank(values.get(choice.name()))) {
                add(choice.parts(), values, shown, text);
            }
        }
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || (value instanceof Label label && label.text().isBlank())
                || (value instanceof List<?> list
                        ? list.isEmpty()
                        : String.valueOf(value).isBlank());
    }

    /** Writes a value in a form, the members of a list with that between them. */
    interface Shown {
        String of(@Nullable Object value, @Nullable String form, @Nullable String between);
    }

    private sealed interface Part {}

    private record Plain(String text) implements Part {}

    private record Slot(
            String name, @Nullable String form, @Nullable String between, String written) implements Part {}

    /** Its parts stand only where there is something of that name, or only where there is not. */
    private record Choice(String name, boolean present, List<Part> parts) implements Part {}
}
