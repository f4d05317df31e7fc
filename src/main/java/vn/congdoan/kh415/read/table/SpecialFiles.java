package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.table.Place;

/**
 * What stands in a workspace under the name of one of its lists and is no ordinary file: a pipe, at which a reader would wait for ever, a
 * device, a link to nothing. It is never opened, and never passed over in silence.
 */
public final class SpecialFiles {
    private static final Pattern LIST = Pattern.compile("(?:units|assigned)\\.\\w+|(?:waivers|targets)\\.yaml");

    private SpecialFiles() {}

    /** A finding for each of them, by name. */
    public static List<Finding> in(Path workspace) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(workspace)) {
            for (Path file : files) {
                String name = FileNames.lastName(file);
                if (LIST.matcher(name).matches() && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
                    findings.add(new Finding(
                            FindingCode.FILE_PASSED_OVER,
                            Place.ofFile(name),
                            new FileFacts.PassedOver(FileFacts.NoReturn.SPECIAL)));
                }
            }
        }
        findings.sort(
                Comparator.comparing(finding -> String.valueOf(finding.place().file())));
        return List.copyOf(findings);
    }
}
