package vn.congdoan.kh415.model.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;

class FindingTest {
    private static final FindingCode ERROR = FindingCode.SHEET_NOT_RECOGNISED;
    private static final FindingCode INFO = FindingCode.SHEET_PASSED_OVER;

    @Test
    void order_is_severity_then_place_as_a_reader_goes_through_a_sheet() {
        List<Finding> inOrder = List.of(
                at(ERROR, new Place("a", null, null)),
                at(ERROR, new Place("a", "S", null)),
                at(ERROR, new Place("a", "S", "B9")),
                at(ERROR, new Place("a", "S", "C9")),
                at(ERROR, new Place("a", "S", "AA9")),
                at(ERROR, new Place("a", "S", "B10")),
                at(ERROR, new Place("a", "T", "2:9")),
                at(ERROR, new Place("a", "T", "2:10")),
                at(ERROR, new Place("a", "T", "10:1")),
                at(ERROR, new Place("b", null, null)),
                at(ERROR, new Place("b", null, null)).of(new UnitCode("U"), null),
                at(ERROR, new Place("b", null, null)).of(new UnitCode("U"), YearMonth.parse("2023-05")),
                at(ERROR, new Place("b", null, null)).of(new UnitCode("U"), YearMonth.parse("2023-06")),
                at(ERROR, new Place("b", null, null)).of(new UnitCode("V"), null),
                at(INFO, new Place("a", null, null)));
        List<Finding> shuffled = new ArrayList<>(inOrder);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(shuffled.stream().sorted(Finding.ORDER)).isEqualTo(inOrder);
        }
    }

    @Test
    void measure_and_facts_decide_where_the_place_is_the_same() {
        Finding one = new Finding(
                FindingCode.FIGURE_NOT_WHOLE, Place.NOWHERE, null, new MeasureId("m"), null, new Facts.Seen("1"));
        Finding other = new Finding(
                FindingCode.FIGURE_NOT_WHOLE, Place.NOWHERE, null, new MeasureId("n"), null, new Facts.Seen("0"));
        Finding more = new Finding(
                FindingCode.FIGURE_NOT_WHOLE, Place.NOWHERE, null, new MeasureId("m"), null, new Facts.Seen("2"));
        assertThat(Finding.ORDER.compare(one, other)).isNegative();
        assertThat(Finding.ORDER.compare(one, more)).isNegative();
        assertThat(Finding.ORDER.compare(one, one)).isZero();
    }

    private static Finding at(FindingCode code, Place place) {
        return new Finding(code, place);
    }

    @Test
    void facts_of_another_family_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding(FindingCode.FIGURE_NOT_WHOLE, Place.NOWHERE, new Facts.None()))
                .withMessageContaining("FIGURE_NOT_WHOLE");
    }
}
