package vn.congdoan.kh415;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.GoldenText;
import vn.congdoan.kh415.testing.Ran;

/**
 * A workspace with what must come of it:
 *
 * <pre>
 * cases/first/commands.txt            one line of arguments a command; the workspace goes by the folder's name
 *             targets.yaml            the plan; without one, the repository's
 *             units.csv, returns/     without units.csv, the repository's samples
 *             expected/console.txt    what each command printed, and its exit code
 *             expected/2023-06/       the JSON, and a folder with each sheet of the workbook as text; of the samples only a table of the results
 * </pre>
 */
record CaseFolder(Path folder) {
    static final Path CASES = Path.of("src/test/resources/vn/congdoan/kh415/cases");
    private static final Path SAMPLES = Path.of("samples");
    private static final Path PLAN = Path.of("targets.yaml");

    static List<CaseFolder> all() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CaseFolder::new)
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path expected() {
        return folder.resolve("expected");
    }

    /** The inputs, copied to a folder of this case's name in that place. */
    Path copyTo(Path place) throws IOException {
        Path workspace = place.resolve(name());
        Folders.copy(isSamples() ? SAMPLES : folder, workspace);
        for (Path file : Folders.files(workspace.resolve("expected"))) {
            Files.delete(file);
        }
        if (!Files.exists(workspace.resolve(PLAN))) {
            Files.copy(PLAN, place.resolve(PLAN));
        }
        return workspace;
    }

    /** Runs the commands in the place that holds the copy: what they print, and what they write, by name. */
    SortedMap<String, String> outputs(Path place) throws IOException {
        SortedMap<String, String> outputs = new TreeMap<>();
        StringBuilder console = new StringBuilder();
        for (String command : Files.readAllLines(folder.resolve("commands.txt"))) {
            console.append(transcript(command, Ran.in(place, command.split(" "))));
        }
        outputs.put("console.txt", console.toString());
        Path out = place.resolve(name()).resolve("out");
        for (Path file : Folders.files(out)) {
            String written = out.relativize(file).toString().replace('\\', '/');
            if (written.endsWith(".xlsx") && !isSamples()) {
                GoldenText.sheets(workbook(file))
                        .forEach((sheet, text) -> outputs.put(written.replace(".xlsx", "/") + sheet, text));
            } else if (written.endsWith(".json")) {
                outputs.put(isSamples() ? written + ".txt" : written, json(file));
            }
        }
        return outputs;
    }

    private boolean isSamples() {
        return !Files.exists(folder.resolve("units.csv"));
    }

    private String json(Path file) throws IOException {
        return isSamples() ? Results.table(file) : Files.readString(file);
    }

    private static String transcript(String command, Ran ran) {
        StringBuilder text = new StringBuilder("$ kh415 ").append(command).append('\n');
        text.append(ran.out());
        ran.err()
                .lines()
                .forEach(line -> text.append(("! " + line).stripTrailing()).append('\n'));
        return text.append("[").append(ran.code()).append("]\n\n").toString();
    }

    private static String workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return BookText.of(workbook);
        }
    }

    static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
