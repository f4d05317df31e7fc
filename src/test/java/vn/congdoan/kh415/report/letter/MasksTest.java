package vn.congdoan.kh415.report.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.CheckFacts;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.testing.Told;
import vn.congdoan.kh415.text.Words;

final class MasksTest {
    private static final Assessment LIBRARIES = Libraries.assessment();
    private static final Masks MASKS = new Masks(LIBRARIES, Words.in(Lang.VI));

    private static Facts masked(String body, FindingCode code, Facts facts) {
        Finding finding =
                new Finding(code, Place.ofFile("returns/a.csv"), new UnitCode("P11"), null, Libraries.PERIOD, facts);
        return MASKS.within(new UnitCode(body), List.of(finding)).get(0).facts();
    }

    private static Facts conflict(String file) {
        return new ReturnFacts.Conflict("31", new Place(file, "Báo cáo", "D15"), "41", 2);
    }

    private static Facts unused(String... parts) {
        return new ReturnFacts.UnusedParts(List.of("12"), List.of(parts), List.of());
    }

    @Test
    void others_are_not_named_and_bodies_of_its_own_are() {
        assertThat(Told.by(masked(
                        "Q1",
                        FindingCode.SAME_AS_OTHER_UNIT,
                        new CheckFacts.SameUnit(new Facts.UnitName("P21", "Thư viện")))))
                .containsExactly("(đơn vị khác)");
        Facts own = new CheckFacts.SameUnit(new Facts.UnitName("P12", "Thư viện"));
        assertThat(masked("Q1", FindingCode.SAME_AS_OTHER_UNIT, own)).isEqualTo(own);
    }

    @Test
    void name_of_another_is_found_in_a_list() {
        String other = LIBRARIES.tree().unit(new UnitCode("P21")).orElseThrow().name();
        assertThat(masked("Q1", FindingCode.PARTS_NOT_USED, unused("P12", other)))
                .isEqualTo(unused("(đơn vị khác)"));
        assertThat(masked("T", FindingCode.PARTS_NOT_USED, unused("P12", other)))
                .isEqualTo(unused("P12", other));
    }

    @Test
    void folders_are_left_out_of_every_place() {
        Finding finding = new Finding(
                FindingCode.RETURN_CONFLICT,
                Place.ofFile("returns/2023-06/a.csv"),
                new UnitCode("P11"),
                null,
                Libraries.PERIOD,
                conflict("returns/2023-06/b.csv"));
        assertThat(MASKS.within(new UnitCode("Q1"), List.of(finding)))
                .extracting(Finding::place, Finding::facts)
                .containsExactly(tuple(Place.ofFile("a.csv"), conflict("b.csv")));
    }

    @Test
    void files_with_figures_of_others_are_not_named() {
        Facts copy = new ReturnFacts.Copy(Place.ofFile("returns/2023-06/P21.csv"));
        assertThat(masked("Q1", FindingCode.RETURN_DUPLICATE, copy))
                .isEqualTo(new ReturnFacts.Copy(Place.ofFile("(tệp chung nhiều đơn vị)")));
        assertThat(masked("T", FindingCode.RETURN_DUPLICATE, copy))
                .isEqualTo(new ReturnFacts.Copy(Place.ofFile("P21.csv")));
    }
}
