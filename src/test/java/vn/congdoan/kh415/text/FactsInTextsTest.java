package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Lang;

/** The texts on findings name components of the facts of their codes and no others, and leave none of them out. */
final class FactsInTextsTest {
    /** What only JSON tells. */
    private static final Set<String> FOR_JSON_ALONE = Set.of();

    /** Anything that looks like a place in a text, whether it is one or not. */
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*\\}");

    @ParameterizedTest
    @EnumSource(Lang.class)
    void texts_name_components_of_the_facts_of_their_codes_only(Lang lang) {
        assertThat(strange(Words.in(lang).texts())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void every_component_is_told(Lang lang) {
        assertThat(untold(Words.in(lang).texts())).isEqualTo(FOR_JSON_ALONE);
    }

    @Test
    void both_languages_name_the_same() {
        Map<String, String> vi = Words.in(Lang.VI).texts();
        Map<String, String> en = Words.in(Lang.EN).texts();
        for (FindingCode code : FindingCode.values()) {
            assertThat(texts(code, vi).flatMap(FactsInTextsTest::names).collect(Collectors.toSet()))
                    .as(code.id())
                    .isEqualTo(texts(code, en).flatMap(FactsInTextsTest::names).collect(Collectors.toSet()));
        }
    }

    @Test
    void a_planted_text_that_names_something_else_is_found() {
        assertThat(strange(Map.of("finding.jump", "{now:number} {befor}", "remedy.jump", "<soon?{0}>")))
                .containsExactly("jump: 0", "jump: befor", "jump: soon");
        assertThat(strange(Map.of("finding.jump", "{now:numbers} {now|}")))
                .containsExactly("jump: {now:numbers}", "jump: {now|}");
        assertThat(untold(Map.of("finding.jump", "{now} <before?…>"))).contains("Changed.before", "Changed.month");
    }

    /** What a text names that its facts do not have, and what looks like a place and is none. */
    private static Set<String> strange(Map<String, String> all) {
        Set<String> strange = new TreeSet<>();
        for (FindingCode code : FindingCode.values()) {
            Set<String> known = components(code.facts()).collect(Collectors.toSet());
            texts(code, all).forEach(text -> {
                names(text).filter(name -> !known.contains(name)).forEach(name -> strange.add(code.id() + ": " + name));
                BRACES.matcher(text)
                        .results()
                        .filter(found -> !Template.PLACE.matcher(found.group()).matches())
                        .forEach(found -> strange.add(code.id() + ": " + found.group()));
            });
        }
        return strange;
    }

    /** Components that no text of a code with these facts puts into words; that something depends on one does not tell it. */
    private static Set<String> untold(Map<String, String> all) {
        Set<String> untold = new TreeSet<>();
        Set<String> told = new HashSet<>();
        for (FindingCode code : FindingCode.values()) {
            String family = code.facts().getSimpleName() + ".";
            components(code.facts()).forEach(name -> untold.add(family + name));
            texts(code, all).forEach(text -> {
                places(text).forEach(name -> told.add(family + name));
                if (hasAlternative(text)) {
                    choices(text).forEach(name -> told.add(family + name));
                }
            });
        }
        untold.removeAll(told);
        return untold;
    }

    /** Two ways to go on tell which of two things is so. */
    private static boolean hasAlternative(String text) {
        return text.contains("<!");
    }

    private static Stream<String> components(Class<? extends Facts> facts) {
        return Arrays.stream(facts.getRecordComponents()).map(RecordComponent::getName);
    }

    /** The message of a code and all of its remedies. */
    private static Stream<String> texts(FindingCode code, Map<String, String> all) {
        return all.entrySet().stream()
                .filter(text -> Pattern.matches("(finding|remedy)\\." + code.id() + "(\\.[a-z]+)?", text.getKey()))
                .map(Map.Entry::getValue);
    }

    private static Stream<String> names(String text) {
        return Stream.concat(places(text), choices(text));
    }

    private static Stream<String> places(String text) {
        return found(Template.PLACE, 1, text);
    }

    private static Stream<String> choices(String text) {
        return found(Template.CHOICE, 2, text);
    }

    private static Stream<String> found(Pattern pattern, int group, String text) {
        List<String> names = new ArrayList<>();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            names.add(found.group(group));
        }
        return names.stream();
    }
}
