package vn.congdoan.kh415;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which classes are read best inside the only one that uses them: small ones, of the same package, which no test looks at alone. One
 * that is used from another package is the door of its own; a check, a sheet, a command and each of several kinds behind an interface
 * stand in a list.
 */
final class OneUser {
    /** Lines of a class that is small. */
    private static final int SMALL = 90;

    /** Lines that can still be read as one. */
    private static final int READABLE = 260;

    /** What lists classes in reading order: a short one is written like its neighbours. */
    private static final Set<String> LISTS = Set.of("Checks", "CommandLineRun", "Sheets");

    private static final List<Path> SOURCES = List.of(Path.of("src", "main", "java"), Path.of("src", "test", "java"));

    private final Map<String, Set<JavaClass>> users = new TreeMap<>();

    OneUser(Collection<JavaClass> files) {
        for (JavaClass file : files) {
            Knots.withNested(file)
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(dependency -> Knots.file(dependency.getTargetClass().getBaseComponentType()))
                    .filter(used -> !used.equals(file))
                    .forEach(used -> users.computeIfAbsent(
                                    used.getName(), name -> new TreeSet<>(Comparator.comparing(JavaClass::getName)))
                            .add(file));
        }
    }

    boolean belongsInside(JavaClass file) {
        Set<JavaClass> its = users.getOrDefault(file.getName(), Set.of());
        JavaClass user = its.size() == 1 ? its.iterator().next() : file;
        int lines = lines(file);
        return !user.equals(file)
                && user.getPackage().equals(file.getPackage())
                && lines <= SMALL
                && lines + lines(user) <= READABLE
                && !isListed(file, user)
                && !isTested(file);
    }

    private static boolean isListed(JavaClass file, JavaClass user) {
        return LISTS.contains(user.getSimpleName())
                || file.getRawInterfaces().stream()
                        .anyMatch(above -> above.getPackage().equals(file.getPackage()));
    }

    private static boolean isTested(JavaClass file) {
        Pattern name = Pattern.compile("\\b" + file.getSimpleName() + "\\b");
        Path tests = SOURCES.get(1).resolve(file.getPackageName().replace('.', '/'));
        if (!Files.isDirectory(tests)) {
            return false;
        }
        if (Files.exists(tests.resolve(file.getSimpleName() + "Test.java"))) {
            return true;
        }
        try (Stream<Path> all = Files.list(tests)) {
            return all.filter(test -> test.toString().endsWith("Test.java"))
                    .anyMatch(test -> name.matcher(text(test)).find());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(JavaClass file) {
        String name = file.getSource().flatMap(Source::getFileName).orElseThrow();
        Path below = Path.of(file.getPackageName().replace('.', '/'), name);
        return SOURCES.stream()
                .map(sources -> sources.resolve(below))
                .filter(Files::exists)
                .mapToInt(source -> (int) text(source).lines().count())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
