package vn.congdoan.kh415.report.letter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Gap;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.result.Assessment;

/**
 * What must be mended of each body's own returns. A file belongs to a body if nobody is known to stand in it but those at or below
 * the body; what such a file holds is told even where it names no unit.
 */
final class OwnFaults {
    private final Addressees addressees;
    private final SortedMap<String, List<Finding>> byFile;

    /** Of each file, those whose figures or faults stand in it. */
    private final Map<String, Set<UnitCode>> senders = new HashMap<>();

    /** Those whose file is told of among what is missing. */
    private final Set<String> told = new HashSet<>();

    /** Of each body, the faulty files in which something of its own stands, and how many stand in each. */
    private final Map<UnitCode, SortedMap<String, Integer>> files = new HashMap<>();

    OwnFaults(Assessment assessment, Addressees addressees) {
        this.addressees = addressees;
        this.byFile = Corrections.byFile(assessment);
        Set<String> lists = assessment.inputs().stream()
                .filter(input -> input.role() != Assessment.Input.Role.RETURN)
                .map(Assessment.Input::file)
                .collect(Collectors.toSet());
        byFile.keySet().removeAll(lists);
        for (Receipt receipt : assessment.receipts()) {
            add(receipt.file(), receipt.unit());
        }
        byFile.forEach((file, findings) -> findings.forEach(finding -> add(file, finding.unit())));
        for (Gap gap : assessment.gaps()) {
            if (gap.reason() != Gap.Reason.IN_FILE_ABOVE) {
                add(gap.file(), gap.unit());
            }
            if (gap.file() != null && gap.reason().isUnusable()) {
                told.add(gap.file());
            }
        }
        for (String file : byFile.keySet()) {
            for (UnitCode unit : senders.getOrDefault(file, Set.of())) {
                addressees
                        .above(unit)
                        .forEach(body -> files.computeIfAbsent(body, code -> new TreeMap<>())
                                .merge(file, 1, Integer::sum));
            }
        }
    }

    private void add(@Nullable String file, @Nullable UnitCode unit) {
        if (file != null && unit != null) {
            senders.computeIfAbsent(file, name -> new HashSet<>()).add(unit);
        }
    }

    /**
     * The faulty files of one body.
     *
     * @param own by file, all that is wrong with those in which no others stand
     * @param shared those in which others stand, too
     * @param findings what is to be told of both, the gravest first
     */
    record Of(Map<String, List<Finding>> own, List<String> shared, List<Finding> findings) {}

    Of of(UnitCode body) {
        Map<String, List<Finding>> own = new LinkedHashMap<>();
        List<String> shared = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        files.getOrDefault(body, Collections.emptySortedMap()).forEach((file, inside) -> {
            List<Finding> all = byFile.getOrDefault(file, List.of());
            boolean isOwn = inside == senders.getOrDefault(file, Set.of()).size();
            if (isOwn) {
                own.put(file, all);
            } else {
                shared.add(file);
            }
            all.stream()
                    .filter(finding -> isTold(finding, body, isOwn && !told.contains(file)))
                    .forEach(findings::add);
        });
        findings.sort(Finding.ORDER);
        return new Of(own, shared, findings);
    }

    /** Whether nobody else is known to stand in that file, so that the body may read its name. */
    boolean isOwn(String file, UnitCode body) {
        return senders.getOrDefault(file, Set.of()).stream().allMatch(unit -> isWithin(body, unit));
    }

    private boolean isTold(Finding finding, UnitCode body, boolean ofNobody) {
        UnitCode unit = finding.unit();
        return unit == null ? ofNobody : isWithin(body, unit);
    }

    private boolean isWithin(UnitCode body, UnitCode unit) {
        return addressees.above(unit).contains(body);
    }
}
