package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.read.plan.PlanReader;
import vn.congdoan.kh415.testing.Sources;

/** Another plan runs without a change of code, because nothing of this one stands in the code. */
final class PlanIsDataTest {
    private static final Path SCHEMA = Path.of("src/main/resources/vn/congdoan/kh415/plan.schema.json");

    @Test
    void no_id_of_the_plan_stands_in_the_code() throws IOException {
        Set<String> ids = ids();
        // A kind may be called as a key of targets.yaml is ("group"); as a key it is the reader's own word.
        ids.removeAll(keys());
        assertThat(ids).hasSizeGreaterThan(50);
        assertThat(found(ids, Sources.literals(Sources.MAIN))).isEmpty();
    }

    @Test
    void an_id_in_the_code_would_be_found() {
        assertThat(found(Set.of("HN01", "soe"), List.of("HN01", "see HN01 for it", "soe", "soever", "HN011")))
                .containsExactly("HN01", "see HN01 for it", "soe");
    }

    private static List<String> found(Set<String> ids, List<String> literals) {
        return literals.stream()
                .filter(literal -> Stream.of(literal.split("[^\\w-]+")).anyMatch(ids::contains))
                .filter(literal -> ids.contains(literal) || literal.matches(".*\\p{Upper}.*\\d.*|.*_.*"))
                .toList();
    }

    private static Set<String> ids() throws IOException {
        Outcome<Optional<Plan>> outcome = PlanReader.read(Path.of("targets.yaml"));
        Plan plan = outcome.value().orElseThrow();
        Set<String> ids = new TreeSet<>();
        plan.indicators().stream().map(each -> each.id().text()).forEach(ids::add);
        plan.measures().stream().map(each -> each.id().text()).forEach(ids::add);
        plan.kinds().stream().map(Kind::id).forEach(ids::add);
        plan.sectors().stream().map(Sector::id).forEach(ids::add);
        return ids;
    }

    private static List<String> keys() throws IOException {
        List<String> keys = new ArrayList<>();
        collect(new ObjectMapper().readTree(SCHEMA.toFile()), keys);
        return keys;
    }

    private static void collect(JsonNode node, List<String> keys) {
        JsonNode properties = node.path("properties");
        for (Iterator<String> names = properties.fieldNames(); names.hasNext(); ) {
            keys.add(names.next());
        }
        node.forEach(child -> collect(child, keys));
    }
}
