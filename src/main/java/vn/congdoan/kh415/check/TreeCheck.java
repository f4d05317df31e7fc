package vn.congdoan.kh415.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ListFacts;
import vn.congdoan.kh415.model.table.Place;

/** The units that stand on a day do not form one tree: no top, two tops, a ring, or a parent that no longer stands. */
public final class TreeCheck {
    private static final Set<FindingCode> CERTAIN = Set.of(FindingCode.REGISTRY_TWO_ROOTS, FindingCode.REGISTRY_CYCLE);

    private TreeCheck() {}

    /** All faults at once; each names its unit, and the registry's file. */
    public static List<Finding> of(Tree tree, Registry registry, String registryFile) {
        List<Finding> findings = new ArrayList<>();
        Place place = Place.ofFile(registryFile);
        LocalDate day = tree.day();
        if (tree.roots().isEmpty()) {
            findings.add(new Finding(FindingCode.REGISTRY_NO_ROOT, place, new ListFacts.Roots(day, List.of())));
        } else if (tree.roots().size() > 1) {
            List<String> roots =
                    tree.roots().stream().map(root -> root.code().text()).toList();
            findings.add(new Finding(FindingCode.REGISTRY_TWO_ROOTS, place, new ListFacts.Roots(day, roots)));
        }
        for (Unit unit : tree.stranded()) {
            UnitCode parent = unit.parent();
            if (parent == null || registry.unit(parent, tree.day()).isEmpty()) {
                findings.add(new Finding(
                        FindingCode.REGISTRY_PARENT_GONE,
                        place,
                        unit.code(),
                        new ListFacts.ParentGone(String.valueOf(parent), day)));
            } else {
                ringFrom(unit, tree, registry, place, findings);
            }
        }
        return findings;
    }

    /** The faults that stay faults if more rows are read: several tops, and rings. */
    public static List<Finding> certain(Tree tree, Registry registry, String registryFile) {
        return of(tree, registry, registryFile).stream()
                .filter(finding -> CERTAIN.contains(finding.code()))
                .toList();
    }

    /** Names a ring once, at the member that stands first in the registry; units that merely hang below it are not named. */
    private static void ringFrom(Unit unit, Tree tree, Registry registry, Place place, List<Finding> findings) {
        Set<UnitCode> path = new LinkedHashSet<>();
        Unit at = unit;
        while (at != null && path.add(at.code())) {
            at = at.parent() == null
                    ? null
                    : registry.unit(at.parent(), tree.day()).orElse(null);
        }
        boolean closes = at != null && at.code().equals(unit.code());
        if (closes && isFirst(unit, path, tree)) {
            findings.add(new Finding(
                    FindingCode.REGISTRY_CYCLE,
                    place,
                    unit.code(),
                    new ListFacts.Ring(path.stream().map(UnitCode::text).toList())));
        }
    }

    private static boolean isFirst(Unit unit, Set<UnitCode> ring, Tree tree) {
        return tree.stranded().stream()
                .filter(stranded -> ring.contains(stranded.code()))
                .findFirst()
                .filter(unit::equals)
                .isPresent();
    }
}
