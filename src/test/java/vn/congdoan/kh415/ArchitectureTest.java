package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ordinary test methods: fields annotated for ArchUnit's own engine were skipped in silence by a version of Surefire. */
final class ArchitectureTest {
    private static final Architecture OURS = new Architecture("vn.congdoan.kh415");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("vn.congdoan.kh415");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @Test
    void main_classes_are_the_ones_looked_at() {
        assertThat(MAIN.contain(Main.class)).isTrue();
        assertThat(MAIN.contain(ArchitectureTest.class)).isFalse();
        assertThat(MAIN.size()).isGreaterThan(100);
    }

    @Test
    void every_package_uses_only_what_it_may() {
        holds(Architecture::everyPackageUsesOnlyWhatItMay);
        fails(
                Architecture::everyPackageUsesOnlyWhatItMay,
                "planted.model.KnowsText",
                "planted.ingest.KnowsRollUp",
                "planted.read.plan.KnowsTable");
    }

    @Test
    void every_package_has_its_place() {
        holds(rules -> Stream.of(rules.everyPackageIsKnown()));
        fails(rules -> Stream.of(rules.everyPackageIsKnown()), "planted.stray.Stray");
    }

    @Test
    void packages_are_free_of_cycles() {
        holds(rules -> Stream.of(rules.packagesAreFreeOfCycles()));
        fails(rules -> Stream.of(rules.packagesAreFreeOfCycles()), "Slice ingest", "Slice rollup");
    }

    @Test
    void every_library_stays_in_its_home() {
        holds(Architecture::everyLibraryStaysInItsHome);
        fails(
                Architecture::everyLibraryStaysInItsHome,
                "planted.report.KnowsPoi",
                "planted.report.KnowsJackson",
                "planted.report.KnowsPicocli");
    }

    @Test
    void pure_packages_know_no_files_clocks_or_streams() {
        holds(Architecture::purePackagesKnowNoFilesClocksOrStreams);
        fails(
                Architecture::purePackagesKnowNoFilesClocksOrStreams,
                "planted.judge.ReadsFiles",
                "planted.judge.ReadsClock",
                "planted.judge.HoldsClock",
                "planted.judge.ReadsEnvironment");
    }

    @Test
    void standard_streams_are_only_in_main() {
        holds(rules -> Stream.of(rules.standardStreamsAreOnlyInMain()));
        fails(rules -> Stream.of(rules.standardStreamsAreOnlyInMain()), "planted.judge.Prints");
    }

    @Test
    void figures_are_exact() {
        holds(Architecture::figuresAreExact);
        fails(
                Architecture::figuresAreExact,
                "planted.rollup.HoldsDouble.rate",
                "planted.rollup.TakesFloat.of",
                "planted.rollup.GivesDouble.rate");
    }

    @Test
    void names_say_what_a_class_is() {
        holds(rules -> Stream.of(rules.namesSayWhatAClassIs()));
        fails(rules -> Stream.of(rules.namesSayWhatAClassIs()), "planted.model.UnitUtil", "planted.model.BaseUnit");
    }

    @Test
    void no_text_but_the_language_of_formulas_calls_a_function_of_a_spreadsheet() throws IOException {
        assertThat(Architecture.calledFunctions(Path.of("src/main/java"))).isEmpty();
        assertThat(Architecture.calledFunctions(Path.of("src/test/java/planted")))
                .containsExactly("GluesFormula.java: \"SUM(\"");
    }

    private static void holds(Function<Architecture, Stream<ArchRule>> rules) {
        rules.apply(OURS).forEach(rule -> rule.check(MAIN));
    }

    /** Taken together, the rules name each of the planted classes, so none of them is a guard that cannot fail. */
    private static void fails(Function<Architecture, Stream<ArchRule>> rules, String... planted) {
        Architecture theirs = new Architecture("planted");
        List<String> messages = rules.apply(theirs)
                .map(rule -> rule.evaluate(PLANTED))
                .flatMap(result -> result.getFailureReport().getDetails().stream())
                .toList();
        for (String name : planted) {
            assertThat(messages).as(name).anyMatch(message -> message.contains(name));
        }
        assertThatThrownBy(() -> rules.apply(theirs).forEach(rule -> rule.check(PLANTED)))
                .isInstanceOf(AssertionError.class);
    }
}
