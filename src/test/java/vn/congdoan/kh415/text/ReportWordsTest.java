package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Verdict;

final class ReportWordsTest {
    private static final Pattern DETAIL = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @EnumSource
    void every_word_for_a_judgement_is_there(Lang lang) {
        Words words = Words.in(lang);
        Stream.of(
                        Verdict.values(),
                        Severity.values(),
                        Receipt.Status.values(),
                        Judgement.Certainty.values(),
                        Judgement.Pace.values(),
                        Contribution.Basis.values())
                .flatMap(Stream::of)
                .forEach(value -> assertThat(words.of(value)).isNotBlank());
    }

    @Test
    void both_languages_have_the_same_texts_with_the_same_details() {
        Words vietnamese = Words.in(Lang.VI);
        Words english = Words.in(Lang.EN);
        assertThat(english.texts().keySet()).isEqualTo(vietnamese.texts().keySet());
        // A remedy need not repeat all that its message says.
        vietnamese.texts().entrySet().stream()
                .filter(text -> !text.getKey().startsWith("remedy."))
                .forEach(text -> assertThat(details(english.texts().get(text.getKey())))
                        .as(text.getKey())
                        .isEqualTo(details(text.getValue())));
    }

    private static List<String> details(String text) {
        return DETAIL.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }
}
