package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.read.table.file.Deadline;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Reads every file of a folder of returns, as many at once as the machine has cores. */
public final class ReturnFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnFiles.class);

    private ReturnFiles() {}

    /**
     * How files are read.
     *
     * @param passwords to try on files that are locked
     * @param hashed whether their hashes are asked for
     * @param watch is told how far the reading has come
     */
    public record Manner(Passwords passwords, boolean hashed, Watch watch) {
        /** Where nobody waits for it. */
        public Manner(Passwords passwords, boolean hashed) {
            this(passwords, hashed, (done, all) -> {});
        }
    }

    /** Who waits, for several threads. */
    public interface Watch {
        /** So many files are read, of so many. */
        void at(int done, int all);
    }

    /**
     * What is known of files that were read before. For several threads.
     *
     * <p>What a name and a hash say is the same for ever, but for the files that are locked.
     */
    public interface Known<T> {
        Optional<List<T>> of(String name, String sha256);

        /** Called once for each file that was not known. */
        void keep(String name, String sha256, List<T> made, boolean locked);

        /** Nothing is. */
        static <T> Known<T> nothing() {
            return new Known<>() {
                @Override
                public Optional<List<T>> of(String name, String sha256) {
                    return Optional.empty();
                }

                @Override
                public void keep(String name, String sha256, List<T> made, boolean locked) {
                    // Nobody asks for it.
                }
            };
        }
    }

    /** What is made of a file that was read, and how long it may take. */
    @FunctionalInterface
    public interface Use<T> {
        T of(ReadFile file, Patience patience);
    }

    /**
     * All that lies in the folder and the folders below, ordered by name, whatever the order in which it was read. A file that
     * cannot be used, and what is passed over (lock files, litter of systems, folders beginning with a dot, links that lead out),
     * has a finding and no tables. After an archive come the files in it, named as if it were a folder.
     *
     * @param workspace what names are relative to
     * @param use makes of each file what is kept of it, by one thread at a time; its tables are forgotten then
     * @throws IOException if the folder itself cannot be listed
     */
    public static <T> List<T> readAll(Path workspace, Path folder, Manner manner, Use<T> use, Known<T> known)
            throws IOException {
        return readAll(FolderWalk.of(workspace, folder), manner, use, known);
    }

    /**
     * The same of single files.
     *
     * @param folder what names are relative to; files that lie elsewhere have their whole path
     */
    public static <T> List<T> readAll(Path folder, List<Path> files, Manner manner, Use<T> use) throws IOException {
        List<FolderWalk.Found> all = files.stream()
                .map(file -> FolderWalk.single(folder, file))
                .sorted(FolderWalk.Found.ORDER)
                .toList();
        return readAll(all, manner, use, Known.nothing());
    }

    /** What findings call files, in the order of their names. */
    public static List<String> names(Path folder, List<Path> files) {
        return files.stream()
                .map(file -> FileNames.relative(folder, file))
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> List<T> readAll(List<FolderWalk.Found> all, Manner manner, Use<T> use, Known<T> known)
            throws IOException {
        List<Callable<Optional<List<T>>>> tasks = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        for (FolderWalk.Found found : all) {
            tasks.add(() -> {
                Optional<List<T>> made = used(found, manner, use, known);
                manner.watch().at(done.incrementAndGet(), all.size());
                return made;
            });
        }
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<T> kept = new ArrayList<>();
            Iterator<FolderWalk.Found> files = all.iterator();
            for (Future<Optional<List<T>>> slot : workers.invokeAll(tasks)) {
                FolderWalk.Found file = files.next();
                kept.addAll(slot.get().orElseGet(() -> alone(file, manner, use, known)));
            }
            return List.copyOf(kept);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("reading was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reader threw what it should have reported", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** Empty if the memory did not suffice. */
    private static <T> Optional<List<T>> used(FolderWalk.Found found, Manner manner, Use<T> use, Known<T> known) {
        Patience whole = Deadline.ofThread(Limits.USE_SECONDS);
        try {
            Lookup<T> lookup = new Lookup<>(found.name(), known);
            List<ReadFile> files = read(found, manner, lookup);
            if (files.isEmpty() && lookup.made != null) {
                return Optional.of(lookup.made);
            }
            List<T> made = new ArrayList<>();
            synchronized (use) {
                for (ReadFile file : files) {
                    made.add(use.of(file, files.size() == 1 ? whole : Deadline.ofThread(Limits.USE_SECONDS)));
                }
            }
            // What changed while it was read has no hash, and another time may be read.
            if (!lookup.sha256.isEmpty() && files.get(0).input().sha256().equals(lookup.sha256)) {
                known.keep(found.name(), lookup.sha256, made, files.stream().anyMatch(ReadFile::locked));
            }
            return Optional.of(made);
        } catch (OutOfMemoryError e) {
            // The limits suit a machine of our time; what a small one lacks is told in no other way. Nothing is left of
            // the file.
            LOG.debug("{} exhausted the memory", found.name(), e);
            return Optional.empty();
        }
    }

    /** Once more when no other is read any longer: beside a large file the memory may run out for a small one. */
    private static <T> List<T> alone(FolderWalk.Found found, Manner manner, Use<T> use, Known<T> known) {
        return used(found, manner, use, known).orElseGet(() -> {
            Assessment.Input input = new Assessment.Input(found.name(), 0, "");
            long megabytes = Runtime.getRuntime().maxMemory() >> 20;
            ReadFile refused = TableFile.refused(input, Refusal.tooLarge(Limit.MEMORY, megabytes));
            return List.of(use.of(refused, Patience.ENDLESS));
        });
    }

    /** Asks by its hash what is known of a file, once that is known. */
    private static final class Lookup<T> implements Predicate<String> {
        private final String name;
        private final Known<T> known;
        private String sha256 = "";
        private @Nullable List<T> made;

        Lookup(String name, Known<T> known) {
            this.name = name;
            this.known = known;
        }

        @Override
        public boolean test(String hash) {
            sha256 = hash;
            made = hash.isEmpty() ? null : known.of(name, hash).orElse(null);
            return made != null;
        }
    }

    private static List<ReadFile> read(FolderWalk.Found found, Manner manner, Predicate<String> known) {
        FileFacts unread = found.unread();
        if (unread == null) {
            return TableFile.read(found.path(), found.name(), manner, known);
        }
        Assessment.Input input = new Assessment.Input(found.name(), 0, "");
        FindingCode code =
                unread instanceof FileFacts.PassedOver ? FindingCode.FILE_PASSED_OVER : FindingCode.FILE_UNREADABLE;
        Finding finding = new Finding(code, Place.ofFile(found.name()), unread);
        return List.of(new ReadFile(input, new Outcome<>(List.of(), List.of(finding))));
    }
}
