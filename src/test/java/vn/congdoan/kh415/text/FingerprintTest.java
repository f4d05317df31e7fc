package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The fingerprint is the hash of one long text, however it is cut into blocks. */
class FingerprintTest {
    private static final List<String> LETTERS =
            List.of("a", "ă", "ệ", "–", "\r", "\ud83d\ude00", "\ud83d", "\ude00", "₫", " ");

    /** Two sheets of four cells a row at most, some empty, some longer than a block. */
    private record Cell(String sheet, int row, int column, String value) {
        static List<Cell> drawn() {
            Random random = new Random(415);
            return IntStream.range(0, 3000)
                    .mapToObj(i -> new Cell(
                            i < 1500 ? "Tử số – mẫu số" : "Số liệu",
                            i % 1500 / 4,
                            i % 4,
                            text(random, i % 500 == 0 ? 20_000 : Math.max(0, random.nextInt(40) - 9))))
                    .toList();
        }
    }

    private static String hex(Fingerprint print) {
        Cell.drawn().forEach(cell -> print.add(cell.sheet(), cell.row(), cell.column(), cell.value()));
        return print.hex();
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void it_is_the_hash_of_all_cells_each_behind_its_sheet_and_row() throws NoSuchAlgorithmException {
        StringBuilder whole = new StringBuilder();
        String sheet = "";
        int row = -1;
        for (Cell cell : Cell.drawn()) {
            if (!cell.value().isEmpty()) {
                whole.append(cell.sheet().equals(sheet) ? "" : cell.sheet() + "\2");
                whole.append(cell.sheet().equals(sheet) && cell.row() == row ? "" : cell.row() + "\1");
                whole.append(cell.column()).append('\0').append(cell.value()).append('\n');
                sheet = cell.sheet();
                row = cell.row();
            }
        }
        assertThat(hex(new Fingerprint())).isEqualTo("2-" + hash(whole.toString()));
        assertThat(hex(Fingerprint.like(null))).isEqualTo("2-" + hash(whole.toString()));
        assertThat(hex(Fingerprint.like("2-0a1b"))).isEqualTo("2-" + hash(whole.toString()));
    }

    @Test
    void workbooks_of_earlier_versions_keep_theirs() throws NoSuchAlgorithmException {
        String whole = Cell.drawn().stream()
                .filter(cell -> !cell.value().isEmpty())
                .map(cell -> cell.sheet() + '\0' + cell.row() + '\0' + cell.column() + '\0' + cell.value() + '\n')
                .collect(Collectors.joining());
        assertThat(hex(Fingerprint.like("0a1b"))).isEqualTo(hash(whole));
    }

    @Test
    void cells_elsewhere_are_others() {
        assertThat(Stream.of(
                        List.of(new Cell("A", 0, 1, "x"), new Cell("A", 0, 2, "y")),
                        List.of(new Cell("A", 0, 1, "x"), new Cell("A", 1, 2, "y")),
                        List.of(new Cell("A", 0, 1, "x"), new Cell("B", 0, 2, "y")),
                        List.of(new Cell("A", 0, 1, "x"), new Cell("A", 0, 3, "y")),
                        List.of(new Cell("A", 0, 1, "x\n2y")),
                        List.of(new Cell("A", 0, 1, "x"))))
                .extracting(cells -> {
                    Fingerprint print = new Fingerprint();
                    cells.forEach(cell -> print.add(cell.sheet(), cell.row(), cell.column(), cell.value()));
                    return print.hex();
                })
                .doesNotHaveDuplicates();
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }
}
