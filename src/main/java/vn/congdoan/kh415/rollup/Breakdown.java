package vn.congdoan.kh415.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums by kind, by sector or by cluster; what belongs to none is kept apart and comes last. */
final class Breakdown {
    private final Map<String, Sum> sums;
    private final Sum none = new Sum();

    private Breakdown(Map<String, Sum> sums) {
        this.sums = sums;
    }

    static Breakdown inOrder(Collection<String> ids) {
        Breakdown breakdown = new Breakdown(new LinkedHashMap<>());
        ids.forEach(breakdown::sum);
        return breakdown;
    }

    static Breakdown byName() {
        return new Breakdown(new TreeMap<>());
    }

    Sum sum(@Nullable String of) {
        return of == null ? none : sums.computeIfAbsent(of, id -> new Sum());
    }

    /** Only those with something in them. */
    List<Subtotal> totals() {
        List<Subtotal> totals = new ArrayList<>();
        sums.forEach((id, sum) -> {
            if (!sum.isEmpty()) {
                totals.add(new Subtotal(id, sum.total()));
            }
        });
        if (!none.isEmpty()) {
            totals.add(new Subtotal(null, none.total()));
        }
        return totals;
    }
}
