package vn.congdoan.kh415;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What holds between the packages below a root, and in them. Each rule is seen to fail on classes planted under another root. */
record Architecture(String root) {
    private static final List<String> VERBS = List.of("ingest", "check", "rollup", "judge", "compare");
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("cli", List.of("read", "write", "cache", "pipeline", "report", "invent", "text", "model")),
            Map.entry("read", List.of("text", "model")),
            Map.entry("cache", List.of("model")),
            Map.entry("write", List.of("report", "invent", "text", "model")),
            Map.entry("pipeline", List.of("ingest", "check", "rollup", "judge", "compare", "text", "model")),
            Map.entry("ingest", List.of("text", "model")),
            Map.entry("check", List.of("text", "model")),
            Map.entry("rollup", List.of("text", "model")),
            Map.entry("judge", List.of("text", "model")),
            Map.entry("compare", List.of("text", "model")),
            Map.entry("invent", List.of("text", "model")),
            Map.entry("report", List.of("text", "model")),
            Map.entry("report.formula", List.of("model")),
            Map.entry("text", List.of("model")),
            Map.entry("model", List.of()));
    /** The readers' parts do not know one another; only a list lies in a table. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "read.plan", List.of("read.plan"),
            "read.table", List.of("read.table"),
            "read.list", List.of("read.list", "read.table"));

    private static final Map<String, List<String>> HOMES = Map.ofEntries(
            Map.entry("org.apache.poi..", List.of("read", "write")),
            Map.entry("org.openxmlformats..", List.of("write")),
            Map.entry("org.apache.xmlbeans..", List.of("write")),
            Map.entry("com.fasterxml.jackson..", List.of("read", "write")),
            Map.entry("com.fasterxml.aalto..", List.of("read")),
            Map.entry("javax.xml..", List.of("read", "write")),
            Map.entry("org.apache.commons.compress..", List.of("read", "write")),
            Map.entry("net.lingala.zip4j..", List.of("read")),
            Map.entry("org.apache.james..", List.of("read")),
            Map.entry("com.opencsv..", List.of("read")),
            Map.entry("picocli..", List.of("cli")),
            Map.entry("ch.qos.logback..", List.of("cli")));
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern CALL = Pattern.compile("\\b[A-Z]{2,}\\(");
    private static final Set<String> BINARY = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    Stream<ArchRule> everyPackageUsesOnlyWhatItMay() {
        Stream<ArchRule> packages = MAY_USE.entrySet().stream()
                .map(entry -> noClasses()
                        .that(in(entry.getKey()))
                        .should()
                        .dependOnClassesThat(resideInAPackage(root + "..")
                                .and(DescribedPredicate.not(in(entry.getKey())))
                                .and(DescribedPredicate.not(inAny(entry.getValue()))))
                        .as(entry.getKey() + " uses nothing but " + entry.getValue())
                        .allowEmptyShould(true));
        Stream<ArchRule> parts = PARTS.entrySet().stream()
                .map(part -> noClasses()
                        .that(in(part.getKey()))
                        .should()
                        .dependOnClassesThat(in("read").and(DescribedPredicate.not(inAny(part.getValue()))))
                        .as(part.getKey() + " knows no readers but " + part.getValue())
                        .allowEmptyShould(true));
        return Stream.concat(packages, parts);
    }

    ArchRule everyPackageIsKnown() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are not in the root", type -> !type.getPackageName().equals(root)))
                .should(new ArchCondition<>("be in a package with a place in the order") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        String name = type.getPackageName().substring(root.length() + 1);
                        events.add(new SimpleConditionEvent(type, hasPlace(name), type + " is in " + name));
                    }
                });
    }

    /** Rooms of a package have its place; those of the readers are named. */
    private static boolean hasPlace(String name) {
        String first = name.split("\\.", -1)[0];
        return MAY_USE.containsKey(first)
                && (!name.startsWith("read.")
                        || PARTS.keySet().stream().anyMatch(part -> (name + ".").startsWith(part + ".")));
    }

    ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    Stream<ArchRule> everyLibraryStaysInItsHome() {
        return HOMES.entrySet().stream()
                .map(home -> noClasses()
                        .that(DescribedPredicate.not(inAny(home.getValue())))
                        .should()
                        .dependOnClassesThat(resideInAPackage(home.getKey()))
                        .as(home.getKey() + " stays in " + home.getValue()));
    }

    Stream<ArchRule> purePackagesKnowNoFilesClocksOrStreams() {
        return Stream.of(
                noClasses()
                        .that(pure())
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "java.io..",
                                "java.nio.file..",
                                "java.nio.channels..",
                                "java.net..",
                                "java.util.zip..",
                                "java.util.concurrent.."))
                        .as("pure packages touch no files, streams, networks or threads"),
                noClasses()
                        .that(pure())
                        .should(callMethodWhere(readsTheMachine()))
                        .as("pure packages ask neither clock nor machine"),
                noClasses()
                        .that(pure())
                        .should()
                        .dependOnClassesThat(DescribedPredicate.describe(
                                "tell the time or draw lots",
                                type -> Set.of("java.time.Clock", "java.util.Random", "java.util.Locale$Category")
                                        .contains(type.getName())))
                        .as("pure packages hold no clock"));
    }

    ArchRule standardStreamsAreOnlyInMain() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not Main", type -> !type.getName().equals(root + ".Main")))
                .should(ACCESS_STANDARD_STREAMS)
                .as("standard streams are only in Main");
    }

    Stream<ArchRule> figuresAreExact() {
        DescribedPredicate<JavaClass> exact =
                inAny(List.of("model", "ingest", "rollup", "judge", "compare", "check", "invent"));
        return Stream.of(
                noFields()
                        .that()
                        .areDeclaredInClassesThat(exact)
                        .should()
                        .haveRawType(DescribedPredicate.describe("binary", type -> BINARY.contains(type.getName())))
                        .as("no field is a double or a float"),
                noMethods()
                        .that()
                        .areDeclaredInClassesThat(exact)
                        .should(new ArchCondition<JavaCodeUnit>("take or give a double or a float") {
                            @Override
                            public void check(JavaCodeUnit method, ConditionEvents events) {
                                boolean binary = Stream.concat(
                                                method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                                        .map(JavaType::toErasure)
                                        .anyMatch(type -> BINARY.contains(type.getName()));
                                events.add(new SimpleConditionEvent(method, binary, method.getFullName()));
                            }
                        })
                        .as("no method takes or gives a double or a float"));
    }

    /** The string literals below a folder of sources that call a function of a spreadsheet, but for those of the package that writes them. */
    static List<String> calledFunctions(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.getParent().endsWith("report/formula"))
                    .sorted()
                    .toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    if (CALL.matcher(literal.group()).find()) {
                        found.add(file.getFileName() + ": " + literal.group());
                    }
                }
            }
            return found;
        }
    }

    ArchRule namesSayWhatAClassIs() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*[.$]Base[A-Z]?\\w*");
    }

    private DescribedPredicate<JavaClass> in(String name) {
        return resideInAPackage(root + "." + name + "..");
    }

    private DescribedPredicate<JavaClass> inAny(List<String> names) {
        return resideInAnyPackage(
                names.stream().map(name -> root + "." + name + "..").toArray(String[]::new));
    }

    private DescribedPredicate<JavaClass> pure() {
        return inAny(Stream.concat(VERBS.stream(), Stream.of("pipeline", "report", "invent", "model"))
                .toList());
    }

    private static DescribedPredicate<JavaMethodCall> readsTheMachine() {
        return DescribedPredicate.describe("reads the clock or the machine", call -> {
            String name = call.getTarget().getName();
            String owner = call.getTargetOwner().getName();
            return (name.equals("now") && owner.startsWith("java.time."))
                    || name.equals("systemDefault")
                    || (name.equals("getDefault") && owner.startsWith("java.util."))
                    || owner.equals("java.lang.System")
                            && !name.equals("arraycopy")
                            && !name.equals("identityHashCode");
        });
    }
}
