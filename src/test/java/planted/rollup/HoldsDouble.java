package planted.rollup;

public final class HoldsDouble {
    double rate;
}
