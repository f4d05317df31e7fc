package vn.congdoan.kh415.text;

import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.Bearing;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;

/**
 * Which remedy is told: one that is possible, to whoever can act. A letter or a picture does not become a return
 * by being saved under another name, and who has sent a newer version has nothing left to do.
 */
final class Remedies {
    /** Behind so many details stands that the file is a list of the workspace, of which the text itself tells. */
    private static final int LIST = 3;

    /** By how the kinds of files begin that need another remedy than to be saved as a workbook, each by its key. */
    private static final Map<String, List<String>> KINDS = Map.of(
            "remedy.file-unsupported.document",
            List.of("Word", "PDF", "RTF", "PowerPoint", "OpenDocument (.odt", "kind-image", "kind-page", "kind-ole"),
            "remedy.file-unsupported.mail",
            List.of("kind-mail"),
            "remedy.file-unsupported.archive",
            List.of("RAR", "ZIP", "kind-zip-method"),
            "remedy.file-unsupported.locked",
            List.of("kind-locked-ods"));

    private Remedies() {}

    /** The key of its text; what is told of replaced and spare files is one for all codes. */
    static String key(Finding finding) {
        if (finding.bearing() == Bearing.REPLACED) {
            return "remedy.replaced";
        }
        if (finding.bearing() == Bearing.SPARE) {
            return "remedy.spare";
        }
        String key = "remedy." + finding.code().id();
        boolean returned = finding.details().size() <= LIST;
        return finding.code() == FindingCode.FILE_UNSUPPORTED && returned ? ofKind(finding.details(), key) : key;
    }

    private static String ofKind(List<String> details, String otherwise) {
        String kind = details.isEmpty() ? "" : details.get(0);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(kind::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(otherwise);
    }
}
