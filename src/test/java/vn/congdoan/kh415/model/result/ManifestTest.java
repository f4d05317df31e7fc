package vn.congdoan.kh415.model.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.Libraries;
import vn.congdoan.kh415.model.plan.Lang;

final class ManifestTest {
    private final Manifest manifest = Manifest.of(Libraries.assessment(), "1.0.0", Lang.EN, "../../");

    @Test
    void manifest_is_of_the_assessment_and_names_the_file_of_the_plan() {
        assertThat(manifest)
                .isEqualTo(new Manifest("1.0.0", "plan.yaml", Libraries.PERIOD, Libraries.AS_OF, Lang.EN, "../../"));
    }

    @Test
    void manifest_is_read_from_its_own_properties() {
        assertThat(Manifest.of(manifest.properties())).contains(manifest);
    }

    @Test
    void properties_of_another_document_are_no_manifest() {
        assertThat(Manifest.of(Map.of("author", "kh415"))).isEmpty();
        for (String property : List.of("kh415.lang", "kh415.period", "kh415.as-of")) {
            SortedMap<String, String> properties = new TreeMap<>(manifest.properties());
            properties.put(property, "?");
            assertThat(Manifest.of(properties)).as(property).isEmpty();
        }
    }
}
