package vn.congdoan.kh415.cli.lock;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.ExitCode;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.RunLog;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.text.Words;

/**
 * Keeps two runs from writing into one workspace at a time. The operating system lets go of the lock when the process ends,
 * however it ends; what a killed run left behind is no obstacle, whoever ran it.
 */
public final class WorkspaceLock {
    /** What is done while the workspace is held. */
    public interface Work<T> {
        T done() throws CommandRefusal;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceLock.class);

    /** Folders held in this process, whose files nobody else in it may open: see {@link LockChain}. */
    private static final Map<Path, LockHolder> HELD = new ConcurrentHashMap<>();

    private final Session session;
    private final Path workspace;
    private @Nullable LockChain held;
    private boolean ended;

    private WorkspaceLock(Session session, Path workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    /** Does the work while no other run can. Where nothing can be locked, says so and does it. */
    public static <T> T holding(Session session, Path workspace, Work<T> work) throws CommandRefusal {
        WorkspaceLock lock = new WorkspaceLock(session, workspace);
        LockHolder here = LockHolder.here(session.surroundings().environment());
        Path folder = real(workspace);
        LockHolder other = HELD.putIfAbsent(folder, here);
        if (other != null) {
            throw lock.busy(Optional.of(other));
        }
        Thread ifInterrupted = new Thread(lock::release, "kh415-unlock");
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        try {
            lock.take(folder, here);
            return work.done();
        } finally {
            lock.release();
            HELD.remove(folder);
            forget(ifInterrupted);
        }
    }

    /** The same of work that writes into the workspace, and is logged there. */
    public static ExitCode logged(Session session, Path workspace, RunLog.Work work) throws CommandRefusal {
        return holding(session, workspace, () -> RunLog.of(session, workspace, work));
    }

    private static Path real(Path workspace) {
        try {
            return workspace.toRealPath();
        } catch (IOException e) {
            return workspace.toAbsolutePath();
        }
    }

    private synchronized void take(Path folder, LockHolder here) throws CommandRefusal {
        if (ended) {
            throw session.refusal(ExitCode.INTERRUPTED, "cli.interrupted");
        }
        try {
            held = LockChain.lock(folder, here.mark());
        } catch (LockChain.BusyException e) {
            throw busy(LockHolder.of(e.holder()));
        } catch (ClosedByInterruptException e) {
            throw session.refusal(ExitCode.INTERRUPTED, "cli.interrupted");
        } catch (IOException e) {
            LOG.debug("not locked", e);
            session.remark("cli.unlocked", session.shown(workspace), new NotWritten(session).why(e));
        }
    }

    private CommandRefusal busy(Optional<LockHolder> holder) {
        Words words = session.words();
        String folder = session.shown(workspace);
        return new CommandRefusal(
                ExitCode.BUSY,
                holder.map(other -> words.of(
                                "cli.busy",
                                folder,
                                String.valueOf(other.pid()),
                                other.host(),
                                other.since().toLocalTime().toString(),
                                words.numbers().day(other.since().toLocalDate())))
                        .orElse(words.of("cli.busy-unknown", folder)));
    }

    private synchronized void release() {
        ended = true;
        if (held != null) {
            held.release();
            held = null;
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            LOG.debug("the run was interrupted while it ended", e);
        }
    }
}
