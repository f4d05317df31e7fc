package vn.congdoan.kh415;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What keeps every package below a root a room that one can know. Nested classes belong to the one they stand in. */
record Rooms(String root) {
    /** So many files, and few more, can be kept in mind at once. */
    private static final int MOST_FILES = 24;

    /** So many classes can be understood only together, and still be understood. */
    private static final int MOST_IN_A_KNOT = 5;

    private static final Set<String> SHADOWED = Set.of("java.lang.", "java.util.", "java.util.stream.");

    ArchRule packagesAreFreeOfCyclesAtEveryDepth() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule packagesAreSmall() {
        return eachFile("be in a package of at most " + MOST_FILES + " files", all -> {
            Map<String, Long> files =
                    all.stream().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
            return type -> files.getOrDefault(type.getPackageName(), 0L) <= MOST_FILES;
        });
    }

    /** In a package or across; a sealed tree counts as one class. */
    ArchRule knotsAreSmall() {
        return eachFile("be in a knot of at most " + MOST_IN_A_KNOT + " classes", all -> {
            Knots knots = new Knots(all);
            return type -> knots.size(type) <= MOST_IN_A_KNOT;
        });
    }

    ArchRule whatOneUsesStandsInIt() {
        return eachFile("stand inside the only class that uses it", all -> {
            OneUser one = new OneUser(all);
            return type -> !one.belongsInside(type);
        });
    }

    ArchRule namesAreTheirOwn() {
        return eachFile("have a name of its own", all -> {
            Map<String, Long> bearers =
                    all.stream().collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
            return type -> bearers.getOrDefault(type.getSimpleName(), 0L) == 1
                    && SHADOWED.stream().noneMatch(known -> exists(known + type.getSimpleName()));
        });
    }

    private static boolean exists(String name) {
        try {
            return Class.forName(name, false, null) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static ArchRule eachFile(String what, Function<Set<JavaClass>, Predicate<JavaClass>> rule) {
        return classes()
                .that(DescribedPredicate.describe("are files", Rooms::isFile))
                .should(new ArchCondition<JavaClass>(what) {
                    private Predicate<JavaClass> holds = type -> false;

                    @Override
                    public void init(Collection<JavaClass> types) {
                        holds = rule.apply(types.stream().filter(Rooms::isFile).collect(Collectors.toSet()));
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + ": " + what));
                    }
                });
    }

    private static boolean isFile(JavaClass type) {
        return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
    }
}
