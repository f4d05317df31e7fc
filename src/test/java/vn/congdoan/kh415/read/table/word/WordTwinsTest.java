package vn.congdoan.kh415.read.table.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.list.UnitList;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.TableFile;

/** Returns that say in a document of Word what they say in a spreadsheet. */
final class WordTwinsTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TempDir
    private Path folder;

    private Plan plan;

    @BeforeEach
    void readPlan() throws IOException {
        plan = PlanReader.read(Path.of("targets.yaml")).value().orElseThrow();
    }

    @Test
    void the_form_that_a_writer_saved_gives_the_figures_of_its_spreadsheet() throws IOException {
        Path rehearsal = Path.of("src/main/resources/vn/congdoan/kh415/rehearsal");
        Registry registry = UnitList.read(rehearsal.resolve("units.csv"), plan).value();
        Map<String, String> figures = figures(
                "2023-06/x", TableFile.read(rehearsal.resolve("form.csv"), "x").value(), registry);
        assertThat(figures).hasSizeGreaterThan(20);
        assertThat(figures(
                        "2023-06/x",
                        TableFile.read(Fixture.path("word-form.docx"), "x").value(),
                        registry))
                .isEqualTo(figures);
    }

    @Test
    void every_return_of_the_samples_gives_the_same_figures_as_a_document() throws IOException {
        Registry registry = UnitList.read(SAMPLES.resolve("units.csv"), plan).value();
        int compared = 0;
        for (Path path : returns()) {
            String name = SAMPLES.relativize(path).toString().replace('\\', '/');
            List<Table> tables = TableFile.read(path, name).value();
            if (tables.size() != 1) {
                continue;
            }
            Map<String, String> figures = figures(name, tables, registry);
            Path drawn =
                    Files.write(folder.resolve("x"), Drawn.of(tables.get(0)).bytes());
            assertThat(figures(name, TableFile.read(drawn, name).value(), registry))
                    .as(name)
                    .isEqualTo(figures);
            compared += figures.isEmpty() ? 0 : 1;
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static List<Path> returns() throws IOException {
        try (Stream<Path> all = Files.walk(SAMPLES.resolve("returns"))) {
            return all.filter(path -> path.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    private Map<String, String> figures(String name, List<Table> tables, Registry registry) {
        Map<String, String> figures = new TreeMap<>();
        for (Submission each : new Ingest(plan, registry).read(name, tables).submissions()) {
            each.entries()
                    .forEach((key, entries) -> figures.put(
                            each.unit() + " " + each.period() + " v" + each.revision() + " " + key,
                            entries.stream().map(WordTwinsTest::shown).toList().toString()));
        }
        return figures;
    }

    private static String shown(Entry entry) {
        return entry instanceof Entry.Given given
                ? given.value().stripTrailingZeros().toPlainString() + (given.estimated() ? "~" : "")
                : entry.getClass().getSimpleName();
    }

    /** A sheet as a document: what stands above and below the rows of at least three cells is no table there. */
    private record Drawn(Table table, int first, int last, int columns) {
        static DrawnDocument of(Table table) {
            List<Integer> wide = table.rows().stream()
                    .filter(row -> row.cells().size() > 2)
                    .map(Row::number)
                    .toList();
            int columns = table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(placed -> placed.column() + 1)
                    .max()
                    .orElse(0);
            return new Drawn(table, wide.get(0), wide.get(wide.size() - 1), columns).document();
        }

        private DrawnDocument document() {
            StringBuilder above = new StringBuilder();
            StringBuilder rows = new StringBuilder();
            StringBuilder below = new StringBuilder();
            for (Row row : table.rows()) {
                if (row.number() < first) {
                    above.append(line(row));
                } else if (row.number() <= last) {
                    rows.append(row(row));
                } else {
                    below.append(line(row));
                }
            }
            return DrawnDocument.of(above.toString(), DrawnDocument.tbl(rows.toString()), below.toString());
        }

        private static String line(Row row) {
            StringBuilder runs = new StringBuilder();
            for (Row.Placed placed : row.cells()) {
                runs.append(runs.isEmpty() ? "" : "<w:r><w:tab/></w:r>").append(runs(placed.cell()));
            }
            return DrawnDocument.p(runs.toString());
        }

        private String row(Row row) {
            StringBuilder cells = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                Table.Merge merge = merge(row.number(), column);
                Cell cell = row.cell(column);
                String content = DrawnDocument.p(cell == null ? "" : runs(cell));
                if (merge == null) {
                    cells.append(DrawnDocument.tc("", content));
                } else if (merge.firstColumn() == column) {
                    int span = Math.min(merge.lastColumn(), columns - 1) - column + 1;
                    String down = merge.firstRow() == row.number() ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>";
                    cells.append(DrawnDocument.tc(
                            "<w:gridSpan w:val='" + span + "'/>" + (merge.firstRow() < merge.lastRow() ? down : ""),
                            content));
                }
            }
            return DrawnDocument.tr(cells.toString());
        }

        private Table.Merge merge(int row, int column) {
            return table.merges().stream()
                    .filter(merge -> merge.firstRow() <= row && row <= merge.lastRow())
                    .filter(merge -> merge.firstColumn() <= column && column <= merge.lastColumn())
                    .findFirst()
                    .orElse(null);
        }

        /** Half a text in one run and half in another, as Word has it after somebody corrected it. */
        private static String runs(Cell cell) {
            String text = text(cell);
            int half = text.length() / 2;
            return lines(text.substring(0, half)) + lines(text.substring(half));
        }

        private static String lines(String text) {
            String xml = text.replace("&", "&amp;").replace("<", "&lt;");
            return DrawnDocument.r(xml.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>"));
        }

        private static String text(Cell cell) {
            if (cell instanceof Cell.Numeric number) {
                return number.percent()
                        ? number.value().movePointRight(2).toPlainString() + "%"
                        : number.asShown().replace('.', ',');
            }
            if (cell instanceof Cell.Date date) {
                return DAY.format(date.date());
            }
            if (cell instanceof Cell.Text text) {
                return text.text();
            }
            return cell instanceof Cell.ErrorValue error ? error.code() : String.valueOf(cell);
        }
    }
}
