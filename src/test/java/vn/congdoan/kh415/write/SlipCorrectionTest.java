package vn.congdoan.kh415.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.report.book.CellArea;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.letter.Slips;
import vn.congdoan.kh415.testing.Assessed;
import vn.congdoan.kh415.testing.World;
import vn.congdoan.kh415.text.Words;

/**
 * Who corrects an accepted figure, a target or an assigned number on a slip sees there what a run with it would have given, numbers and
 * words.
 */
final class SlipCorrectionTest {
    private static final String PLAN = """
            kind top
            kind upper
            kind base
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

    private static final String MONTHS = """
            T top
              X base
              U upper
                A base
                B base
            2023-05
            B heads=40
            2023-06
            X done=50 heads=60 spent=75 got=100 joined=6
            A done=12 heads=20 spent=30 got=40 joined=2
            """;

    /** The row and column below the first indicator, what is to stand there, and the same in the drawing. */
    private record Change(int row, Cell cell, String number, String was, String is) {}

    private enum Cell {
        LOWER(2),
        UPPER(3),
        NUMERATOR(4),
        DENOMINATOR(5),
        ASSIGNED(10);

        private final int column;

        Cell(int column) {
            this.column = column;
        }
    }

    private static final List<Change> OF_BODY = List.of(
            new Change(2, Cell.NUMERATOR, "76", "spent=75", "spent=76"),
            new Change(2, Cell.NUMERATOR, "20", "spent=75", "spent=20"),
            new Change(2, Cell.DENOMINATOR, "90", "got=100", "got=90"),
            new Change(
                    3,
                    Cell.NUMERATOR,
                    "10",
                    "X done=50 heads=60 spent=75 got=100 joined=6",
                    "X done=50 heads=60 spent=75 got=100 joined=10"),
            new Change(3, Cell.NUMERATOR, "45", "joined=6", "joined=45"),
            new Change(3, Cell.NUMERATOR, "90", "joined=6", "joined=90"),
            new Change(0, Cell.LOWER, "90", "at-least 75", "at-least 90"),
            new Change(0, Cell.LOWER, "83.5", "at-least 75", "at-least 83.5"),
            new Change(1, Cell.LOWER, "80", "at-least 90", "at-least 80"),
            new Change(1, Cell.LOWER, "100", "at-least 90", "at-least 100"),
            new Change(2, Cell.LOWER, "80", "rule 75 0.5", "rule 80 0.5"),
            new Change(2, Cell.UPPER, "3", "rule 75 0.5", "rule 75 3"),
            new Change(3, Cell.LOWER, "10", "range 30 60", "range 10 60"),
            new Change(3, Cell.UPPER, "200", "range 30 60", "range 30 200"),
            new Change(3, Cell.ASSIGNED, "5", "assigned 8", "assigned 5"));

    private static final List<Change> OF_UNION = List.of(
            new Change(2, Cell.NUMERATOR, "33", "spent=30", "spent=33"),
            new Change(2, Cell.DENOMINATOR, "60", "got=40", "got=60"),
            new Change(3, Cell.NUMERATOR, "70", "joined=2", "joined=70"),
            new Change(0, Cell.LOWER, "15", "at-least 75", "at-least 15"),
            new Change(0, Cell.LOWER, "20", "at-least 75", "at-least 20"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void slip_of_a_body_follows_as_a_run_would(Lang lang) throws IOException, InterruptedException {
        assertThat(differences("X", OF_BODY, lang)).isEmpty();
    }

    /** One of its two bodies is missing: how certain a verdict is follows, too. */
    @ParameterizedTest
    @EnumSource
    void slip_of_a_union_follows_as_a_run_would(Lang lang) throws IOException, InterruptedException {
        assertThat(differences("U", OF_UNION, lang)).isEmpty();
    }

    @Test
    void slip_follows_where_there_is_nobody_left_to_count() throws IOException, InterruptedException {
        List<Sheet> sheets = slip("X", Lang.EN, "", "");
        String lines = List.of(Cell.NUMERATOR, Cell.DENOMINATOR).stream()
                .map(cell -> place(sheets, new Change(2, cell, "0", "", "")))
                .collect(Collectors.joining("\t"));
        assertThat(CorrectionTest.differences(
                        folder,
                        sheets,
                        List.of(lines),
                        List.of(slip("X", Lang.EN, "spent=75 got=100", "spent=0 got=0"))))
                .isEmpty();
    }

    /** No zero: the body's figures for it are then not known, and what rests on them says so. */
    @ParameterizedTest
    @CsvSource({"0,done=50 heads=60,NUMERATOR", "0,done=50 heads=60,DENOMINATOR", "3,joined=6,NUMERATOR"})
    void slip_takes_a_cleared_figure_for_a_missing_one(int row, String sent, Cell cell)
            throws IOException, InterruptedException {
        List<Sheet> sheets = slip("X", Lang.EN, "", "");
        for (String instead : List.of("", "abc")) {
            List<String> differences = CorrectionTest.differences(
                    folder,
                    sheets,
                    List.of(place(sheets, new Change(row, cell, instead, "", ""))),
                    List.of(slip("X", Lang.EN, sent, "")));
            assertThat(differences).noneMatch(difference -> difference.contains("errors in"));
            // How many are missing is of when it was made.
            String own = "Results\t" + (7 + row) + "\t";
            assertThat(differences)
                    .noneMatch(
                            difference -> difference.matches(".*: " + own + "([6-9]|1[0-3]|1[5-9]|2[0-9]) shows .*"));
        }
    }

    @Test
    void open_cells_of_a_slip_take_numbers_from_0_on() {
        Sheet results = slip("X", Lang.EN, "", "").get(0);
        for (int row = 0; row < results.rows().size(); row++) {
            List<@Nullable SheetCell> cells = results.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                SheetCell cell = cells.get(column);
                if (cell != null && cell.style().open()) {
                    CellArea at = new CellArea(row, column, row, column);
                    assertThat(results.checks())
                            .as(at.name())
                            .anyMatch(check -> check.cell().firstRow() == at.firstRow()
                                    && check.cell().firstColumn() <= at.firstColumn()
                                    && check.cell().lastColumn() >= at.firstColumn());
                }
            }
        }
    }

    private static String place(List<Sheet> sheets, Change change) {
        int first = 0;
        while (!CorrectionTest.text(sheets.get(0).rows().get(first).cell(0)).equals("RATE")) {
            first++;
        }
        return String.join(
                "\t",
                sheets.get(0).name(),
                String.valueOf(first + change.row()),
                String.valueOf(change.cell().column),
                change.number());
    }

    private List<String> differences(String unit, List<Change> all, Lang lang)
            throws IOException, InterruptedException {
        List<Sheet> sheets = slip(unit, lang, "", "");
        List<String> changes = new ArrayList<>();
        List<List<Sheet>> wanted = new ArrayList<>();
        for (Change change : all) {
            changes.add(place(sheets, change));
            wanted.add(slip(unit, lang, change.was(), change.is()));
        }
        return CorrectionTest.differences(folder, sheets, changes, wanted);
    }

    private static List<Sheet> slip(String unit, Lang lang, String was, String is) {
        String assigned = "assigned 8".replace(was, is).replace("assigned ", "");
        Assessed assessed = new Assessed(World.of(PLAN.replace(was, is), MONTHS.replace(was, is)), "2023-06")
                .assigned(
                        new Assignment(new UnitCode("X"), new IndicatorId("JOIN"), 2023, new BigDecimal(assigned)),
                        new Assignment(new UnitCode("U"), new IndicatorId("JOIN"), 2023, new BigDecimal("40")));
        return new Slips(assessed.assessment(), Words.in(lang), "1.0.0").of(new UnitCode(unit));
    }
}
