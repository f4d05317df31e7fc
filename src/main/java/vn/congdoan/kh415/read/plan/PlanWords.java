package vn.congdoan.kh415.read.plan;

import java.util.List;
import java.util.Set;

/**
 * The ids that sections may refer to: all that the file declares, also where the declaration itself has a mistake, so that one
 * mistake is not reported twice.
 *
 * @param parts the kinds that are part of another
 */
record PlanWords(
        List<String> kinds, Set<String> parts, List<String> sectors, List<String> measures, List<String> groups) {
    PlanWords {
        kinds = List.copyOf(kinds);
        parts = Set.copyOf(parts);
        sectors = List.copyOf(sectors);
        measures = List.copyOf(measures);
        groups = List.copyOf(groups);
    }

    static List<String> ids(List<PlanSection> sections) {
        return sections.stream().map(PlanSection::name).toList();
    }
}
