package vn.congdoan.kh415.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what a property is tried on, the same from the same {@link Seeds seed}, and shrinks what it fails on. */
public final class Chance {
    /** Letters, marks, spaces and signs that have been treated wrongly before, here or elsewhere. */
    private static final String TRAPS =
            "aAđĐoóòỎeéuúỤyýiİıIßſﬁΣς\u0301\u0309\u0323\u031B\u0302 \t\n\r\u00A0\u2009\u3000\u200B\u200D\uFEFF"
                    + "-–—−\u2011\u00AD_.,;:…/\\'’\"“”()[]{}*+#=<>|&%0123456789\u0663½²Ⅳ０Ａ\u0000\u007F";

    private static final int MOST_ATTEMPTS = 5_000;

    private final Random random;

    /** Seeds that are neighbours draw alike at first from {@link Random} itself, so they are spread. */
    public Chance(long seed) {
        random = new Random(new SplittableRandom(seed).nextLong());
    }

    public Random random() {
        return random;
    }

    /** A number in the range, both ends included and each drawn more often than by chance. */
    public int in(int least, int most) {
        int way = random.nextInt(20);
        return way == 0 ? least : way == 1 ? most : (int) random.nextLong(least, most + 1L);
    }

    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** As many as in the range, mostly few. */
    public <T> List<T> list(int least, int most, Function<Chance, T> drawn) {
        int upTo = random.nextBoolean() ? most : Math.min(most, least + 8);
        return Stream.generate(() -> drawn.apply(this)).limit(in(least, upTo)).toList();
    }

    /** Any characters, unpaired surrogates among them, half of them such as have made trouble. */
    public String text(int most) {
        return String.join("", list(0, most, chance -> chance.random.nextBoolean() ? letter(TRAPS) : anything()));
    }

    public String text(int most, String alphabet) {
        return String.join("", list(0, most, chance -> letter(alphabet)));
    }

    private String letter(String alphabet) {
        return String.valueOf(alphabet.charAt(random.nextInt(alphabet.length())));
    }

    private String anything() {
        int below = List.of(0x80, 0x2000, 0x10000, 0x110000).get(random.nextInt(4));
        return Character.toString(random.nextInt(below));
    }

    /** What holds for every value drawn. */
    @FunctionalInterface
    public interface Property<T> {
        void hold(T drawn) throws Exception;
    }

    /**
     * Tries the property on a list. Where it fails, halves of the list, quarters and so on down to single elements are left out as long
     * as it fails in the same way, and what remains is told.
     */
    public static <T> void hold(List<T> drawn, Property<List<T>> property) {
        Throwable failure = failure(drawn, property);
        if (failure == null) {
            return;
        }
        List<T> least = drawn;
        int attempts = 0;
        for (int size = Math.max(1, drawn.size() / 2); size > 0; ) {
            boolean shrunk = false;
            for (int from = 0; from < least.size() && attempts < MOST_ATTEMPTS; attempts++) {
                List<T> less = new ArrayList<>(least);
                less.subList(from, Math.min(from + size, less.size())).clear();
                Throwable again = failure(less, property);
                if (again != null && again.getClass() == failure.getClass()) {
                    least = List.copyOf(less);
                    failure = again;
                    shrunk = true;
                } else {
                    from += size;
                }
            }
            size = shrunk && size == 1 ? 1 : size / 2;
        }
        String told = least.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        throw new AssertionError(
                "Fails with %d of %d:\n%s\n%s".formatted(least.size(), drawn.size(), told, failure), failure);
    }

    /** A text, shrunk by its lines. */
    public static void holdLines(String drawn, Property<String> property) {
        hold(List.of(drawn.split("\n", -1)), lines -> property.hold(String.join("\n", lines)));
    }

    /** A text, shrunk by its characters. */
    public static void holdLetters(String drawn, Property<String> property) {
        hold(List.of(drawn.split("")), letters -> property.hold(String.join("", letters)));
    }

    private static <T> Throwable failure(List<T> drawn, Property<List<T>> property) {
        try {
            property.hold(drawn);
            return null;
        } catch (Exception | AssertionError e) {
            return e;
        }
    }
}
