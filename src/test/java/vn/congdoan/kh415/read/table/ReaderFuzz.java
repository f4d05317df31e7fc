package vn.congdoan.kh415.read.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.congdoan.kh415.ingest.ShownFigures;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Table;

/**
 * Feeds the readers with damaged fixtures and damaged drawn returns: flipped bits, cut, doubled and spliced pieces, and, inside zipped
 * formats, damaged parts zipped anew, which no checksum gives away. Whatever comes, a file ends in tables or in a finding.
 *
 * <p>{@link #main} runs for as many seconds as it is told, from a seed, and compares what is taken of {@link ShownFigures whole drawn
 * returns} with what is seen in them; a fixed number of files runs with the tests.
 */
final class ReaderFuzz {
    private static final String[] WORDS = {
        "99999999999999999999",
        "-1",
        "",
        "&amp;",
        "<v/>",
        "</row>",
        "r=\"XFD1048576\"",
        "r=\"A0\"",
        "1e308",
        "\uFFFF",
        "<!DOCTYPE x>"
    };

    /** Of so many files one is a drawn return instead of a fixture. */
    private static final int DRAWN = 20;

    private final Random random;
    private final List<Path> seeds;
    private final Path file;
    private final ShownFigures drawn;

    ReaderFuzz(long seed, Path file) throws IOException {
        this.random = new Random(seed);
        this.file = file;
        this.drawn = new ShownFigures(seed, file.resolveSibling("drawn-" + file.getFileName()));
        try (Stream<Path> fixtures = Files.list(Fixture.path("form.xlsx").getParent())) {
            this.seeds = fixtures.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Arguments: seconds, seed. Stops at the first file that does not end as it must, and keeps it, or at the first wrong figure. */
    public static void main(String[] args) throws IOException {
        long end = System.nanoTime() + Long.parseLong(args[0]) * 1_000_000_000L;
        Path file = Files.createTempFile("kh415-fuzz", ".bin");
        ReaderFuzz fuzz = new ReaderFuzz(Long.parseLong(args[1]), file);
        int files = 0;
        int whole = 0;
        while (System.nanoTime() < end) {
            if (!fuzz.next()) {
                throw new IllegalStateException("neither tables nor a finding: " + file);
            }
            files++;
            if (files % DRAWN == 0) {
                fuzz.drawn.next().ifPresent(wrong -> {
                    throw new IllegalStateException(wrong);
                });
                whole++;
            }
        }
        System.out.println(files + " damaged files ended in tables or in a finding, the figures of " + whole
                + " whole ones are those seen");
    }

    /** Reads one more damaged file; false if it gave neither tables nor a finding. */
    boolean next() throws IOException {
        byte[] seed =
                random.nextInt(DRAWN) == 0 ? drawn.file() : Files.readAllBytes(seeds.get(random.nextInt(seeds.size())));
        boolean zipped = seed.length > 4 && seed[0] == 'P' && seed[1] == 'K';
        byte[] damaged = zipped && random.nextBoolean() ? rezipped(seed) : damaged(seed);
        Files.write(file, damaged);
        Outcome<List<Table>> outcome = TableFile.read(file, "fuzz");
        return !outcome.value().isEmpty() || !outcome.findings().isEmpty();
    }

    private byte[] damaged(byte[] whole) throws IOException {
        if (whole.length == 0) {
            return whole;
        }
        byte[] bytes = whole.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 0; times--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> flipped(bytes, at);
                case 1 -> Arrays.copyOf(bytes, at);
                case 2 -> spliced(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 64)));
                case 3 -> spliced(bytes, at, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8));
                default -> {
                    byte[] other = Files.readAllBytes(seeds.get(random.nextInt(seeds.size())));
                    yield spliced(bytes, at, Arrays.copyOf(other, random.nextInt(other.length + 1)));
                }
            };
        }
        return bytes;
    }

    private byte[] flipped(byte[] bytes, int at) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] piece) {
        byte[] spliced = Arrays.copyOf(bytes, bytes.length + piece.length);
        System.arraycopy(bytes, at, spliced, at + piece.length, bytes.length - at);
        System.arraycopy(piece, 0, spliced, at, piece.length);
        return spliced;
    }

    private byte[] rezipped(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                parts.add(in.readAllBytes());
            }
        } catch (IllegalArgumentException | IOException e) {
            // A fixture that is itself damaged is damaged further as it stands.
            return damaged(zip);
        }
        int chosen = names.isEmpty() ? 0 : random.nextInt(names.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (int i = 0; i < names.size(); i++) {
                zipped.putNextEntry(new ZipEntry(names.get(i)));
                zipped.write(i == chosen ? damaged(parts.get(i)) : parts.get(i));
                zipped.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
