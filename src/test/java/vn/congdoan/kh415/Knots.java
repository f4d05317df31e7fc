package vn.congdoan.kh415;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which classes can only be understood together: each leads to all others and back. Nested classes are one with the file they stand in,
 * and all files of a sealed tree are one, too: its root names its leaves and they name it, by the language's own rule.
 */
final class Knots {
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Map<String, Set<String>> reached = new HashMap<>();

    Knots(Collection<JavaClass> files) {
        Set<String> names = files.stream().map(Knots::piece).collect(Collectors.toSet());
        for (JavaClass file : files) {
            Set<String> used = uses.computeIfAbsent(piece(file), piece -> new HashSet<>());
            withNested(file)
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .map(JavaClass::getBaseComponentType)
                    .filter(type -> !type.isPrimitive())
                    .map(Knots::piece)
                    .filter(names::contains)
                    .forEach(used::add);
        }
        uses.keySet().forEach(piece -> reached.put(piece, reach(piece)));
    }

    /** How many pieces are in one knot with a file, itself included. */
    int size(JavaClass file) {
        String piece = piece(file);
        return 1
                + (int) reached.getOrDefault(piece, Set.of()).stream()
                        .filter(other -> !other.equals(piece))
                        .filter(other -> reached.getOrDefault(other, Set.of()).contains(piece))
                        .count();
    }

    private Set<String> reach(String from) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            for (String next : uses.getOrDefault(open.remove(), Set.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    static Stream<JavaClass> withNested(JavaClass file) {
        return Stream.concat(
                Stream.of(file),
                file.getPackage().getClasses().stream()
                        .filter(type -> type.getName().startsWith(file.getName() + "$")));
    }

    /** The file that a class stands in. */
    static JavaClass file(JavaClass type) {
        JavaClass file = type;
        while (file.getEnclosingClass().isPresent()) {
            file = file.getEnclosingClass().get();
        }
        return file;
    }

    /** The file that a class stands in, or the one with the root of its sealed tree. */
    private static String piece(JavaClass type) {
        JavaClass file = file(type);
        return file.getRawInterfaces().stream()
                .filter(above -> above.isTopLevelClass() && above.reflect().isSealed())
                .map(Knots::piece)
                .sorted()
                .findFirst()
                .orElse(file.getName());
    }
}
