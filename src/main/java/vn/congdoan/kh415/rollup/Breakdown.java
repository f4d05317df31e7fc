package vn.congdoan.kh415.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Subtotals by kind, by sector or by cluster; what belongs to none is kept apart and comes last. */
final class Breakdown {
    private final Map<String, Accumulator> subtotals;
    private final Accumulator none = new Accumulator();

    private Breakdown(Map<String, Accumulator> subtotals) {
        this.subtotals = subtotals;
    }

    static Breakdown inOrder(Collection<String> ids) {
        Breakdown breakdown = new Breakdown(new LinkedHashMap<>());
        ids.forEach(breakdown::subtotal);
        return breakdown;
    }

    static Breakdown byName() {
        return new Breakdown(new TreeMap<>());
    }

    Accumulator subtotal(@Nullable String of) {
        return of == null ? none : subtotals.computeIfAbsent(of, id -> new Accumulator());
    }

    /** Only those with something in them. */
    List<Subtotal> subtotals() {
        List<Subtotal> totals = new ArrayList<>();
        subtotals.forEach((id, subtotal) -> {
            if (!subtotal.isEmpty()) {
                totals.add(new Subtotal(id, subtotal.total()));
            }
        });
        if (!none.isEmpty()) {
            totals.add(new Subtotal(null, none.total()));
        }
        return totals;
    }
}
