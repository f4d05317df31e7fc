package vn.congdoan.kh415.cli.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run did in a workspace, line by line in {@code logs/kh415.log}: when it began and with what arguments, how much it found, how it
 * ended. For whoever finds a morning's workbook missing. A log that cannot be written is no reason to withhold the work.
 */
public final class RunLog {
    /** Below the workspace. */
    public static final String FOLDER = "logs";

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);
    private static final String FILE = "kh415.log";
    private static final String OLDER = "kh415.1.log";

    /** Bytes; a run adds some hundred. */
    private static final long LARGEST = 1_000_000;

    private RunLog() {}

    /** What is done meanwhile. */
    public interface Work {
        ExitCode done() throws CommandRefusal;
    }

    /** Does the work, and logs it; of a run that holds the workspace, so that no other writes there. */
    public static ExitCode of(Session session, Path workspace, Work work) throws CommandRefusal {
        Runnable closing = open(workspace);
        // What is thrown otherwise is told, with all that led to it, on standard error.
        String end = "ended with " + ExitCode.DEFECT.code();
        try {
            LOG.info("kh415 {}: {}", session.surroundings().version(), String.join(" ", session.arguments()));
            ExitCode done = work.done();
            end = "ended with " + done.code();
            return done;
        } catch (CommandRefusal e) {
            end = "ended with " + e.exitCode().code() + ": " + e.message().stripTrailing();
            throw e;
        } finally {
            LOG.info(end);
            closing.run();
        }
    }

    /** Logs a line about what came after the work, where work is logged at all. */
    public static void add(Path workspace, String line) {
        Path file = workspace.resolve(FOLDER).resolve(FILE);
        if (Files.isWritable(file)) {
            Runnable closing = Logs.into(file);
            LOG.info(line);
            closing.run();
        }
    }

    /** Whoever mistypes a folder, such as that of the returns, finds no log among them. */
    private static boolean isWorkspace(Path folder) throws IOException {
        try (DirectoryStream<Path> known = Files.newDirectoryStream(folder, "{returns,units.*," + FOLDER + "}")) {
            return known.iterator().hasNext();
        }
    }

    private static Runnable open(Path workspace) {
        Path folder = workspace.resolve(FOLDER);
        try {
            if (!isWorkspace(workspace)) {
                return () -> {};
            }
            Files.createDirectories(folder);
            Path file = folder.resolve(FILE);
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.move(file, folder.resolve(OLDER), StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.isWritable(folder) ? Logs.into(file) : () -> {};
        } catch (IOException e) {
            LOG.debug("nothing is logged", e);
            return () -> {};
        }
    }
}
