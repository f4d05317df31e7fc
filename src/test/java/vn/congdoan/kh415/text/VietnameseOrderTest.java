package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;

/** What sorts names is held against the Unicode collation for Vietnamese, ICU's, which is too large to ship. */
final class VietnameseOrderTest {
    private static final VietnameseOrder ORDER = new VietnameseOrder();
    private static final Collator ORACLE = Collator.getInstance(ULocale.forLanguageTag("vi"));

    private static final List<String> ONSETS = List.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final List<String> VOWELS = List.of(
            "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ia", "iê", "oa", "oe", "ua", "uâ", "uô", "uy",
            "uyê", "ươ", "ưa", "yê", "ai", "ao", "ây");
    private static final List<String> TONES = List.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323");
    private static final List<String> CODAS = List.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "u");
    private static final List<String> BETWEEN =
            List.of(" ", " ", " ", " ", "  ", "-", " - ", "–", ", ", ".", " & ", "/", "'", "’", "“", "\"", " (", ") ");
    /** Without ·, which after an l is a letter of Catalan there. */
    private static final String CHARACTERS =
            "aAăĂâÂbcdDđĐðÐeEêÊgiIoOôÔơƠuUưƯyYzZáÁàảãạấầẩẫậẬắằẳẵặẶéẹếệỆíịóọốộỘớợỢúụứựỰýỵ"
                    + "éëüñçö\u0300\u0309\u0303\u0301\u0323 \t\u00A0\u200B_-‐–—,;:!?.…'‘’\"“”«»()[]{}§@*/\\&#%‰•`´^°©®+±×÷<=>|~$£€₫0123456789²³";

    @Seeds(500)
    void names_stand_as_the_unicode_collation_has_them(long seed) {
        Chance chance = new Chance(seed);
        List<String> names = Stream.generate(() -> name(chance)).limit(40).toList();
        assertThat(sorted(names)).isEqualTo(expected(names));
    }

    @Seeds(500)
    void so_do_names_that_differ_in_a_tone_a_letter_or_a_sign(long seed) {
        Chance chance = new Chance(seed);
        String name = Normalizer.normalize(name(chance), Normalizer.Form.NFC);
        List<String> names = new ArrayList<>(List.of(name));
        for (int i = 0; i < 40; i++) {
            int at = chance.in(0, name.length() - 1);
            String other = name.substring(0, at)
                    + CHARACTERS.charAt(chance.in(0, CHARACTERS.length() - 1))
                    + name.substring(chance.of(List.of(at, at + 1)));
            names.add(Normalizer.normalize(other, form(chance)));
        }
        assertThat(sorted(names)).isEqualTo(expected(names));
    }

    @Seeds(500)
    void so_does_what_no_one_would_call_a_name(long seed) {
        Chance chance = new Chance(seed);
        List<String> names =
                Stream.generate(() -> chance.text(6, CHARACTERS)).limit(40).toList();
        assertThat(sorted(names)).isEqualTo(expected(names));
    }

    @Test
    void every_syllable_stands_in_its_place() {
        List<String> syllables = ONSETS.stream()
                .flatMap(onset -> VOWELS.stream().map(vowel -> onset + vowel))
                .flatMap(open -> TONES.stream().map(tone -> open + tone))
                .flatMap(toned -> CODAS.stream().map(coda -> toned + coda))
                .flatMap(syllable -> Stream.of(
                        Normalizer.normalize(syllable, Normalizer.Form.NFC),
                        Normalizer.normalize(syllable, Normalizer.Form.NFD),
                        syllable.toUpperCase(Locale.ROOT)))
                .toList();
        assertThat(syllables).hasSizeGreaterThan(100_000);
        assertThat(sorted(syllables)).isEqualTo(expected(syllables));
    }

    @Test
    void names_of_the_samples_stand_as_before() throws IOException {
        List<String> names = Files.readAllLines(Path.of("samples/units.csv")).stream()
                .map(line -> line.split(";", -1)[1])
                .toList();
        assertThat(names).hasSizeGreaterThan(80);
        assertThat(sorted(names)).isEqualTo(expected(names));
    }

    @Test
    void tones_come_after_letters_and_before_capitals() {
        assertThat(sorted(List.of(
                        "Đào", "đá", "dạ", "dâ", "Dá", "dá", "dã", "dả", "dà", "da", "dă", "e", "2", "(a)", "10")))
                .containsExactly(
                        "(a)", "10", "2", "da", "dà", "dả", "dã", "dá", "Dá", "dạ", "dă", "dâ", "đá", "Đào", "e");
    }

    @Test
    void numbers_in_names_of_a_few_stand_by_their_size() {
        assertThat(VietnameseOrder.numbered(List.of(
                        "Cụm thi đua số 10", "Cụm thi đua số 2", "Cụm thi đua số 1", "Cụm Tây", "Cụm Đông", "Cụm Tây")))
                .containsExactly("Cụm Đông", "Cụm Tây", "Cụm thi đua số 1", "Cụm thi đua số 2", "Cụm thi đua số 10");
        assertThat(VietnameseOrder.numbered(List.of("2", "02", "1.10", "1.9", "12345678901", "1234567890")))
                .containsExactly("1.9", "1.10", "02", "2", "1234567890", "12345678901");
    }

    @Test
    void other_alphabets_come_last_and_always_in_one_order() {
        assertThat(sorted(List.of("工会", "Ωmega", "zz", "😀", "Профсоюз", "\uD800", "ơn")))
                .containsExactly("ơn", "zz", "Ωmega", "Профсоюз", "工会", "\uD800", "😀");
    }

    /** Syllables as they are written, composed or not, small or capital. */
    private static String name(Chance chance) {
        StringBuilder name = new StringBuilder();
        int syllables = chance.in(1, 4);
        for (int i = 0; i < syllables; i++) {
            name.append(i == 0 ? "" : chance.of(BETWEEN));
            String syllable = chance.in(0, 9) == 0
                    ? String.valueOf(chance.in(0, 120))
                    : chance.of(ONSETS) + chance.of(VOWELS) + chance.of(TONES) + chance.of(CODAS);
            int way = chance.in(0, 3);
            name.append(
                    way == 0
                            ? syllable.toUpperCase(Locale.ROOT)
                            : way == 1
                                    ? syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1)
                                    : syllable);
        }
        return Normalizer.normalize(name, form(chance));
    }

    private static Normalizer.Form form(Chance chance) {
        return chance.random().nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD;
    }

    /** What are equals to either stands as it came; both sorts are stable. */
    private static List<String> sorted(List<String> names) {
        return names.stream().sorted(Comparator.comparing(ORDER::key)).toList();
    }

    private static List<String> expected(List<String> names) {
        return names.stream()
                .sorted(Comparator.comparing(ORACLE::getCollationKey))
                .toList();
    }
}
