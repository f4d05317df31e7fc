package vn.congdoan.kh415.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.testing.Chance;
import vn.congdoan.kh415.testing.Seeds;
import vn.congdoan.kh415.testing.TextTable;

/** What was accepted does not depend on how the senders packed it. */
final class IngestPropertyTest {
    private static final List<String> UNITS = List.of("T", "U", "A", "A1", "B", "C", "D", "E", "F", "X");
    private static final List<String> MEASURES = List.of("members", "women", "joined", "held", "fees", "open");
    private static final List<String> FIGURES = List.of("0", "1", "12", "'1.500'", "x", "K/A", "…", "", "", "#REF!");

    private static final List<String> WORDS = Stream.of(
                    UNITS,
                    MEASURES,
                    FIGURES,
                    List.of(
                            "<",
                            "^",
                            "Đơn vị",
                            "Mã",
                            "Nội dung",
                            "Số lượng",
                            "Kết quả",
                            "Kỳ",
                            "Lần",
                            "Ghi chú",
                            "Khu vực"),
                    List.of("Đơn vị: A", "Kỳ: tháng 6 năm 2023", "Tổng số", "Cộng", "Nhà nước", "\"", "(1)", "Tỷ lệ"))
            .flatMap(List::stream)
            .toList();

    /** A set of tables: units by measures, of two months and two revisions, now and then contradicting each other. */
    private static List<Table> returns(Random random) {
        return Stream.generate(() -> table(random)).limit(1 + random.nextInt(4)).toList();
    }

    private static Table table(Random random) {
        StringBuilder drawn = new StringBuilder("Mã đơn vị");
        List<String> measures = some(MEASURES, random);
        measures.forEach(measure -> drawn.append(" | ").append(measure));
        for (String unit : some(UNITS, random)) {
            drawn.append('\n').append(unit);
            measures.forEach(measure -> drawn.append(" | ").append(FIGURES.get(random.nextInt(FIGURES.size()))));
        }
        String file = "2023-0%d/%08x%s.csv"
                .formatted(5 + random.nextInt(2), random.nextInt(), random.nextInt(4) == 0 ? " lần 2" : "");
        return TextTable.of(file, "", drawn.toString());
    }

    private static List<String> some(List<String> all, Random random) {
        List<String> some = new ArrayList<>(all);
        Collections.shuffle(some, random);
        return some.subList(0, 2 + random.nextInt(all.size() - 2));
    }

    @Seeds(200)
    void order_of_files_changes_nothing(long seed) {
        List<Table> drawn = returns(new Chance(seed).random());
        Chance.hold(drawn, tables -> {
            Random random = new Chance(-seed).random();
            List<Table> shuffled = new ArrayList<>(tables);
            Collections.shuffle(shuffled, random);
            assertThat(Desk.read(shuffled.toArray(Table[]::new))).isEqualTo(Desk.read(tables.toArray(Table[]::new)));
        });
    }

    @Seeds(200)
    void duplicated_file_changes_nothing(long seed) {
        List<Table> drawn = returns(new Chance(seed).random());
        Chance.hold(drawn, tables -> {
            List<Table> twice = new ArrayList<>(tables);
            Table first = tables.get(0);
            twice.add(renamed(first, first.rows()));
            assertSameReturns(twice, tables);
        });
    }

    @Seeds(200)
    void table_split_by_rows_changes_nothing(long seed) {
        List<Table> drawn = returns(new Chance(seed).random());
        Chance.hold(drawn, tables -> {
            Random random = new Chance(-seed).random();
            Table first = tables.get(0);
            List<Row> upper = new ArrayList<>(List.of(first.rows().get(0)));
            List<Row> lower = new ArrayList<>(List.of(first.rows().get(0)));
            first.rows().stream().skip(1).forEach(row -> (random.nextBoolean() ? upper : lower).add(row));
            assertSameReturns(replaced(tables, withRows(first, upper), renamed(first, lower)), tables);
        });
    }

    @Seeds(200)
    void table_split_by_columns_changes_nothing(long seed) {
        List<Table> drawn = returns(new Chance(seed).random());
        Chance.hold(drawn, tables -> {
            Random random = new Chance(-seed).random();
            Table first = tables.get(0);
            int cut = 1 + random.nextInt(4);
            List<Row> left = first.rows().stream().map(row -> part(row, 1, cut)).toList();
            List<Row> right =
                    first.rows().stream().map(row -> part(row, cut + 1, 99)).toList();
            assertSameReturns(replaced(tables, withRows(first, left), renamed(first, right)), tables);
        });
    }

    @Seeds(500)
    void no_sheet_breaks_the_reader(long seed) {
        Chance.holdLines(sheet(new Chance(seed).random()), drawing -> {
            Table sheet = TextTable.of("2023-06/r.xlsx", drawing);
            Ingest.Accepted accepted = Desk.accept(sheet);
            assertThat(accepted.handled().isEmpty() && accepted.findings().isEmpty())
                    .isFalse();
        });
    }

    /** A sheet of words and figures in no order, merged at random. */
    private static String sheet(Random random) {
        StringBuilder drawn = new StringBuilder("Biểu");
        int rows = random.nextInt(12);
        for (int row = 0; row < rows; row++) {
            drawn.append('\n');
            for (int column = random.nextInt(6); column >= 0; column--) {
                drawn.append(WORDS.get(random.nextInt(WORDS.size()))).append(column > 0 ? " | " : "");
            }
        }
        return drawn.toString();
    }

    private static Row part(Row row, int from, int to) {
        return new Row(
                row.number(),
                row.hidden(),
                row.cells().stream()
                        .filter(placed -> placed.column() == 0 || (placed.column() >= from && placed.column() <= to))
                        .toList());
    }

    private static List<Table> replaced(List<Table> tables, Table... by) {
        List<Table> replaced = new ArrayList<>(List.of(by));
        replaced.addAll(tables.subList(1, tables.size()));
        return replaced;
    }

    private static Table withRows(Table table, List<Row> rows) {
        return new Table(table.file(), table.sheet(), table.hidden(), rows, table.merges(), table.hiddenColumns());
    }

    private static Table renamed(Table table, List<Row> rows) {
        Table copy = withRows(table, rows);
        String file = table.file().replace(".csv", " - copy.csv");
        return new Table(file, copy.sheet(), false, rows, table.merges(), table.hiddenColumns());
    }

    private static void assertSameReturns(List<Table> one, List<Table> other) {
        assertThat(Desk.returns(Desk.accept(one.toArray(Table[]::new))))
                .isEqualTo(Desk.returns(Desk.accept(other.toArray(Table[]::new))));
    }
}
