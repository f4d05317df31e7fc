package planted.read.plan;

import planted.read.table.AnyTable;

/** Knows another reader. */
public final class KnowsTable {
    public final AnyTable table = new AnyTable();
}
