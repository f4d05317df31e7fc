package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Outcome;
import vn.congdoan.kh415.model.Place;

/** Reads every file of a folder of returns, as many at once as the machine has cores. */
public final class ReturnFiles {
    private ReturnFiles() {}

    /** The same without passwords. */
    public static List<ReadFile> readAll(Path workspace, Path folder) throws IOException {
        return readAll(workspace, folder, Passwords.NONE);
    }

    /**
     * All that lies in the folder and the folders below, ordered by name, whatever the order in which it was read. A file that
     * cannot be used, and what is passed over (lock files, litter of systems, folders beginning with a dot, links that lead out),
     * has a finding and no tables. After an archive come the files in it, named as if it were a folder.
     *
     * @param workspace what names are relative to
     * @param passwords to try on files that are locked
     * @throws IOException if the folder itself cannot be listed
     */
    public static List<ReadFile> readAll(Path workspace, Path folder, Passwords passwords) throws IOException {
        List<Callable<List<ReadFile>>> tasks = new ArrayList<>();
        for (FolderWalk.Found found : FolderWalk.of(workspace, folder)) {
            tasks.add(() -> read(found, passwords));
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<ReadFile> files = new ArrayList<>();
            for (Future<List<ReadFile>> slot : workers.invokeAll(tasks)) {
                files.addAll(slot.get());
            }
            return List.copyOf(files);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader threw what it should have reported", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<ReadFile> read(FolderWalk.Found found, Passwords passwords) {
        String reason = found.passedOver();
        if (reason == null) {
            return TableFile.readWithHash(found.path(), found.name(), passwords);
        }
        Assessment.Input input = new Assessment.Input(found.name(), 0, "");
        if (reason.equals(FolderWalk.CLOSED)) {
            return List.of(TableFile.refused(input, Refusal.damaged("damage-not-opened")));
        }
        Finding finding = new Finding(FindingCode.FILE_PASSED_OVER, Place.ofFile(found.name()), reason);
        return List.of(new ReadFile(input, new Outcome<>(List.of(), List.of(finding))));
    }
}
