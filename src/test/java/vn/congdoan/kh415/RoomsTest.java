package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class RoomsTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("vn.congdoan.kh415");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @Test
    void packages_are_free_of_cycles_at_every_depth() {
        holds(Rooms::packagesAreFreeOfCyclesAtEveryDepth);
        fails(Rooms::packagesAreFreeOfCyclesAtEveryDepth, "Slice ingest.words");
    }

    @Test
    void packages_are_small() {
        holds(Rooms::packagesAreSmall);
        fails(Rooms::packagesAreSmall, "planted.rollup.crowd.Crowd");
    }

    @Test
    void knots_are_small() {
        holds(Rooms::knotsAreSmall);
        fails(Rooms::knotsAreSmall, "planted.judge.Ring:", "planted.judge.Ring5:");
        assertThat(failures(Rooms::knotsAreSmall)).doesNotContain("SmallRing", "Leaf");
    }

    @Test
    void what_one_class_uses_stands_in_it() {
        holds(Rooms::whatOneUsesStandsInIt);
        fails(Rooms::whatOneUsesStandsInIt, "planted.text.Lodger");
        assertThat(failures(Rooms::whatOneUsesStandsInIt)).doesNotContain("planted.text.Kind1", "planted.text.House");
    }

    @Test
    void names_are_their_own() {
        holds(Rooms::namesAreTheirOwn);
        fails(Rooms::namesAreTheirOwn, "planted.check.Words", "planted.check.Stream");
    }

    private static void holds(Function<Rooms, ArchRule> rule) {
        rule.apply(new Rooms("vn.congdoan.kh415")).check(MAIN);
    }

    private static void fails(Function<Rooms, ArchRule> rule, String... planted) {
        assertThat(failures(rule)).contains(planted);
    }

    private static String failures(Function<Rooms, ArchRule> rule) {
        return String.join(
                "\n",
                rule.apply(new Rooms("planted"))
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .getDetails());
    }
}
