package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Table;

final class AssessmentTest {
    @Test
    void snapshot_gives_what_was_reported_of_an_indicator_and_of_no_other() {
        Snapshot snapshot = Libraries.assessment().snapshot("1.0.0");
        assertThat(snapshot.result(new IndicatorId("L3")))
                .map(Snapshot.Reported::indicator)
                .contains(new IndicatorId("L3"));
        assertThat(snapshot.result(new IndicatorId("L3")))
                .map(Snapshot.Reported::verdict)
                .contains(Verdict.OVER);
        assertThat(snapshot.result(new IndicatorId("X"))).isEmpty();
    }

    @Test
    void assessment_has_returns_only_if_some_of_its_period_were_accepted() {
        Assessment without = Libraries.assessment();
        assertThat(without.hasReturns()).isFalse();
        Return one = new Return(
                new UnitCode("P11"), YearMonth.of(2023, 6), 1, new TreeMap<>(), new TreeMap<>(), List.of("a.csv"));
        Assessment with = new Assessment(
                without.plan(),
                without.period(),
                without.asOf(),
                without.tree(),
                without.indicators(),
                without.receipts(),
                without.findings(),
                without.inputs(),
                List.of(one),
                without.restatements(),
                without.trend());
        assertThat(with.hasReturns()).isTrue();
    }

    @Test
    void place_of_a_table_names_its_sheet_where_it_has_one() {
        Table sheet = new Table("a.xlsx", "Biểu 1", false, List.of(), List.of(), Set.of());
        Table text = new Table("a.csv", "", false, List.of(), List.of(), Set.of());
        assertThat(sheet.place()).isEqualTo(new Place("a.xlsx", "Biểu 1", null));
        assertThat(text.place()).isEqualTo(Place.ofFile("a.csv"));
        assertThat(sheet.place(2, 1)).isEqualTo(new Place("a.xlsx", "Biểu 1", "B3"));
        assertThat(text.place(2, 1)).isEqualTo(new Place("a.csv", null, "B3"));
    }
}
