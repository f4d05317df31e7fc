package vn.congdoan.kh415.invent;

import java.util.List;

/**
 * What chance decides for one thing, the same on every machine. Lots are drawn from lots by the names of things, so that what one thing
 * draws depends on no other.
 */
record Lot(long state) {
    /** The fraction of the golden ratio, as in SplitMix64, whose mixing this is. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /** One in this many is {@link #rate} one. */
    private static final int MILLION = 1_000_000;

    Lot of(long thing) {
        return new Lot(mixed(state + STEP * (thing + 1)));
    }

    /** By the hash of its letters, which the language defines. */
    Lot of(String thing) {
        return of(thing.hashCode());
    }

    private static long mixed(long bits) {
        long one = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
        return two ^ (two >>> 31);
    }

    /** From 0 to one less than that. */
    int below(int bound) {
        return Math.floorMod(mixed(state), bound);
    }

    /** Both ends included. */
    int within(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Whether it is among so many of a thousand. */
    boolean isAmong(int ofThousand) {
        return below(1000) < ofThousand;
    }

    /** From 0 to 999.999: held against a share in millionths. */
    int rate() {
        return below(MILLION);
    }

    <T> T among(List<T> all) {
        return all.get(below(all.size()));
    }
}
