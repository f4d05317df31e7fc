package vn.congdoan.kh415.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Folders of tests: copied to a temporary place, and compared. */
public final class Folders {
    private Folders() {}

    /** Copies all that lies in the folder; gives the copy. */
    public static Path copy(Path folder, Path to) throws IOException {
        for (Path file : files(folder)) {
            Path target = to.resolve(folder.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return Files.createDirectories(to);
    }

    /** Every file in the folder and below, by name. */
    public static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The content of every file by its name within the folder, as a hash; not of the log, which says when runs were. */
    public static SortedMap<String, Integer> contents(Path folder) throws IOException {
        SortedMap<String, Integer> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.endsWith("logs/kh415.log")) {
                contents.put(name, Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return contents;
    }
}
