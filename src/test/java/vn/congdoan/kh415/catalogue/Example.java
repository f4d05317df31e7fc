package vn.congdoan.kh415.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files that call forth one finding.
 *
 * @param code the finding's id
 */
record Example(String code, List<Piece> pieces) {
    private static final Path EXAMPLES = Path.of("src/test/resources/vn/congdoan/kh415/findings/examples.txt");
    private static final Path SECOND = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final Path MISTAKES = Path.of("src/test/resources/vn/congdoan/kh415/plans/mistakes.yaml");

    /** A file of an example: its path in the workspace, how it is made, and its text. */
    record Piece(String path, List<String> options, String text) {
        int number(String option, int otherwise) {
            int at = options.indexOf(option);
            return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
        }
    }

    /** All examples by their code, as they stand in examples.txt. */
    static Map<String, Example> all() throws IOException {
        Map<String, Example> examples = new TreeMap<>();
        Example example = null;
        for (String block : Files.readString(EXAMPLES, StandardCharsets.UTF_8).split("\n(?=== |-- )", -1)) {
            String head = block.lines().findFirst().orElse("");
            String rest = block.substring(Math.min(block.length(), head.length() + 1));
            if (head.startsWith("== ")) {
                example = new Example(head.substring(3), new ArrayList<>());
                examples.put(example.code, example);
            } else if (example != null) {
                String[] named = head.substring(3).split(" (?=bytes|times|hidden|locked|zip)", 2);
                List<String> options = named.length == 1 ? List.of() : List.of(named[1].split(" ", -1));
                example.pieces.add(new Piece(named[0], options, rest.stripTrailing()));
            }
        }
        return examples;
    }

    /** An example from the fixture that holds every mistake of a plan. */
    static Example ofMistakenPlan(String code) throws IOException {
        return new Example(code, List.of(new Piece("targets.yaml", List.of(), Files.readString(MISTAKES))));
    }

    /** Makes the example's workspace. */
    void write(Path workspace) throws IOException {
        Files.createDirectories(workspace.resolve("returns"));
        Files.copy(SECOND.resolve("targets.yaml"), workspace.resolve("targets.yaml"));
        Files.copy(SECOND.resolve("units.csv"), workspace.resolve("units.csv"));
        for (Piece piece : pieces) {
            Path file = workspace.resolve(piece.path);
            Files.createDirectories(file.getParent());
            Files.write(file, FaultyFile.bytes(piece));
        }
    }
}
