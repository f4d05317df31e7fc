package vn.congdoan.kh415.ingest;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.period.FileHints;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.table.Place;

/**
 * To which period a finding belongs that names none: the one that its line speaks of, else its sheet, else its file; of a file that
 * says nothing, the one in its name or its folder. Without it, a file of May that nobody can read would be a fault of every month.
 */
final class Attribution {
    private final List<Submission> said;
    private final @Nullable YearMonth assumed;
    private final Map<String, Map<String, Set<YearMonth>>> lines = new HashMap<>();
    private final Map<String, Set<YearMonth>> sheets = new HashMap<>();
    private final Set<YearMonth> all;

    private Attribution(List<Submission> said, @Nullable YearMonth assumed) {
        this.said = said;
        this.assumed = assumed;
        this.all = months(each -> true);
    }

    /** Those findings of one file, each with a period if one can be told. */
    static List<Finding> of(FileHints file, List<Finding> findings, List<Submission> said) {
        if (findings.stream().allMatch(finding -> finding.period() != null)) {
            return findings;
        }
        Attribution attribution = new Attribution(said, file.assumed());
        return findings.stream()
                .map(finding -> finding.period() != null
                        ? finding
                        : finding.of(finding.unit(), attribution.period(finding.place())))
                .toList();
    }

    private @Nullable YearMonth period(Place place) {
        String sheet = place.sheet() == null ? "" : place.sheet();
        Set<YearMonth> inSheet = sheets.computeIfAbsent(
                sheet, unused -> months(each -> each.sheet().equals(sheet)));
        if (inSheet.size() > 1 && place.cell() != null) {
            Set<YearMonth> onLine = lines.computeIfAbsent(sheet, this::lines).getOrDefault(row(place.cell()), inSheet);
            return only(onLine).orElse(assumed);
        }
        return only(inSheet).or(() -> only(all)).orElse(assumed);
    }

    private Set<YearMonth> months(Predicate<Submission> of) {
        return said.stream().filter(of).map(Submission::period).collect(Collectors.toSet());
    }

    /** The one month of which all of them speak; empty if there is none, or several. */
    private static Optional<YearMonth> only(Set<YearMonth> months) {
        return months.size() == 1 ? Optional.of(months.iterator().next()) : Optional.empty();
    }

    /** The months of which each line of a sheet speaks. */
    private Map<String, Set<YearMonth>> lines(String sheet) {
        Map<String, Set<YearMonth>> months = new HashMap<>();
        for (Submission each : said) {
            if (each.sheet().equals(sheet)) {
                each.entries().values().stream()
                        .flatMap(List::stream)
                        .forEach(entry -> months.computeIfAbsent(
                                        row(entry.source().cell()), key -> new HashSet<>())
                                .add(each.period()));
            }
        }
        return months;
    }

    private static String row(String cell) {
        return cell.replaceFirst("^[A-Z]+", "");
    }
}
