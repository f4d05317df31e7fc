package vn.congdoan.kh415.cache;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values one after another in as few bytes as are simple: small numbers take one, and a text is written once. */
final class Packer {
    static final int NULL = 0;
    static final int NEW = 1;
    static final int FIRST_KNOWN = 2;

    private byte[] bytes = new byte[1 << 12];
    private int used;
    private final Map<String, Integer> texts = new HashMap<>();

    byte[] bytes() {
        return Arrays.copyOf(bytes, used);
    }

    private void put(int one) {
        if (used == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * used);
        }
        bytes[used++] = (byte) one;
    }

    void raw(byte[] more) {
        while (used + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(more, 0, bytes, used, more.length);
        used += more.length;
    }

    void number(long number) {
        // The sign goes last, so that a small negative number is small, too.
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~0x7FL) != 0) {
            put((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        put((int) rest);
    }

    void truth(boolean holds) {
        put(holds ? 1 : 0);
    }

    void text(@Nullable String text) {
        if (text == null) {
            number(NULL);
            return;
        }
        Integer known = texts.get(text);
        if (known != null) {
            number((long) known + FIRST_KNOWN);
        } else {
            texts.put(text, texts.size());
            byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
            number(NEW);
            number(letters.length);
            raw(letters);
        }
    }

    void decimal(@Nullable BigDecimal number) {
        truth(number != null);
        if (number != null) {
            BigInteger digits = number.unscaledValue();
            number(number.scale());
            truth(digits.bitLength() < Long.SIZE);
            if (digits.bitLength() < Long.SIZE) {
                number(digits.longValue());
            } else {
                byte[] all = digits.toByteArray();
                number(all.length);
                raw(all);
            }
        }
    }

    void month(@Nullable YearMonth month) {
        truth(month != null);
        if (month != null) {
            number(month.getYear());
            number(month.getMonthValue());
        }
    }

    void day(@Nullable LocalDate day) {
        truth(day != null);
        if (day != null) {
            number(day.toEpochDay());
        }
    }
}
