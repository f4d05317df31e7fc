package planted.rollup;

final class TakesFloat {
    static String of(Float rate) {
        return String.valueOf(rate);
    }
}
