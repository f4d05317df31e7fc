package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.plan.ReportingYear;

final class ManifestTest {
    private final Manifest manifest = Manifest.of(Libraries.assessment(), "1.0.0", Lang.EN, "../../", 7);

    @Test
    void manifest_is_of_the_assessment_and_names_the_file_of_the_plan() {
        assertThat(manifest)
                .isEqualTo(new Manifest(
                        "1.0.0",
                        "plan.yaml",
                        ReportPeriod.of(Libraries.PERIOD),
                        Libraries.AS_OF,
                        Lang.EN,
                        "../../",
                        7));
    }

    @Test
    void manifest_is_read_from_its_own_properties() {
        assertThat(Manifest.of(manifest.properties())).contains(manifest);
    }

    @Test
    void a_span_is_read_with_its_months_whenever_the_year_begins() {
        ReportPeriod quarter =
                ReportPeriod.parse("2023-Q1", new ReportingYear(Month.DECEMBER)).orElseThrow();
        Manifest of = new Manifest("1", "plan.yaml", quarter, Libraries.AS_OF, Lang.EN, "", 20_000);
        assertThat(Manifest.of(of.properties())).contains(of);
        assertThat(of.properties()).containsEntry("kh415.period", "2023-Q1");
    }

    @Test
    void properties_of_another_document_are_no_manifest() {
        assertThat(Manifest.of(Map.of("author", "kh415"))).isEmpty();
        for (String property : List.of("kh415.lang", "kh415.period", "kh415.as-of", "kh415.annexes-above")) {
            SortedMap<String, String> properties = new TreeMap<>(manifest.properties());
            properties.put(property, "?");
            assertThat(Manifest.of(properties)).as(property).isEmpty();
        }
    }
}
