package vn.congdoan.kh415.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.testing.DrawnBook;
import vn.congdoan.kh415.testing.DrawnCell;
import vn.congdoan.kh415.testing.DrawnFormat;

/**
 * Draws returns at random, whole files of every format: numbers in formats that show something else, texts with runs that are struck
 * out or raised, columns beside those of the month. What is taken of them is compared with what a plain reader sees in the cell, who
 * knows Vietnamese numbers and nothing else.
 */
public final class ShownFigures {
    private static final List<String> UNITS = List.of("A", "B", "C", "D");
    private static final List<String> MEASURES = List.of("members", "women", "joined", "fees");
    private static final Map<String, String> NAMES = Map.of(
            "members", "Tổng số đoàn viên",
            "women", "Đoàn viên nữ",
            "joined", "Kết nạp mới",
            "fees", "Kinh phí");

    private static final List<String> DUE = List.of("Thực hiện", "Tháng 6/2023", "Số liệu", "Thực hiện tháng 6");
    private static final List<String> OTHER = List.of(
            "Kế hoạch năm",
            "Cùng kỳ năm trước",
            "Năm 2022",
            "Tháng 5",
            "Tỷ lệ (%)",
            "Dưới 35 tuổi",
            "Ước thực hiện",
            "So sánh",
            "Xưởng 3");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "7",
            "12",
            "70",
            "700",
            "1800",
            "12345",
            "45107",
            "750000",
            "1234567",
            "750000000",
            "562.5",
            "0.25",
            "1.1",
            "1.5",
            "-5");

    private static final List<String> TEXTS = List.of(
            "700",
            "1.800",
            "1 800",
            "1\u00A0800",
            "1.234.567",
            "562,5",
            "1,500",
            "12",
            "0",
            "1.8",
            "-",
            "700 người",
            "750.000.000 đ",
            "70 %",
            "7 triệu",
            "(700)",
            "700.",
            "007");

    private static final List<String> TAILS =
            List.of("", "", "", "\n120", "  120", "*", "\u202C", " ", "\u00A0", " 2", "²", "①", "k");
    private static final List<String> NOTES = List.of("650", "2", "*", "(1)", "a", "1)", "\n5");

    /** A plain reader may be a few thousandths of a thousandth off in an amount, as in bookkeeping. */
    private static final BigDecimal ROUNDED = new BigDecimal("1e-6");

    private static final Pattern WHOLE = Pattern.compile("\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern WITH_DECIMALS = Pattern.compile("(\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+),(\\d+)");
    private static final Pattern OTHER_GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:(?:,\\d{3})+|(?:[ \u00A0]\\d{3})+)");
    private static final Pattern POINT = Pattern.compile("\\d+\\.\\d{1,2}|0\\.0+");
    private static final Pattern UNSEEN = Pattern.compile("[\u202A-\u202E\u200B-\u200F]");

    private final long seed;
    private final Random random;
    private final Path path;
    private int files;

    /** Files are written there, each over the one before. */
    public ShownFigures(long seed, Path path) {
        this.seed = seed;
        this.random = new Random(seed);
        this.path = path;
    }

    /** What a drawn file is, and where its figures should be looked for. */
    private record Drawn(DrawnBook book, Map<String, DrawnCell> due) {}

    /** Draws one more file; says what is wrong with what was taken of it, or nothing. */
    public Optional<String> next() throws IOException {
        files++;
        DrawnBook.Format format = format();
        Drawn drawn = drawn();
        drawn.book.write(format, path);
        Outcome<List<Table>> read = TableFile.read(path, "2023-06/r" + format.end());
        Ingest.Accepted accepted = Desk.accept(read.value().toArray(Table[]::new));
        List<String> wrong = new ArrayList<>();
        read.findings().forEach(finding -> wrong.add("not read: " + finding));
        drawn.due.forEach((place, cell) -> {
            String[] parts = place.split(" ");
            Entry entry = accepted.ledger().of(new UnitCode(parts[0])).values().stream()
                    .map(Return::own)
                    .map(own -> own.get(new MeasureId(parts[1])))
                    .filter(found -> found != null && !(found instanceof Entry.Blank))
                    .findFirst()
                    .orElse(null);
            wrong.addAll(wrong(place, parts[1], cell, format, entry));
        });
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of("seed %d, file %d, %s%n%s%n%s"
                        .formatted(seed, files, format, String.join("\n", wrong), drawing(drawn.book)));
    }

    /** Draws a file, to be damaged. */
    public byte[] file() throws IOException {
        drawn().book.write(format(), path);
        return Files.readAllBytes(path);
    }

    private DrawnBook.Format format() {
        return any(Arrays.asList(DrawnBook.Format.values()));
    }

    private static List<String> wrong(
            String place, String measure, DrawnCell cell, DrawnBook.Format format, @Nullable Entry entry) {
        boolean amount = measure.equals("fees");
        Optional<BigDecimal> seen = seen(cell.shown(), amount);
        if (!(entry instanceof Entry.Given given)) {
            boolean due = isPlain(cell) && !(amount && format.isShownOnly());
            return due ? List.of(place + " is not taken: " + told(cell)) : List.of();
        }
        if (seen.isEmpty() || !agree(seen.get(), given.value(), amount)) {
            return List.of(place + " is taken as " + given.value().toPlainString() + ": " + told(cell));
        }
        boolean apart = !format.isShownOnly()
                && (cell.hidesWords() || (cell.number() != null && !agree(cell.number(), given.value(), amount)));
        return apart ? List.of(place + " is taken, though stored otherwise: " + told(cell)) : List.of();
    }

    private static boolean agree(BigDecimal one, BigDecimal other, boolean amount) {
        BigDecimal off = one.subtract(other).abs();
        return amount ? off.compareTo(ROUNDED.multiply(other.abs())) <= 0 : off.signum() == 0;
    }

    /** A whole number in a format that shows it. */
    private static boolean isPlain(DrawnCell cell) {
        BigDecimal number = cell.number();
        return number != null
                && cell.format().plain()
                && cell.look() == DrawnCell.Look.PLAIN
                && number.signum() > 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** The number that a reader takes from what he sees; none if it is not plainly one. */
    private static Optional<BigDecimal> seen(String shown, boolean amount) {
        String words = UNSEEN.matcher(shown).replaceAll("").replaceAll("^[\\s\u00A0]+|[\\s\u00A0*]+$", "");
        String bare = words.replaceFirst(amount ? " ?[₫đ][²①]?$" : " ?người$", "");
        if (bare.equals("-")) {
            return Optional.of(BigDecimal.ZERO);
        }
        if (WHOLE.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(".", "")));
        }
        Matcher decimals = WITH_DECIMALS.matcher(bare);
        boolean thousands = !amount && OTHER_GROUPS.matcher(bare).matches();
        if (thousands || bare.matches("[1-9]\\d{0,2}(?:[ \u00A0]\\d{3})+")) {
            return Optional.of(new BigDecimal(bare.replaceAll("\\D", "")));
        }
        if (decimals.matches()) {
            return Optional.of(new BigDecimal(decimals.group(1).replace(".", "") + "." + decimals.group(2)));
        }
        return POINT.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    private Drawn drawn() {
        List<List<@Nullable DrawnCell>> rows = new ArrayList<>();
        List<DrawnBook.Wide> wide = new ArrayList<>();
        Map<String, DrawnCell> due = new HashMap<>();
        List<String> measures = some(MEASURES);
        int layout = random.nextInt(4);
        String month = any(DUE);
        String other = any(OTHER);
        boolean otherFirst = random.nextBoolean();
        List<@Nullable DrawnCell> first = row("Đơn vị");
        List<@Nullable DrawnCell> second = row(null);
        if (layout == 0) {
            measures.forEach(measure -> first.add(DrawnCell.text(NAMES.get(measure))));
        } else if (layout < 3) {
            for (String measure : measures) {
                group(first, NAMES.get(measure), 2, layout == 1, wide);
                second.add(DrawnCell.text(otherFirst ? other : month));
                second.add(DrawnCell.text(otherFirst ? month : other));
            }
        } else {
            for (String group : otherFirst ? List.of(other, month) : List.of(month, other)) {
                group(first, group, measures.size(), random.nextBoolean(), wide);
                measures.forEach(measure -> second.add(DrawnCell.text(NAMES.get(measure))));
            }
        }
        rows.add(first);
        if (layout > 0) {
            rows.add(second);
        }
        int aside = 9000;
        for (String unit : some(UNITS)) {
            List<@Nullable DrawnCell> row = row(unit);
            for (int i = 0; i < (layout == 0 ? 1 : 2) * measures.size(); i++) {
                String measure = measures.get(layout == 0 || layout == 3 ? i % measures.size() : i / 2);
                boolean isOther = layout > 0 && otherFirst == (layout == 3 ? i < measures.size() : i % 2 == 0);
                DrawnCell cell = isOther ? DrawnCell.number(aside++) : cell();
                row.add(cell);
                if (!isOther) {
                    due.put(unit + " " + measure, cell);
                }
            }
            rows.add(row);
        }
        return new Drawn(new DrawnBook(rows, wide), due);
    }

    private static List<@Nullable DrawnCell> row(@Nullable String first) {
        List<@Nullable DrawnCell> row = new ArrayList<>();
        row.add(first == null ? null : DrawnCell.text(first));
        return row;
    }

    private static void group(
            List<@Nullable DrawnCell> row, String name, int columns, boolean merged, List<DrawnBook.Wide> wide) {
        if (merged && columns > 1) {
            wide.add(new DrawnBook.Wide(0, row.size(), columns));
        }
        row.add(DrawnCell.text(name));
        row.addAll(Collections.nCopies(columns - 1, null));
    }

    private DrawnCell cell() {
        DrawnCell.Look look =
                random.nextInt(12) > 0 ? DrawnCell.Look.PLAIN : any(Arrays.asList(DrawnCell.Look.values()));
        if (random.nextInt(3) > 0) {
            DrawnFormat format = random.nextInt(3) == 0 ? DrawnFormat.GENERAL : any(DrawnFormat.ALL);
            return new DrawnCell(List.of(), new BigDecimal(any(NUMBERS)), format, look);
        }
        List<DrawnCell.Piece> pieces = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            pieces.add(note());
        }
        pieces.add(new DrawnCell.Piece(any(TEXTS) + any(TAILS), DrawnCell.Apart.NOT));
        if (random.nextInt(3) == 0) {
            pieces.add(note());
        }
        return new DrawnCell(pieces, null, DrawnFormat.GENERAL, look);
    }

    private DrawnCell.Piece note() {
        DrawnCell.Apart[] all = DrawnCell.Apart.values();
        return new DrawnCell.Piece(any(NOTES), all[1 + random.nextInt(all.length - 1)]);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> some(List<String> all) {
        List<String> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, 1 + random.nextInt(all.size()));
    }

    private static String told(DrawnCell cell) {
        return (cell.number() == null
                        ? cell.pieces()
                        : cell.number() + " in " + cell.format().code()) + " " + cell.look() + " seen as '"
                + cell.shown() + "'";
    }

    private static String drawing(DrawnBook book) {
        return book.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell == null ? "" : cell.shown())
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }
}
