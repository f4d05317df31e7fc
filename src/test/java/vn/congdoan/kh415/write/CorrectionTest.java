package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.LibreOffice;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Ledger;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.report.words.FigureText;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.CaseRun;
import vn.congdoan.kh415.testing.Chance;
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
            measure heads stock base registry
            measure done ytd base
            measure spent ytd base
            measure got ytd base
            measure joined flow base
            measure plans once base yes-no
            measure trains once base yes-no
            measure grade once base choice options=poor,fair,good
            indicator RATE percent done / heads at-least 75
            indicator YEAR percent done / heads at-least 90 due=12 paced
            indicator RULE percent spent / got rule 75 0.5
            indicator EACH percent spent / got rule 75 1 each
            indicator JOIN total joined range 30 60 due=12 paced
            indicator BOTH percent plans&trains / bodies at-least 50
            indicator RATED percent grade=2,3 / bodies at-least 60
            """;

    private static final String HEAD = """
            T top
              U upper
                A base red
                B base blue
              V upper
                C base red
                D base blue members=40
            """;

    private static final String BEFORE = """
            2023-05
            A done=40 heads=60 spent=70 got=100 joined=5
            B done=10 heads=20 spent=30 got=40 joined=1
            C done=30 heads=50 spent=60 got=80 joined=3
            """;

    private static final String NOW = """
            2023-06
            A done=50 heads=60 spent=75 got=100 joined=6 plans=1 trains=1 grade=1
            B done=12 heads=20 spent=31 got=40 joined=2 plans=1 trains=0 grade=3
            C done=33 heads=50 spent=61 got=80 joined=4 plans=0 trains=1 grade=2
            """;

    /** How many figures are corrected, one at a time; a longer run tries more. */
    private static final int TIMES = Integer.getInteger("kh415.seeds.times", 1);

    /** The cell that is changed, what it stands for in the plan, and what is to stand there. */
    private static final String[][] TARGETS = {
        {"Targets\t5\t4\t60", "at-least 75", "at-least 60"},
        {"Targets\t5\t4\t72.5", "at-least 75", "at-least 72.5"},
        {"Targets\t6\t4\t50", "at-least 90", "at-least 50"},
        {"Targets\t7\t4\t70", "rule 75 0.5", "rule 70 0.5"},
        {"Targets\t7\t6\t3", "rule 75 0.5", "rule 75 3"},
        {"Targets\t8\t4\t70", "rule 75 1 each", "rule 70 1 each"},
        {"Targets\t8\t6\t4", "rule 75 1 each", "rule 75 4 each"},
        {"Targets\t9\t4\t10", "range 30 60", "range 10 60"},
        {"Targets\t9\t5\t200", "range 30 60", "range 30 200"},
    };

    /**
     * Their rows stand in the order of when the workbook was made; or they tell of the returns themselves; or hold the formulas against
     * the program's results, and are there to differ.
     */
    private static final List<String> OF_THEN =
            List.of("Ranking", "To do", "Change details", "Without figures", "Parts of the shortfall", "Proof");

    /** In which column their rows are called something. */
    private static final Map<String, Integer> NAMED = Map.of("Changes", 0, "Charts", 11);

    private static final String OF_THEN_COLUMN = "Part of the shortfall (when made)";

    /** A numerator, a denominator, a value, or who is heard of. */
    private static final Predicate<String> VALUES = Pattern.compile(
                    ": (Summary|By tier|By kind, sector, cluster)\t\\d+\t([2-6]|9|1[01]) ")
            .asPredicate();

    /** What follows from what the missing weigh. */
    private static final Predicate<String> BOUNDS = Pattern.compile(
                    ": By (tier\t\\d+\t1[1-8]|kind, sector, cluster\t\\d+\t(1[4-9]|2[01])) ")
            .asPredicate();

    @TempDir
    private Path folder;

    @Test
    void workbook_follows_a_correction_as_a_run_would() throws IOException, InterruptedException {
        assertThat(differences(World.of(PLAN, HEAD + BEFORE + NOW), "2023-06", 22 * TIMES))
                .isEmpty();
    }

    @Test
    void workbook_follows_a_correction_that_leaves_nothing_to_divide_by() throws IOException, InterruptedException {
        String plan = PLAN + """
                measure halls stock upper
                measure shows ytd upper
                indicator EACH_HALL average shows / halls at-least 3
                """;
        World world = World.of(plan, HEAD + BEFORE + "U halls=2 shows=5\n" + NOW + "U halls=2 shows=7\n");
        List<Sheet> sheets = sheets(world, "2023-06");
        Correction halls = corrections(world.plan(), sheets, "2023-06").stream()
                .filter(each -> each.measure().id().text().equals("halls"))
                .findFirst()
                .orElseThrow();
        assertThat(differences(
                        folder,
                        sheets,
                        List.of(halls.place() + "\t0"),
                        List.of(sheets(halls.in(world, BigDecimal.ZERO), "2023-06"))))
                .isEmpty();
    }

    /** Both of those who have halls, so that the whole has no value; of one kind of indicator after the other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "average shows / halls at-least 3",
                "percent shows / halls at-least 75",
                "percent shows / halls rule 75 1",
                "percent shows / halls at-least 90 due=12 paced"
            })
    void workbook_follows_a_correction_that_leaves_the_whole_without_a_value(String indicator)
            throws IOException, InterruptedException {
        String plan = PLAN + "measure halls stock upper\nmeasure shows ytd upper\nindicator HALL " + indicator + "\n";
        World world = World.of(
                plan,
                HEAD + BEFORE + "U halls=8 shows=0\nV halls=5 shows=0\n" + NOW
                        + "U halls=8 shows=0\nV halls=5 shows=0\n");
        List<Sheet> sheets = sheets(world, "2023-06");
        List<Correction> halls = corrections(world.plan(), sheets, "2023-06").stream()
                .filter(each -> each.measure().id().text().equals("halls"))
                .toList();
        assertThat(halls).hasSize(2);
        World then = halls.get(1).in(halls.get(0).in(world, BigDecimal.ZERO), BigDecimal.ZERO);
        String change = halls.get(0).place() + "\t0\t" + halls.get(1).place() + "\t0";
        assertThat(differences(folder, sheets, List.of(change), List.of(sheets(then, "2023-06"))))
                .isEmpty();
    }

    @Test
    void workbook_of_the_samples_follows_a_correction_as_a_run_would() throws IOException, InterruptedException {
        assertThat(differences(CaseRun.sampleWorld(), "2023-06", 2 * TIMES)).isEmpty();
    }

    @Test
    void workbook_of_another_plan_follows_a_correction_as_a_run_would() throws IOException, InterruptedException {
        assertThat(differences(CaseRun.secondWorld(), "2024-03", 4 * TIMES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc"})
    void workbook_without_numbers_says_so_and_shows_no_errors(String instead) throws IOException, InterruptedException {
        World world = World.of(PLAN, HEAD + NOW);
        List<Sheet> sheets = sheets(world, "2023-06");
        String change = corrections(world.plan(), sheets, "2023-06").stream()
                .map(figure -> figure.place() + "\t" + instead)
                .collect(Collectors.joining("\t"));
        assertThat(differences(folder, sheets, List.of(change), List.of(sheets)))
                .noneMatch(difference -> difference.contains("errors in"))
                .anyMatch(difference -> difference.contains(": Summary")
                        && difference.contains("shows Figures cleared or replaced by words, which no longer count: 2"));
    }

    /** Without a month before: what was judged then was judged by the target of then. */
    @Test
    void workbook_follows_another_target_as_a_run_would() throws IOException, InterruptedException {
        List<Sheet> sheets = sheets(World.of(PLAN, HEAD + NOW), "2023-06");
        List<String> changes = new ArrayList<>();
        List<List<Sheet>> wanted = new ArrayList<>();
        for (String[] target : TARGETS) {
            changes.add(target[0]);
            wanted.add(sheets(World.of(PLAN.replace(target[1], target[2]), HEAD + NOW), "2023-06"));
        }
        assertThat(differences(folder, sheets, changes, wanted)).isEmpty();
    }

    /** Of a total that is drawn as a part of its target. */
    @ParameterizedTest
    @ValueSource(strings = {"0", ""})
    void workbook_shows_no_errors_without_a_target(String instead) throws IOException, InterruptedException {
        List<Sheet> sheets = sheets(World.of(PLAN, HEAD + NOW), "2023-06");
        assertThat(differences(folder, sheets, List.of("Targets\t9\t4\t" + instead), List.of(sheets)))
                .noneMatch(difference -> difference.contains("errors in"));
    }

    /** What the registry says of D, which has sent nothing, stands for its denominator. */
    @Test
    void workbook_follows_another_weight_of_who_is_missing_as_a_run_would() throws IOException, InterruptedException {
        List<Sheet> sheets = sheets(World.of(PLAN, HEAD + NOW), "2023-06");
        Sheet absent = sheets.stream()
                .filter(sheet -> sheet.name().equals("Missing figures"))
                .findFirst()
                .orElseThrow();
        List<String> changes = new ArrayList<>();
        for (int row = 0; row < absent.rows().size(); row++) {
            List<@Nullable SheetCell> cells = absent.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                if (text(cells.get(0)).equals("D") && text(cells.get(column)).equals("40")) {
                    changes.add("Missing figures\t" + row + "\t" + column + "\t55");
                }
            }
        }
        assertThat(changes).hasSize(2);
        assertThat(differences(
                        folder,
                        sheets,
                        List.of(String.join("\t", changes)),
                        List.of(sheets(World.of(PLAN, HEAD.replace("members=40", "members=55") + NOW), "2023-06"))))
                .isEmpty();
    }

    /** What whoever falls silent weighs stands nowhere in the workbook: the bounds say so, and are never wrong. Nobody gave anything before. */
    @Test
    void workbook_follows_a_cleared_figure_as_a_run_without_it_would() throws IOException, InterruptedException {
        World world = World.of(PLAN, HEAD + NOW);
        List<Sheet> sheets = sheets(world, "2023-06");
        List<String> changes = new ArrayList<>();
        List<List<Sheet>> wanted = new ArrayList<>();
        for (Correction figure : corrections(world.plan(), sheets, "2023-06")) {
            changes.add(figure.place() + "\t");
            wanted.add(sheets(figure.without(world), "2023-06"));
        }
        List<String> differences = differences(folder, sheets, changes, wanted);
        assertThat(differences).filteredOn(VALUES).isEmpty();
        assertThat(differences)
                .filteredOn(BOUNDS)
                .isNotEmpty()
                .allMatch(difference -> difference.matches("(?s).* shows (unknown|provisional|), not .*"));
    }

    /** What is pasted is not checked by a spreadsheet: more than one yes of one body is no answer. */
    @Test
    void workbook_takes_no_other_number_for_a_yes() throws IOException, InterruptedException {
        String plan = PLAN + "measure opens once base yes-no\nindicator OPEN percent opens / bodies at-least 50\n";
        World world = World.of(plan, HEAD + NOW.replace("\nA ", "\nA opens=1 ").replace("\nB ", "\nB opens=0 "));
        List<Sheet> sheets = sheets(world, "2023-06");
        List<String> changes = new ArrayList<>();
        List<List<Sheet>> wanted = new ArrayList<>();
        for (Correction figure : corrections(world.plan(), sheets, "2023-06")) {
            if (figure.measure().id().text().equals("opens")) {
                changes.add(figure.place() + "\t2");
                wanted.add(sheets(figure.without(world), "2023-06"));
            }
        }
        assertThat(changes).hasSize(2);
        assertThat(differences(folder, sheets, changes, wanted))
                .filteredOn(VALUES)
                .isEmpty();
    }

    /** What the workbook shows after each of those changes where a workbook of that change would show something else. */
    static List<String> differences(Path folder, List<Sheet> sheets, List<String> changes, List<List<Sheet>> wanted)
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
            Map<String, String> all = read(folder.resolve("cells." + i));
            for (Map.Entry<String, String> cell : all.entrySet()) {
                if (cell.getKey().endsWith("\terrors\terrors")) {
                    differences.add(changes.get(i) + ": errors in " + cell.getValue());
                }
            }
            Map<String, String> seen = byName(all);
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

    private List<String> differences(World world, String period, int times) throws IOException, InterruptedException {
        List<Sheet> sheets = sheets(world, period);
        List<Correction> corrections = corrections(world.plan(), sheets, period);
        Chance chance = new Chance(Long.getLong("kh415.seeds.first", 1));
        List<String> changes = new ArrayList<>();
        List<List<Sheet>> wanted = new ArrayList<>();
        while (changes.size() < times) {
            Correction correction = chance.of(corrections);
            BigDecimal number = correction.other(chance);
            List<Sheet> then = sheets(correction.in(world, number), period);
            // What a run would refuse, or take other figures for, is no correction of this one.
            if (sources(then).equals(sources(sheets))) {
                changes.add(correction.place() + "\t" + correction.shown(number));
                wanted.add(then);
            }
        }
        return differences(folder, sheets, changes, wanted);
    }

    private static List<Sheet> sheets(World world, String period) {
        return Sheets.of(
                new Assessed(world, period).assessment(), Words.in(Lang.EN), new BookSetting("1.0.0", "../../"));
    }

    /** A figure of the period that may be corrected, in that row of the sheet of figures. */
    private record Correction(int row, UnitCode unit, Measure measure, Source source, BigDecimal number) {
        String place() {
            return "Figures\t" + row + "\t5";
        }

        /** One that might have been sent. */
        BigDecimal other(Chance chance) {
            if (measure.isYesNo()) {
                return BigDecimal.ONE.subtract(number);
            }
            if (measure.type() == MeasureType.CHOICE) {
                return BigDecimal.valueOf(chance.in(1, measure.options().size()));
            }
            BigDecimal percent = BigDecimal.valueOf(chance.in(0, 130));
            return number.multiply(percent).divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP);
        }

        String shown(BigDecimal other) {
            return measure.type() == MeasureType.CHOICE
                    ? FigureText.option(measure, other.intValueExact(), Words.in(Lang.EN))
                    : other.toPlainString();
        }

        World in(World world, BigDecimal other) {
            return changed(
                    world,
                    entries -> entries.replaceAll((key, entry) ->
                            entry.source().equals(source) ? new Entry.Given(other, false, source) : entry));
        }

        World without(World world) {
            return changed(
                    world,
                    entries -> entries.values().removeIf(entry -> entry.source().equals(source)));
        }

        private static World changed(World world, Consumer<Map<?, Entry>> change) {
            List<Return> returns = new ArrayList<>();
            for (YearMonth month : world.ledger().periods()) {
                for (Return each : world.ledger().in(month)) {
                    returns.add(new Return(
                            each.unit(),
                            each.period(),
                            each.revision(),
                            changed(each.own(), change),
                            changed(each.toDate(), change),
                            changed(each.consolidated(), change),
                            each.files()));
                }
            }
            return new World(world.plan(), world.registry(), new Ledger(returns));
        }

        private static <K extends Comparable<K>> Map<K, Entry> changed(
                Map<K, Entry> entries, Consumer<Map<?, Entry>> change) {
            Map<K, Entry> changed = new TreeMap<>(entries);
            change.accept(changed);
            return changed;
        }
    }

    private static Sheet figures(List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals("Figures"))
                .findFirst()
                .orElseThrow();
    }

    /** Where all figures were read that results rest on. */
    private static List<String> sources(List<Sheet> sheets) {
        return figures(sheets).rows().stream()
                .map(row -> text(row.cell(8)) + text(row.cell(10)) + text(row.cell(11)))
                .toList();
    }

    private static List<Correction> corrections(Plan plan, List<Sheet> sheets, String period) {
        Sheet figures = figures(sheets);
        List<Correction> corrections = new ArrayList<>();
        for (int row = 0; row < figures.rows().size(); row++) {
            SheetRow cells = figures.rows().get(row);
            if (text(cells.cell(4)).equals(period)) {
                Measure measure = plan.measure(new MeasureId(text(cells.cell(2))));
                String shown = text(cells.cell(5));
                corrections.add(new Correction(
                        row,
                        new UnitCode(text(cells.cell(0))),
                        measure,
                        Source.at(new Source.Origin(text(cells.cell(8)), text(cells.cell(10))), text(cells.cell(11))),
                        measure.type() == MeasureType.CHOICE ? BigDecimal.ONE : new BigDecimal(shown)));
            }
        }
        return corrections;
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
                    if (!text.isEmpty() && column != ofThen && !text.contains("at the time of making")) {
                        shown.put(sheet.name() + "\t" + row + "\t" + column, text);
                    }
                }
            }
        }
        return shown;
    }

    static String text(@Nullable SheetCell cell) {
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
