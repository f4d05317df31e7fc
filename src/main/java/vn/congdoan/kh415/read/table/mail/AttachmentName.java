package vn.congdoan.kh415.read.table.mail;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The names of attachments as names of files that lead nowhere, whatever tricks they try. */
final class AttachmentName {
    /** Of something attached without a name. */
    static final String NONE = "attachment";

    /** More no file system takes, where a letter may need three bytes. */
    private static final int MOST_LETTERS = 80;

    private static final int LONGEST_ENDING = 10;

    private static final Pattern PATH = Pattern.compile("^[A-Za-z]:|^[/\\\\]|\\\\|(?:^|/)\\.\\.?(?:/|$)");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[<>:\"|?*/]");

    private AttachmentName() {}

    /**
     * One name without slashes, NFC. Of a path only the last step counts; a slash in a name, as in "BC 6/2023.xlsx", becomes a
     * hyphen; signs that cannot be shown are replaced, and the middle of an endless name is left out.
     */
    static String of(String said) {
        String slashes = PATH.matcher(said).find() ? lastStep(said.replace('\\', '/')) : said;
        String plain = NOT_IN_NAMES
                .matcher(Normalizer.normalize(slashes, Normalizer.Form.NFC).strip())
                .replaceAll("-")
                .replaceAll("\\p{C}", "\uFFFD")
                .replaceAll("[. ]+$", "");
        return plain.isEmpty() ? NONE : shortened(plain);
    }

    private static String lastStep(String path) {
        String open = path.replaceAll("(?:/|/\\.|/\\.\\.)+$", "");
        return open.substring(open.lastIndexOf('/') + 1).replaceFirst("^\\.{1,2}$", "");
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= MOST_LETTERS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, MOST_LETTERS - ending.length())) + "…" + ending;
    }
}
