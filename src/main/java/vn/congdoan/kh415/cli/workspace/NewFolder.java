package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.cli.lock.WorkspaceLock;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.write.demo.WorkFolder;

/** A folder that becomes a workspace, whole or not at all: one that is not there yet, or empty, for somebody's work may lie in it. */
public final class NewFolder {
    private static final Logger LOG = LoggerFactory.getLogger(NewFolder.class);

    private final Session session;
    private final Path place;

    private NewFolder(Session session, Path place) {
        this.session = session;
        this.place = place;
    }

    /** Writes what belongs into it, below a folder of which it does not care. */
    @FunctionalInterface
    public interface Filling<T> {
        T into(OutFolder files) throws IOException;
    }

    /** Refuses a folder that is not empty. */
    public static NewFolder in(Session session, String named) throws CommandRefusal {
        NewFolder folder = new NewFolder(session, session.path(named));
        folder.requireEmpty();
        return folder;
    }

    private void requireEmpty() throws CommandRefusal {
        try {
            if (Files.exists(place) && !(Files.isDirectory(place) && WorkFolder.isFree(place))) {
                throw session.refusal(ExitCode.USAGE, "cli.not-empty", session.shown(place));
            }
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** What came of the filling. */
    public <T> T fill(Filling<T> filling) throws CommandRefusal {
        if (Thread.currentThread().isInterrupted()) {
            throw notWritten(new InterruptedIOException());
        }
        boolean isNew = !Files.exists(place);
        boolean done = false;
        try {
            Files.createDirectories(place);
            T made = WorkspaceLock.holding(session, place, () -> filled(filling));
            done = true;
            return made;
        } catch (IOException e) {
            throw notWritten(e);
        } finally {
            if (isNew && !done) {
                giveUp();
            }
        }
    }

    private <T> T filled(Filling<T> filling) throws CommandRefusal {
        requireEmpty();
        try (WorkFolder work = WorkFolder.in(place)) {
            T made = filling.into(new OutFolder(work.folder(), place, session));
            work.finish();
            return made;
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    private CommandRefusal notWritten(IOException failure) {
        return new NotWritten(session).refusal("cli.demo-not-written", place, failure);
    }

    /** A folder that was made for nothing. */
    private void giveUp() {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            LOG.debug("it was not made, or is not empty", e);
        }
    }
}
