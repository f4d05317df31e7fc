package planted.ingest;

public final class KnowsRollUp {
    final planted.rollup.HoldsDouble other = new planted.rollup.HoldsDouble();
}
