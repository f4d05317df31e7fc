package vn.congdoan.kh415.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.cache.CachedFolder;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.pipeline.Intake;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.ReturnFiles;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** Whatever is kept of returns, a run says what it would say without. */
final class ReturnsCacheTest {
    private static final Path CASE = Path.of("src/test/resources/vn/congdoan/kh415/cases/second");
    private static final String MARCH = "cache/SAFE26/returns-2024-03.kept";

    @TempDir
    private Path place;

    private Path workspace;

    /** What a run printed, and what it wrote but for what it keeps for itself. */
    private record Seen(Ran ran, SortedMap<String, Integer> files) {}

    @BeforeEach
    void copy() throws IOException {
        workspace = Folders.copy(CASE, place.resolve("ws"));
    }

    private Seen report(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("report", "ws", "--period", "2024-03"));
        arguments.addAll(List.of(options));
        Ran ran = Ran.in(place, arguments.toArray(String[]::new));
        SortedMap<String, Integer> files = Folders.contents(workspace);
        files.keySet().removeIf(name -> name.startsWith("cache/"));
        return new Seen(ran, files);
    }

    /** The same of a run that knows nothing. */
    private Seen anew(String... options) throws IOException {
        Path cache = workspace.resolve("cache");
        Path aside = place.resolve("aside");
        if (Files.exists(cache)) {
            Files.move(cache, aside);
        }
        Seen seen = report(options);
        for (Path file : Folders.files(cache)) {
            Files.delete(file);
        }
        if (Files.exists(aside)) {
            Files.deleteIfExists(cache.resolve("SAFE26"));
            Files.deleteIfExists(cache);
            Files.move(aside, cache);
        }
        return seen;
    }

    @Test
    void what_is_known_is_not_read_again() throws IOException {
        Plan plan = PlanReader.read(workspace.resolve("targets.yaml")).value().orElseThrow();
        Registry registry = UnitList.read(workspace.resolve("units.csv"), plan).value();
        CachedFolder.Terms terms = new CachedFolder.Terms(plan, registry);
        ReturnsCache cache = cache("key", terms);
        List<Intake.Taken> first = read(plan, registry, cache, new ArrayList<>());
        cache.write();
        List<String> read = new ArrayList<>();
        assertThat(read(plan, registry, cache("key", terms), read)).isEqualTo(first);
        assertThat(read).isEmpty();
        CachedFolder.Terms others = new CachedFolder.Terms(plan, new Registry(List.of()));
        assertThat(read(plan, registry, cache("key", others), read)).isEqualTo(first);
        assertThat(read).isEmpty();
        assertThat(read(plan, registry, cache("other key", terms), read)).isEqualTo(first);
        assertThat(read).hasSameSizeAs(first);
    }

    private ReturnsCache cache(String key, CachedFolder.Terms terms) {
        return new ReturnsCache(workspace.resolve("cache/x"), key, terms, false);
    }

    private List<Intake.Taken> read(Plan plan, Registry registry, ReturnsCache cache, List<String> read)
            throws IOException {
        Intake intake = new Intake(plan, registry);
        return ReturnFiles.readAll(
                workspace,
                workspace.resolve("returns"),
                new ReturnFiles.Manner(Passwords.NONE, true),
                (file, patience) -> {
                    read.add(file.input().file());
                    return intake.take(file.input(), patience, file.tables(), file.posted());
                },
                cache);
    }

    @Test
    void a_changed_a_new_and_a_removed_return_count_at_once() throws IOException {
        report();
        Path oak = workspace.resolve("returns/2024-03/oak.csv");
        String text = Files.readString(oak);
        Files.writeString(oak, text.replaceFirst("\\d+", "7"));
        assertThat(report()).isEqualTo(anew());
        Files.move(oak, workspace.resolve("returns/2024-02/oak-late.csv"));
        assertThat(report()).isEqualTo(anew());
        Files.delete(workspace.resolve("returns/2024-03/clinics.csv"));
        assertThat(report()).isEqualTo(anew());
        Files.copy(
                workspace.resolve("returns/2024-03/trust.csv"), workspace.resolve("returns/2024-03/trust - Copy.csv"));
        assertThat(report()).isEqualTo(anew());
    }

    @Test
    void another_registry_or_plan_is_another_matter() throws IOException {
        report();
        Path units = workspace.resolve("units.csv");
        Files.writeString(units, Files.readString(units).replace("Oak", "Elm"));
        assertThat(report()).isEqualTo(anew());
        Path plan = workspace.resolve("targets.yaml");
        Files.writeString(plan, Files.readString(plan) + "\n# another\n");
        assertThat(report()).isEqualTo(anew());
    }

    @Test
    void damage_is_passed_over_and_healed() throws IOException {
        Seen first = report();
        byte[] whole = Files.readAllBytes(workspace.resolve(MARCH));
        Random random = new Random(1);
        List<byte[]> damaged = new ArrayList<>(
                List.of(new byte[0], "kept".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 100)));
        for (int i = 0; i < 20; i++) {
            byte[] one = whole.clone();
            one[random.nextInt(one.length)] ^= (byte) (1 << random.nextInt(8));
            damaged.add(one);
        }
        for (byte[] one : damaged) {
            Files.write(workspace.resolve(MARCH), one);
            assertThat(report()).isEqualTo(first);
        }
        assertThat(Files.readAllBytes(workspace.resolve(MARCH))).isEqualTo(whole);
        Files.delete(workspace.resolve(MARCH));
        Files.createDirectories(workspace.resolve(MARCH));
        assertThat(report()).isEqualTo(first);
    }

    @Test
    void folders_that_are_gone_are_kept_no_longer() throws IOException {
        report();
        assertThat(workspace.resolve("cache/SAFE26/returns-2024-02.kept")).exists();
        for (Path file : Folders.files(workspace.resolve("returns/2024-02"))) {
            Files.delete(file);
        }
        assertThat(report()).isEqualTo(anew());
        assertThat(workspace.resolve("cache/SAFE26/returns-2024-02.kept")).doesNotExist();
    }

    /** With a password the file says something, and without it nothing; neither run may tell the other. */
    @Test
    void a_locked_return_says_what_its_passwords_let_it() throws Exception {
        Files.writeString(place.resolve("passwords.txt"), "bí mật\n");
        Files.delete(workspace.resolve("returns/2024-03/oak.csv"));
        lock(workspace.resolve("returns/2024-03/oak locked.xlsx"));
        String[] passwords = {"--password-file", "passwords.txt"};
        Seen closed = anew();
        Seen open = anew(passwords);
        assertThat(open).isNotEqualTo(closed);
        for (int i = 0; i < 2; i++) {
            assertThat(report()).isEqualTo(closed);
            assertThat(report(passwords)).isEqualTo(open);
        }
    }

    private static void lock(Path file) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook()) {
            List<String> lines = Files.readAllLines(CASE.resolve("returns/2024-03/oak.csv"));
            Sheet sheet = workbook.createSheet("oak");
            for (String line : lines) {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String field : line.split(",", -1)) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(field);
                }
            }
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (OutputStream out = encryptor.getDataStream(container)) {
                workbook.write(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
    }
}
