package vn.congdoan.kh415.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import vn.congdoan.kh415.cli.run.Screen;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.cli.run.Surroundings;
import vn.congdoan.kh415.cli.run.Terminal;
import vn.congdoan.kh415.invent.Fault;
import vn.congdoan.kh415.invent.Medium;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.FormFacts;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Severity;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.model.plan.TargetType;
import vn.congdoan.kh415.model.result.Contribution;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Verdict;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.testing.Sources;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.word.LetterMistake;
import vn.congdoan.kh415.write.word.LetterTemplate;

/** The bundles hold what the code asks for, and nothing else. */
final class TextsTest {
    private static final List<Class<? extends Enum<?>>> SPOKEN = List.of(
            Verdict.class,
            Severity.class,
            Receipt.Status.class,
            Judgement.Certainty.class,
            Judgement.Pace.class,
            Contribution.Basis.class,
            Gap.Reason.class,
            FileFacts.Damage.class,
            FileFacts.Limit.class,
            FileFacts.Holding.class,
            FileFacts.FileKind.class,
            FileFacts.NoReturn.class,
            FormFacts.Part.class,
            ListFacts.Trap.class,
            MeasureType.class,
            OverTime.class,
            TargetType.class,
            Medium.class,
            Fault.class,
            Absentee.State.class,
            LetterMistake.Misuse.class,
            LetterMistake.Section.class,
            LetterTemplate.Unfit.class);

    @ParameterizedTest
    @EnumSource
    void every_finding_has_a_message_and_a_remedy(Lang lang) {
        Set<String> texts = Words.in(lang).texts().keySet();
        assertThat(texts)
                .containsAll(Arrays.stream(FindingCode.values())
                        .map(code -> "finding." + code.id())
                        .toList());
        assertThat(texts)
                .containsAll(Arrays.stream(FindingCode.values())
                        .map(code -> "remedy." + code.id())
                        .toList());
    }

    @Test
    void every_finding_code_is_raised_somewhere() throws IOException {
        String code = String.join("\n", allCode());
        assertThat(Arrays.stream(FindingCode.values())
                        .filter(finding -> !code.contains("FindingCode." + finding.name()))
                        .map(FindingCode::name))
                .isEmpty();
    }

    @Test
    void no_text_is_unused() throws IOException {
        Set<String> literals = new TreeSet<>(Sources.literals(Sources.MAIN));
        Set<String> helps = helpKeys();
        literals.stream()
                .filter(literal -> literal.startsWith("${bundle:"))
                .forEach(literal -> helps.add(literal.substring("${bundle:".length(), literal.length() - 1)));
        assertThat(Words.in(Lang.VI).texts().keySet().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> !helps.contains(key))
                        .filter(key -> !isFinding(key))
                        .filter(key -> !isComposed(key, literals))
                        .sorted())
                .isEmpty();
    }

    /** Composed of a prefix and either the word of an enum or another literal. */
    private static boolean isComposed(String key, Set<String> literals) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            String prefix = key.substring(0, dot);
            String rest = key.substring(dot + 1);
            boolean isPrefix =
                    literals.contains(prefix) || literals.contains(prefix + ".") || isEnum(prefix) || isFinding(prefix);
            if (isPrefix && (literals.contains(rest) || enumWords().contains(rest))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFinding(String key) {
        return Arrays.stream(FindingCode.values())
                .anyMatch(code ->
                        Stream.of("finding.", "remedy.", "sender.").anyMatch(prefix -> key.equals(prefix + code.id())));
    }

    private static boolean isEnum(String prefix) {
        return SPOKEN.stream()
                .anyMatch(type -> type.getSimpleName().toLowerCase(Locale.ROOT).equals(prefix));
    }

    private static Set<String> enumWords() {
        return SPOKEN.stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys that picocli looks up for the commands and options that there are. */
    private static Set<String> helpKeys() {
        Set<String> keys = new TreeSet<>();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Terminal terminal = Terminal.of(nowhere, nowhere, Words.in(Lang.VI), Screen.NONE);
        Surroundings surroundings = new Surroundings(Map.of(), LocalDate.EPOCH, Path.of(""), "test");
        collect(CommandLineRun.commands(new Session(terminal, surroundings, List.of())), keys);
        return keys;
    }

    private static void collect(CommandLine line, Set<String> keys) {
        String prefix = line.getCommandSpec().qualifiedName(".") + ".usage.";
        List<String> all = new ArrayList<>(List.of("description", "exitCodeListHeading"));
        for (int i = 0; i < 20; i++) {
            all.addAll(List.of("footer." + i, "exitCodeList." + i));
        }
        all.forEach(key -> keys.add(prefix + key));
        for (String heading :
                List.of("synopsis", "description", "parameterList", "optionList", "commandList", "footer")) {
            keys.add("usage." + heading + "Heading");
        }
        List<ArgSpec> args = line.getCommandSpec().args();
        args.forEach(arg -> keys.add(String.valueOf(arg.descriptionKey())));
        keys.add("label.command");
        line.getSubcommands().values().forEach(sub -> collect(sub, keys));
    }

    private static List<String> allCode() throws IOException {
        List<String> code = new ArrayList<>();
        for (Path file : vn.congdoan.kh415.testing.Folders.files(Sources.MAIN)) {
            code.add(java.nio.file.Files.readString(file));
        }
        return code;
    }
}
