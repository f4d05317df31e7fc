package vn.congdoan.kh415.read.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.TableFile;

/** The file of a list in a workspace: a name that the list gives, in any format of tables, whatever the case of its letters. */
final class ListFile {
    private static final List<String> FORMATS = List.of("csv", "xlsx", "xlsm", "xlsb", "xls", "ods", "tsv", "txt");

    private ListFile() {}

    /**
     * The only file of that name; empty, without a finding, if there is none. Two are a mistake: nobody can tell which of them is
     * kept. What is no regular file is passed over, as it may never end.
     */
    static Outcome<Optional<Path>> locate(Path workspace, String name) throws IOException {
        List<Path> found = found(workspace, name);
        if (found.size() > 1) {
            List<Place> all = found.stream()
                    .map(path -> Place.ofFile(String.valueOf(path.getFileName())))
                    .toList();
            return new Outcome<>(
                    Optional.empty(),
                    List.of(new Finding(FindingCode.LIST_TWICE, all.get(0), new ListFacts.Places(all))));
        }
        return Outcome.of(found.stream().findFirst());
    }

    private static List<Path> found(Path workspace, String name) throws IOException {
        if (!Files.isDirectory(workspace)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(workspace)) {
            return files.filter(file -> format(file, name) >= 0 && Files.isRegularFile(file))
                    .sorted(Comparator.comparing((Path file) -> format(file, name))
                            .thenComparing(file -> String.valueOf(file.getFileName())))
                    .toList();
        }
    }

    /** Which of the formats the file's name promises; -1 if it is not the name of the list. */
    private static int format(Path file, String name) {
        String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return lower.startsWith(name + ".") ? FORMATS.indexOf(lower.substring(name.length() + 1)) : -1;
    }

    /** The sheets that hold anything. What is wrong with the file itself is for the office to mend, which keeps it. */
    static List<Table> tables(Path file, List<Finding> findings) {
        Outcome<List<Table>> tables = TableFile.read(file, String.valueOf(file.getFileName()));
        for (Finding finding : tables.findings()) {
            findings.add(
                    finding.facts() instanceof FileFacts.Refused refused
                            ? new Finding(finding.code(), finding.place(), refused.asOwnList())
                            : finding);
        }
        return tables.value().stream().filter(table -> !table.rows().isEmpty()).toList();
    }
}
