package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/**
 * Who corrects an accepted figure in the workbook sees in every sheet what a run with that figure would have given, numbers and words, but
 * for what says that it is of when the workbook was made.
 */
final class CorrectionTest {
    private static final String PLAN = """
            kind top
            kind upper
            kind base
            sector red
            sector blue
            measure heads stock base
            measure done ytd base
            measure spent ytd base
            measure got ytd base
            measure joined flow base
            indicator RATE percent done / heads at-least 75
            indicator YEAR percent done / heads at-least 90 due=12 paced
            indicator RULE percent spent / got rule 75 0.5
            indicator JOIN total joined range 30 60 due=12 paced
            """;

    private static final String HEAD = """
            T top
              U upper
                A base red
                B base blue
              V upper
                C base red
                D base blue
            """;

    private static final String BEFORE = """
            2023-05
            A done=40 heads=60 spent=70 got=100 joined=5
            B done=10 heads=20 spent=30 got=40 joined=1
            C done=30 heads=50 spent=60 got=80 joined=3
            """;

    private static final String[] UNITS = {"A", "B", "C"};
    private static final String[] MEASURES = {"done", "heads", "spent", "got", "joined"};
    private static final int[][] FIGURES = {{50, 60, 75, 100, 6}, {12, 20, 31, 40, 2}, {33, 50, 61, 80, 4}};

    /** Unit, measure and what it is corrected to. */
    private static final int[][] CORRECTIONS = {
        {0, 0, 20},
        {0, 0, 60},
        {1, 0, 20},
        {2, 0, 50},
        {0, 2, 76},
        {2, 2, 55},
        {1, 4, 40},
        {1, 4, 90},
        {0, 1, 52},
        {2, 3, 90}
    };

    /** The cell that is changed, what it stands for in the plan, and what is to stand there. */
    private static final String[][] TARGETS = {
        {"Targets\t5\t4\t60", "at-least 75", "at-least 60"},
        {"Targets\t5\t4\t72.5", "at-least 75", "at-least 72.5"},
        {"Targets\t6\t4\t50", "at-least 90", "at-least 50"},
        {"Targets\t7\t4\t70", "rule 75 0.5", "rule 70 0.5"},
        {"Targets\t7\t6\t3", "rule 75 0.5", "rule 75 3"},
        {"Targets\t8\t4\t10", "range 30 60", "range 10 60"},
        {"Targets\t8\t5\t200", "range 30 60", "range 30 200"},
    };

    /**
     * Their rows stand in the order of when the workbook was made; or they tell of the returns themselves; or hold the formulas against
     * the program's results, and are there to differ.
     */
    private static final List<String> OF_THEN = List.of(
            "Ranking", "Returns", "Findings", "Change details", "Without figures", "Parts of the shortfall", "Proof");

    /** In which column their rows are called something. */
    private static final Map<String, Integer> NAMED = Map.of("Changes", 0, "Charts", 11);

    private static final String OF_THEN_COLUMN = "Part of the shortfall (when made)";

    @TempDir
    private Path folder;

    @Test
    void workbook_follows_a_correction_as_a_run_would() throws IOException, InterruptedException {
        List<Sheet> sheets = sheets(PLAN, HEAD + BEFORE, -1, -1, 0);
        List<String> changes = new ArrayList<>();
        List<List<Sheet>> wanted = new ArrayList<>();
        for (int[] correction : CORRECTIONS) {
            changes.add(place(sheets, UNITS[correction[0]], MEASURES[correction[1]]) + "\t" + correction[2]);
            wanted.add(sheets(PLAN, HEAD + BEFORE, correction[0], correction[1], correction[2]));
        }
        assertThat(differences(sheets, changes, wanted)).isEmpty();
    }

    /** Without a month before: what was judged then was judged by the target of then. */
    @Test
    void workbook_follows_another_target_as_a_run_would() throws IOException, InterruptedException {
        List<Sheet> sheets = sheets(PLAN, HEAD, -1, -1, 0);
        List<String> changes = new ArrayList<>();
        List<List<Sheet>> wanted = new ArrayList<>();
        for (String[] target : TARGETS) {
            changes.add(target[0]);
            wanted.add(sheets(PLAN.replace(target[1], target[2]), HEAD, -1, -1, 0));
        }
        assertThat(differences(sheets, changes, wanted)).isEmpty();
    }

