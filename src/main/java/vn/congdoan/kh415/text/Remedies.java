package vn.congdoan.kh415.text;

import java.util.List;
import java.util.Map;
import vn.congdoan.kh415.model.Bearing;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;

/**
 * Which remedy is told: one that is possible, to whoever can act. A list of the workspace is the office's own to mend, and a letter
 * or a picture does not become a return by being saved under another name.
 */
final class Remedies {
    private static final String RETURNS = "returns/";

    /** By how the kinds of files begin that need another remedy than to be saved as a workbook. */
    private static final Map<String, List<String>> KINDS = Map.of(
            ".document",
            List.of("Word", "PDF", "RTF", "PowerPoint", "OpenDocument (.odt", "kind-image", "kind-page", "kind-ole"),
            ".mail",
            List.of("kind-mail"),
            ".archive",
            List.of("RAR", "ZIP", "kind-zip-method"),
            ".locked",
            List.of("kind-locked-ods"));

    private Remedies() {}

    /** The key of its text; what is told of replaced and spare files is one for all codes. */
    static String key(Finding finding, Map<String, String> texts) {
        if (finding.bearing() == Bearing.REPLACED) {
            return "remedy.replaced";
        }
        if (finding.bearing() == Bearing.SPARE) {
            return "remedy.spare";
        }
        String key = "remedy." + finding.code().id();
        String file = finding.place().file();
        String office = key + ".office";
        if (file != null && !file.startsWith(RETURNS) && texts.containsKey(office)) {
            return office;
        }
        return finding.code() == FindingCode.FILE_UNSUPPORTED ? key + ofKind(finding.details()) : key;
    }

    private static String ofKind(List<String> details) {
        String kind = details.isEmpty() ? "" : details.get(0);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(kind::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
