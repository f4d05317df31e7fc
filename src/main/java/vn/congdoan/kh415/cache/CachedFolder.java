package vn.congdoan.kh415.cache;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * What the files of one folder said, by name and hash, as it was kept and as it is to be kept. For several threads.
 *
 * <p>In a file: first the key under which all of it holds, then a block for each file, understood when that file is asked for. Damage
 * must be found by whoever reads the file.
 */
public final class CachedFolder {
    /** Raised when what is kept is written or made in another way; older files count as not there. */
    private static final int FORM = 1;

    /** Many times a month of a nation. */
    private static final int MOST_BYTES = 256 << 20;

    private final FilePacking packing;
    private final Map<String, Block> kept;
    private final SortedMap<String, Block> used = new TreeMap<>();
    private boolean changed;

    /** What one file said, as bytes. */
    private static final class Block {
        private final String sha256;
        private final boolean locked;
        private final byte[] bytes;
        private final int from;
        private final int to;

        Block(String sha256, boolean locked, byte[] bytes, int from, int to) {
            this.sha256 = sha256;
            this.locked = locked;
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }
    }

    private CachedFolder(FilePacking packing, Map<String, Block> kept) {
        this.packing = packing;
        this.kept = kept;
    }

    /** The terms in which files are understood; they hold for one plan and one registry. */
    public static final class Terms {
        private final FilePacking packing;

        public Terms(Plan plan, Registry registry) {
            this.packing = new FilePacking(plan, registry);
        }
    }

    /** Nothing is known of any file. */
    public static CachedFolder empty(Terms terms) {
        return new CachedFolder(terms.packing, Map.of());
    }

    /**
     * What a file holds.
     *
     * @param key what it must have been made under: program, plan and registry
     * @throws IOException if that is another, or the file is damaged or none of ours
     */
    public static CachedFolder read(InputStream file, String key, Terms terms) throws IOException {
        byte[] all = file.readNBytes(MOST_BYTES + 1);
        if (all.length > MOST_BYTES) {
            throw new IOException("larger than any of ours");
        }
        return understood(() -> read(all, key, terms)).orElseThrow(() -> new IOException("not understood"));
    }

    /** Null if it is of another key. */
    private static @Nullable CachedFolder read(byte[] all, String key, Terms terms) {
        Unpacker from = new Unpacker(all);
        if (from.whole() != FORM || !key.equals(from.text())) {
            return null;
        }
        Map<String, Block> kept = new HashMap<>();
        for (int left = from.whole(); left > 0; left--) {
            String name = from.word();
            String sha256 = from.word();
            boolean locked = from.truth();
            int length = from.whole();
            kept.put(name, new Block(sha256, locked, all, from.at(), from.at() + length));
            from.skip(length);
        }
        return new CachedFolder(terms.packing, kept);
    }

    /**
     * Empty if the bytes are none of ours, or of a program that kept something else under the same key. There is no end of what may be
     * thrown then: what is read is what the records of all families of findings take.
     */
    private static <T> Optional<T> understood(Supplier<@Nullable T> reading) {
        try {
            return Optional.ofNullable(reading.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * What a file of that name and content said, if that is known.
     *
     * @param unlocking whether there are passwords
     */
    public Optional<List<CachedFile.Part>> of(String name, String sha256, boolean unlocking) {
        Block block = kept.get(name);
        if (block == null || !block.sha256.equals(sha256) || (block.locked && unlocking)) {
            return Optional.empty();
        }
        Optional<List<CachedFile.Part>> parts =
                understood(() -> packing.unpack(new Unpacker(block.bytes, block.from, block.to)));
        if (parts.isPresent()) {
            synchronized (used) {
                used.put(name, block);
            }
        }
        return parts;
    }

    /** To be known the next time. */
    public void keep(CachedFile file) {
        byte[] bytes = FilePacking.pack(file.parts());
        synchronized (used) {
            used.put(file.name(), new Block(file.sha256(), file.locked(), bytes, 0, bytes.length));
            changed = true;
        }
    }

    /** Whether what is to be kept differs from what was, and is not too much. */
    public boolean isToBeWritten() {
        synchronized (used) {
            long bytes = used.values().stream()
                    .mapToLong(block -> block.to - block.from)
                    .sum();
            return (changed || used.size() != kept.size()) && bytes < MOST_BYTES / 2;
        }
    }

    /** Writes what is to be kept: of the files that were asked for, and of none that are gone. */
    public void write(String key, OutputStream file) throws IOException {
        Packer head = new Packer();
        head.number(FORM);
        head.text(key);
        head.number(used.size());
        used.forEach((name, block) -> {
            head.text(name);
            head.text(block.sha256);
            head.truth(block.locked);
            head.number(block.to - block.from);
            head.raw(Arrays.copyOfRange(block.bytes, block.from, block.to));
        });
        file.write(head.bytes());
    }
}