    private List<String> differences(List<Sheet> sheets, List<String> changes, List<List<Sheet>> wanted)
            throws IOException, InterruptedException {
        Path book = folder.resolve("book.xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(sheets, new About("t", "s", "k", "a", LocalDate.of(2023, 7, 5), Lang.EN), out);
        Files.write(book, out.toByteArray());
        Path list = Files.write(folder.resolve("changes.txt"), changes);
        Path cells = folder.resolve("cells");
        LibreOffice.orSkip(folder)
                .run(
                        "Correcting",
                        cells,
                        List.of(
                                book.toUri().toString(),
                                list.toUri().toString(),
                                cells.toUri().toString()));
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Map<String, String> seen = byName(read(folder.resolve("cells." + i)));
            for (Map.Entry<String, String> cell : byName(shown(wanted.get(i))).entrySet()) {
                String found = seen.getOrDefault(cell.getKey(), "");
                if (!isSame(cell.getValue(), found)) {
                    differences.add(
                            changes.get(i) + ": " + cell.getKey() + " shows " + found + ", not " + cell.getValue());
                }
            }
        }
        return differences;
    }

    private static List<Sheet> sheets(String plan, String before, int unit, int measure, int number) {
        StringBuilder drawing = new StringBuilder(before + "2023-06\n");
        for (int u = 0; u < UNITS.length; u++) {
            drawing.append(UNITS[u]);
            for (int m = 0; m < MEASURES.length; m++) {
                int figure = u == unit && m == measure ? number : FIGURES[u][m];
                drawing.append(' ').append(MEASURES[m]).append('=').append(figure);
            }
            drawing.append('\n');
        }
        return Sheets.of(
                new Assessed(World.of(plan, drawing.toString()), "2023-06").assessment(),
                Words.in(Lang.EN),
                new BookSetting("1.0.0", "../../"));
    }

    /** The cell of a figure of the period. */
    private static String place(List<Sheet> sheets, String unit, String measure) {
        Sheet figures = sheets.stream()
                .filter(sheet -> sheet.name().equals("Figures"))
                .findFirst()
                .orElseThrow();
        for (int row = 0; row < figures.rows().size(); row++) {
            SheetRow cells = figures.rows().get(row);
            if (text(cells.cell(0)).equals(unit)
                    && text(cells.cell(2)).equals(measure)
                    && text(cells.cell(4)).equals("2023-06")) {
                return "Figures\t" + row + "\t5";
            }
        }
        throw new AssertionError(unit + " " + measure);
    }

    private static Map<String, String> shown(List<Sheet> sheets) {
        Map<String, String> shown = new TreeMap<>();
        for (Sheet sheet : sheets) {
            int ofThen = -1;
            for (int row = 0; row < sheet.rows().size() && !OF_THEN.contains(sheet.name()); row++) {
                List<@Nullable SheetCell> cells = sheet.rows().get(row).cells();
                for (int column = 0; column < cells.size(); column++) {
                    String text = text(cells.get(column));
                    ofThen = text.equals(OF_THEN_COLUMN) ? column : ofThen;
                    if (!text.isEmpty() && column != ofThen) {
                        shown.put(sheet.name() + "\t" + row + "\t" + column, text);
                    }
                }
            }
        }
        return shown;
    }

    private static String text(@Nullable SheetCell cell) {
        Content content = cell == null ? Content.BLANK : cell.content();
        Content stored = content instanceof Content.Formula formula ? formula.stored() : content;
        if (stored instanceof Content.Numeric number) {
            return number.value().stripTrailingZeros().toPlainString();
        }
        if (stored instanceof Content.Link link) {
            return link.text();
        }
        return stored instanceof Content.Text text ? text.text() : "";
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> cells = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", 4);
            cells.put(parts[0] + "\t" + parts[1] + "\t" + parts[2], parts[3]);
        }
        return cells;
    }

    /** The rows of some sheets by what they are called: these, too, are in the order of when the workbook was made. */
    private static Map<String, String> byName(Map<String, String> cells) {
        Map<String, String> named = new TreeMap<>();
        cells.forEach((place, text) -> {
            String[] parts = place.split("\t");
            Integer column = NAMED.get(parts[0]);
            String name = cells.getOrDefault(parts[0] + "\t" + parts[1] + "\t" + column, parts[1]);
            named.put(parts[0] + "\t" + name + "\t" + parts[2], text);
        });
        return named;
    }

    private static boolean isSame(String wanted, String found) {
        if (wanted.equals(found)) {
            return true;
        }
        try {
            BigDecimal difference = new BigDecimal(wanted).subtract(new BigDecimal(found));
            return difference
                            .abs()
                            .compareTo(new BigDecimal("1E-9")
                                    .multiply(new BigDecimal(wanted).abs().max(BigDecimal.ONE)))
                    <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
