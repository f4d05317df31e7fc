package vn.congdoan.kh415.text;

import java.util.Locale;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.Finding;

/**
 * Which remedy is told: one that is possible, to whoever can act. A letter or a picture does not become a return
 * by being saved under another name, and who has sent a newer version has nothing left to do.
 */
final class Remedies {
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
        return finding.facts() instanceof FileFacts.Unsupported file && !file.ownList()
                ? ofHolding(file.kind().holding(), key)
                : key;
    }

    private static String ofHolding(FileFacts.Holding holding, String key) {
        return holding == FileFacts.Holding.SHEETS
                ? key
                : key + "." + holding.name().toLowerCase(Locale.ROOT);
    }
}
