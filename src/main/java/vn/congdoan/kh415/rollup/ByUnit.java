package vn.congdoan.kh415.rollup;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Contribution;

/** The contributions to one indicator by the codes of their bodies, in tree order: one slot a unit, for there may be millions. */
final class ByUnit extends AbstractMap<String, Contribution> {
    private final FlatTree tree;
    private final @Nullable Contribution[] slots;
    private final int filled;

    /** Of contributions by the positions of their bodies; null where none is expected. */
    ByUnit(FlatTree tree, @Nullable Contribution[] slots) {
        this.tree = tree;
        this.slots = slots.clone();
        this.filled = (int) filled().count();
    }

    private IntStream filled() {
        return IntStream.range(0, slots.length).filter(at -> slots[at] != null);
    }

    @Override
    public @Nullable Contribution get(@Nullable Object code) {
        int at = code instanceof String known ? tree.position(known) : -1;
        return at < 0 ? null : slots[at];
    }

    @Override
    public boolean containsKey(@Nullable Object code) {
        return get(code) != null;
    }

    @Override
    public Set<Map.Entry<String, Contribution>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Contribution>> iterator() {
                return filled().mapToObj(at -> Map.entry(tree.unit(at).code(), slots[at]))
                        .iterator();
            }

            @Override
            public int size() {
                return filled;
            }
        };
    }
}
