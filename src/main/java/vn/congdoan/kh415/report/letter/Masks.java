package vn.congdoan.kh415.report.letter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.text.Components;
import vn.congdoan.kh415.text.Words;

/**
 * Takes out of findings what one body must not read of others: their codes and names, and the names of files that hold their figures, too.
 * Of its own files only the names are left: the folders are the secretariat's.
 */
final class Masks {
    private final Tree tree;
    private final String other;
    private final String shared;
    private final Map<String, Set<UnitCode>> unitsOf = new HashMap<>();
    private final Map<String, Set<UnitCode>> sendersOf = new HashMap<>();

    Masks(Assessment assessment, Words words) {
        this.tree = assessment.tree();
        this.other = words.of("slip.other-unit");
        this.shared = words.of("slip.shared-file");
        for (Unit unit : tree.units()) {
            unitsOf.computeIfAbsent(unit.code().text(), key -> new HashSet<>()).add(unit.code());
            unitsOf.computeIfAbsent(unit.name(), key -> new HashSet<>()).add(unit.code());
        }
        for (Receipt receipt : assessment.receipts()) {
            if (receipt.file() != null && receipt.unit() != null) {
                sendersOf
                        .computeIfAbsent(receipt.file(), key -> new HashSet<>())
                        .add(receipt.unit());
            }
        }
    }

    /** The findings as the body may read them. */
    List<Finding> within(UnitCode body, List<Finding> findings) {
        return findings.stream().map(finding -> masked(body, finding)).toList();
    }

    private Finding masked(UnitCode body, Finding finding) {
        return new Finding(
                finding.code(),
                (Place) named(hidden(body, finding.place())),
                finding.unit(),
                finding.measure(),
                finding.period(),
                masked(body, finding.facts()),
                finding.waived(),
                finding.bearing());
    }

    private Facts masked(UnitCode body, Facts facts) {
        return (Facts) Components.exchanged((Record) facts, value -> masked(body, value));
    }

    /** Of the same type; a list that names one of the others names nobody. */
    private Object masked(UnitCode body, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(each -> hidden(body, each))
                    .filter(each -> !list.contains(each))
                    .findFirst()
                    .<List<?>>map(List::of)
                    .orElseGet(() -> list.stream().map(Masks::named).toList());
        }
        return named(hidden(body, value));
    }

    private Object hidden(UnitCode body, Object value) {
        if (value instanceof Place place) {
            return place.file() != null && isOfOthers(body, sendersOf.get(place.file()))
                    ? new Place(shared, null, null)
                    : place;
        }
        if (value instanceof Facts.UnitName unit) {
            return isOfOthers(body, unitsOf.get(unit.code())) ? new Facts.UnitName(other, "") : unit;
        }
        return value instanceof String text && isOfOthers(body, unitsOf.get(text)) ? other : value;
    }

    private static Object named(Object value) {
        return value instanceof Place place && place.file() != null
                ? new Place(place.file().substring(place.file().lastIndexOf('/') + 1), place.sheet(), place.cell())
                : value;
    }

    private boolean isOfOthers(UnitCode body, @Nullable Set<UnitCode> units) {
        return units != null && units.stream().anyMatch(unit -> !isWithin(body, unit));
    }

    private boolean isWithin(UnitCode body, UnitCode unit) {
        for (Optional<Unit> above = tree.unit(unit); above.isPresent(); above = above.flatMap(tree::parent)) {
            if (above.get().code().equals(body)) {
                return true;
            }
        }
        return false;
    }
}
