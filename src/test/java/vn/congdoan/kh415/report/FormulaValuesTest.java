package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Content;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.book.SheetCell;
import vn.congdoan.kh415.report.book.SheetRow;
import vn.congdoan.kh415.report.formula.CellView;
import vn.congdoan.kh415.report.formula.Num;
import vn.congdoan.kh415.report.formula.Value;
import vn.congdoan.kh415.report.sheet.Annexes;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.testing.CaseRun;
import vn.congdoan.kh415.text.Words;

/** Every formula of whole workbooks, worked out anew over what the finished cells show. */
final class FormulaValuesTest {
    private static final BookSetting SETTING = new BookSetting("1.0.0", "../../");

    @Test
    void every_formula_of_the_samples_gives_what_is_stored() {
        Worked worked = Worked.of(CaseRun.samples(), Lang.VI);
        assertThat(worked.wrong).isEmpty();
        assertThat(worked.formulas).isGreaterThan(10_000);
    }

    @Test
    void every_formula_of_a_whole_run_and_of_every_kind_of_target_gives_what_is_stored() {
        Worked run = Worked.of(CaseRun.second(), Lang.EN);
        Worked kinds = Worked.of(Libraries.assessment(), Lang.VI);
        assertThat(run.wrong).isEmpty();
        assertThat(kinds.wrong).isEmpty();
        assertThat(run.formulas).isGreaterThan(1_000);
        assertThat(kinds.formulas).isGreaterThan(1_000);
    }

    @Test
    void formulas_do_not_refer_to_figures_where_these_are_too_many_to_be_listed() {
        BookSetting few = new BookSetting("1.0.0", "../../", 5, 1000);
        Worked run = Worked.of(CaseRun.second(), Lang.EN, few);
        Worked kinds = Worked.of(Libraries.assessment(), Lang.VI, few);
        assertThat(run.wrong).isEmpty();
        assertThat(kinds.wrong).isEmpty();
        assertThat(run.texts).isNotEmpty().noneMatch(text -> text.contains("'Figures'!F"));
        assertThat(kinds.texts).isNotEmpty().noneMatch(text -> text.contains("'Số liệu'!F"));
    }

    @Test
    void formulas_of_annexes_and_of_the_workbook_above_them_give_what_is_stored() {
        BookSetting parted = SETTING.inAnnexesAbove(1);
        for (Assessment assessment : List.of(CaseRun.samples(), CaseRun.second(), Libraries.assessment())) {
            Words words = Words.in(Lang.VI);
            Annexes annexes = Annexes.of(assessment, words, parted).orElseThrow();
            List<Annexes.Written> written = new ArrayList<>();
            for (UnitCode unit : annexes.units()) {
                Annexes.Made made = annexes.of(unit);
                Worked annex = Worked.of(made.sheets());
                assertThat(annex.wrong).isEmpty();
                assertThat(annex.formulas).isEqualTo((int) made.formulas()).isGreaterThan(20);
                written.add(new Annexes.Written(unit, unit + ".xlsx", made.bodies(), made.formulas(), ""));
            }
            Worked above = Worked.of(Sheets.of(assessment, words, parted, annexes, written));
            assertThat(above.wrong).isEmpty();
            assertThat(above.formulas).isGreaterThan(1_000);
        }
    }

    private static final class Worked {
        private final Map<String, List<SheetRow>> sheets = new HashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
        private int formulas;

        static Worked of(Assessment assessment, Lang lang) {
            return of(assessment, lang, SETTING);
        }

        static Worked of(Assessment assessment, Lang lang, BookSetting setting) {
            return of(Sheets.of(assessment, Words.in(lang), setting));
        }

        static Worked of(List<Sheet> all) {
            Worked worked = new Worked();
            all.forEach(sheet -> worked.sheets.put(sheet.name(), List.copyOf(sheet.rows())));
            all.forEach(worked::work);
            return worked;
        }

        private void work(Sheet sheet) {
            CellView cells = (name, row, column) -> shown(name == null ? sheet.name() : name, row, column);
            for (SheetRow row : sheet.rows()) {
                for (SheetCell cell : row.cells()) {
                    if (cell != null && cell.content() instanceof Content.Formula formula) {
                        formulas++;
                        texts.add(formula.expression().text());
                        Value value = formula.expression().value(cells);
                        if (!gives(value, formula.stored())) {
                            wrong.add(sheet.name() + ": " + formula.expression().text() + " is " + value);
                        }
                    }
                }
            }
        }

        private Value shown(String sheet, int row, int column) {
            List<SheetRow> rows = sheets.getOrDefault(sheet, List.of());
            SheetCell cell = row < rows.size() ? rows.get(row).cell(column) : null;
            Content content = cell == null ? Content.BLANK : cell.content();
            Content stands = content instanceof Content.Formula formula ? formula.stored() : content;
            return stands instanceof Content.Numeric number
                    ? Num.of(number.value())
                    : stands instanceof Content.Text text ? new Value.Words(text.text()) : Value.Blank.NOTHING;
        }

        private static boolean gives(Value value, Content stored) {
            return stored instanceof Content.Numeric number
                    ? value.number().filter(own -> own.gives(number.value())).isPresent()
                    : value instanceof Value.Words words
                            && stored instanceof Content.Text text
                            && words.text().equals(text.text());
        }
    }
}
