package vn.congdoan.kh415.cli.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.OwnTemporaryFiles;

/** Says why a file could not be written, and what to do. */
public record NotWritten(Session session) {
    private static final Logger LOG = LoggerFactory.getLogger(NotWritten.class);

    /** What systems say, of which Java passes on the words alone; in the languages in which an office here may have them. */
    private static final Pattern NO_SPACE = Pattern.compile(
            "no space left|not enough space|quota exceeded|chỗ trống|đủ chỗ|đủ dung lượng", Pattern.CASE_INSENSITIVE);

    private static final Pattern READ_ONLY =
            Pattern.compile("read-only file system|write.protected|chỉ( cho)? đọc", Pattern.CASE_INSENSITIVE);

    private static final Pattern IN_USE = Pattern.compile(
            "used by another process|user-mapped section open|tiến trình khác", Pattern.CASE_INSENSITIVE);

    /** The end of a run, in the words of that key unless it was interrupted, or it is not the target that failed. */
    public CommandRefusal refusal(String key, Path target, IOException failure) {
        LOG.debug("writing failed", failure);
        Words words = session.terminal().words();
        if (failure instanceof InterruptedIOException) {
            return new CommandRefusal(ExitCode.INTERRUPTED, words.of("cli.interrupted"));
        }
        if (failure instanceof OwnTemporaryFiles.UnusableException) {
            return new CommandRefusal(
                    ExitCode.NOT_WRITTEN,
                    words.of("cli.no-temporary", String.valueOf(failure.getMessage()), why(failure.getCause())));
        }
        return new CommandRefusal(ExitCode.NOT_WRITTEN, words.of(key, session.shown(target), why(failure)));
    }

    /** Without the name of the file, which may be one that nobody knows. */
    public String why(@Nullable Throwable failure) {
        if (failure instanceof AccessDeniedException) {
            return session.terminal().words().of("cli.no-right");
        }
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return session.terminal().words().of("cli.not-there");
        }
        String reason = failure instanceof FileSystemException file ? file.getReason() : null;
        return inOurWords(
                reason == null && failure != null ? String.valueOf(failure.getMessage()) : String.valueOf(reason));
    }

    private String inOurWords(String reason) {
        Words words = session.terminal().words();
        if (NO_SPACE.matcher(reason).find()) {
            return words.of("cli.disk-full");
        }
        if (READ_ONLY.matcher(reason).find()) {
            return words.of("cli.read-only");
        }
        return IN_USE.matcher(reason).find() ? words.of("cli.in-use") : reason;
    }
}
