package vn.congdoan.kh415.cache;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link Packer} wrote; what it did not write ends in some exception. */
final class Unpacker {
    private final byte[] bytes;
    private int at;
    private final int end;
    private final List<String> texts = new ArrayList<>();
    private YearMonth last = YearMonth.of(0, 1);

    Unpacker(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    Unpacker(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    int at() {
        return at;
    }

    private int next() {
        if (at >= end) {
            throw new IllegalStateException("nothing follows");
        }
        return bytes[at++];
    }

    byte[] raw(int count) {
        if (count < 0 || count > end - at) {
            throw new IllegalStateException(count + " bytes");
        }
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    void skip(int count) {
        if (count < 0 || count > end - at) {
            throw new IllegalStateException(count + " bytes");
        }
        at += count;
    }

    long number() {
        long number = 0;
        int shift = 0;
        int one = next();
        while (one < 0) {
            number |= (long) (one & 0x7F) << shift;
            shift += 7;
            one = next();
        }
        number |= (long) one << shift;
        return (number >>> 1) ^ -(number & 1);
    }

    int whole() {
        return Math.toIntExact(number());
    }

    boolean truth() {
        return next() != 0;
    }

    @Nullable
    String text() {
        int kind = whole();
        if (kind == Packer.NULL) {
            return null;
        }
        if (kind != Packer.NEW) {
            return texts.get(kind - Packer.FIRST_KNOWN);
        }
        String text = new String(raw(whole()), StandardCharsets.UTF_16BE);
        texts.add(text);
        return text;
    }

    /** One that is surely there. */
    String word() {
        return Objects.requireNonNull(text());
    }

    @Nullable
    BigDecimal decimal() {
        if (!truth()) {
            return null;
        }
        int scale = whole();
        return truth() ? BigDecimal.valueOf(number(), scale) : new BigDecimal(new BigInteger(raw(whole())), scale);
    }

    @Nullable
    YearMonth month() {
        return truth() ? same(YearMonth.of(whole(), whole())) : null;
    }

    /** Of several equal months in a row one. */
    private YearMonth same(YearMonth month) {
        if (!month.equals(last)) {
            last = month;
        }
        return last;
    }

    @Nullable
    LocalDate day() {
        return truth() ? LocalDate.ofEpochDay(number()) : null;
    }
}
