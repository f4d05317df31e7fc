package vn.congdoan.kh415.cli.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;

/** Says why a file could not be written or read, in the words of the run, and what to do; what the system said stands in the log. */
public record NotWritten(Session session) {
    private static final Logger LOG = LoggerFactory.getLogger(NotWritten.class);

    /** What systems say, of which Java passes on the words alone, in the languages in which an office here may have them; and our words. */
    private static final Map<Pattern, String> KNOWN = known();

    private static Map<Pattern, String> known() {
        Map<Pattern, String> known = new LinkedHashMap<>();
        known.put(
                said("no space left|not enough space|quota exceeded|chỗ trống|đủ chỗ|đủ dung lượng"), "cli.disk-full");
        known.put(said("read-only file system|write.protected|chỉ( cho)? đọc"), "cli.read-only");
        known.put(said("used by another process|user-mapped section open|tiến trình khác"), "cli.in-use");
        known.put(said("permission denied|access is denied|operation not permitted|từ chối"), "cli.no-right");
        known.put(said("is a directory"), "cli.is-folder");
        known.put(said("not a directory|directory name is invalid"), "cli.no-folder");
        known.put(said("file ?name too long|path is too long"), "cli.name-too-long");
        known.put(said("file too large"), "cli.file-too-large");
        known.put(said("symbolic links"), "cli.link-loop");
        known.put(said("too many open files"), "cli.too-many-open");
        known.put(
                said("input/output error|stale (nfs )?file handle|host is down|no such device|"
                        + "transport endpoint|network (name|path|location)"),
                "cli.unreachable");
        return known;
    }

    private static Pattern said(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** The end of a run, in the words of that key unless it was interrupted, or it is not the target that failed. */
    public CommandRefusal refusal(String key, Path target, IOException failure) {
        LOG.debug("writing failed", failure);
        if (failure instanceof InterruptedIOException) {
            return session.refusal(ExitCode.INTERRUPTED, "cli.interrupted");
        }
        if (failure instanceof OwnTemporaryFiles.UnusableException) {
            return session.refusal(
                    ExitCode.NOT_WRITTEN,
                    "cli.no-temporary",
                    String.valueOf(failure.getMessage()),
                    why(failure.getCause()));
        }
        return session.refusal(ExitCode.NOT_WRITTEN, key, session.shown(target), why(failure));
    }

    /** Without the name of the file, which may be one that nobody knows. */
    public String why(@Nullable Throwable failure) {
        return why(failure, session.words());
    }

    public static String why(@Nullable Throwable failure, Words words) {
        if (failure instanceof AccessDeniedException) {
            return words.of("cli.no-right");
        }
        if (failure instanceof NotDirectoryException) {
            return words.of("cli.no-folder");
        }
        if (failure instanceof FileAlreadyExistsException || failure instanceof DirectoryNotEmptyException) {
            return words.of("cli.in-the-way");
        }
        String message = failure == null ? "" : String.valueOf(failure.getMessage());
        String reason = failure instanceof FileSystemException file ? file.getReason() : message;
        String key = reason == null ? "" : key(reason);
        if (!key.isEmpty()) {
            return words.of(key);
        }
        return failure instanceof NoSuchFileException || failure instanceof FileNotFoundException
                ? words.of("cli.not-there")
                : reason == null ? message : reason;
    }

    /** Empty for what is not known. */
    private static String key(String reason) {
        return KNOWN.entrySet().stream()
                .filter(known -> known.getKey().matcher(reason).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** The end of a run that could not read what it needs. */
    public CommandRefusal unread(IOException failure) {
        LOG.debug("reading failed", failure);
        return session.refusal(ExitCode.INVALID, "cli.unreadable", unreadFile(failure));
    }

    private String unreadFile(IOException failure) {
        String file = failure instanceof FileSystemException of ? of.getFile() : null;
        return file == null ? why(failure) : session.shown(Path.of(file)) + " (" + why(failure) + ")";
    }
}
