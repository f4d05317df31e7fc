import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the classes of some modules of this Java into one zip, for a build that must read them: {@code FILE MODULE...} */
final class JavaClasses {
    private JavaClasses() {}

    public static void main(String[] arguments) throws IOException {
        Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0]))))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (String module : List.of(arguments).subList(1, arguments.length)) {
                Path root = modules.resolve(module);
                List<Path> files;
                try (Stream<Path> walk = Files.walk(root)) {
                    files = walk.filter(file -> file.toString().endsWith(".class")
                                    && !file.endsWith("module-info.class"))
                            .toList();
                }
                for (Path file : files) {
                    zip.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                    zip.write(Files.readAllBytes(file));
                }
            }
        }
    }
}
