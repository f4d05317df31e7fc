package vn.congdoan.kh415.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.text.VietnameseOrder;

/** Subtotals by kind, by sector or by cluster; what belongs to none is kept apart and comes last. */
final class Breakdown {
    private final Map<String, Accumulator> subtotals = new LinkedHashMap<>();
    private final Accumulator none = new Accumulator();
    private final boolean byName;

    private Breakdown(boolean byName) {
        this.byName = byName;
    }

    static Breakdown inOrder(Collection<String> ids) {
        Breakdown breakdown = new Breakdown(false);
        ids.forEach(breakdown::subtotal);
        return breakdown;
    }

    static Breakdown byName() {
        return new Breakdown(true);
    }

    Accumulator subtotal(@Nullable String of) {
        return of == null ? none : subtotals.computeIfAbsent(of, id -> new Accumulator());
    }

    /** Only those with something in them. */
    List<Subtotal> subtotals() {
        List<Subtotal> totals = new ArrayList<>();
        for (String id : byName ? VietnameseOrder.numbered(subtotals.keySet()) : subtotals.keySet()) {
            Accumulator subtotal = subtotal(id);
            if (!subtotal.isEmpty()) {
                totals.add(new Subtotal(id, subtotal.total()));
            }
        }
        if (!none.isEmpty()) {
            totals.add(new Subtotal(null, none.total()));
        }
        return totals;
    }
}
