package vn.congdoan.kh415.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Lang;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.text.Words;

final class MasksTest {
    private static final Assessment LIBRARIES = Libraries.assessment();
    private static final Masks MASKS = new Masks(LIBRARIES, Words.in(Lang.VI));

    private static List<String> details(String body, String... details) {
        Finding finding = new Finding(
                FindingCode.SAME_AS_OTHER_UNIT,
                Place.ofFile("returns/a.csv"),
                "P11",
                null,
                Libraries.PERIOD,
                List.of(details));
        return MASKS.within(body, List.of(finding)).get(0).details();
    }

    @Test
    void others_are_not_named_and_bodies_of_its_own_are() {
        assertThat(details("Q1", "P21", "P12", "12")).containsExactly("(đơn vị khác)", "P12", "12");
    }

    @Test
    void name_of_another_is_found_in_a_list() {
        String other = LIBRARIES.tree().unit("P21").orElseThrow().name();
        assertThat(details("Q1", "P12, " + other)).containsExactly("(đơn vị khác)");
        assertThat(details("T", "P12, " + other)).containsExactly("P12, " + other);
    }
}
