package vn.congdoan.kh415.read.table.text;

import java.util.Map;
import java.util.TreeMap;

/**
 * Finds what separates the fields of a text file: of comma, semicolon, tab and bar the one that cuts most records into equally
 * many fields, more fields weighing more. Title rows, decimal commas and commas in names do not repeat as regularly.
 */
final class Delimiter {
    /** Of equals the first is taken: a comma also stands in numbers and names. */
    private static final char[] CANDIDATES = {'\t', ';', '|', ','};

    private Delimiter() {}

    /** The best candidate for that beginning of a file. */
    static char of(String sample) {
        char best = CANDIDATES[0];
        long bestScore = 0;
        for (char candidate : CANDIDATES) {
            long score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(String sample, char delimiter) {
        Map<Integer, Integer> recordsByFields = new TreeMap<>();
        int fields = 1;
        boolean quoted = false;
        boolean starts = true;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < sample.length() && sample.charAt(i + 1) == '"';
            if (doubled) {
                i++;
            } else if (c == '"' && (quoted || starts)) {
                quoted = !quoted;
            } else if (!quoted && c == delimiter) {
                fields++;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                recordsByFields.merge(fields, 1, Integer::sum);
                fields = 1;
            }
            starts = !quoted && (c == delimiter || c == '\n' || c == '\r' || (starts && c == ' '));
        }
        recordsByFields.merge(fields, 1, Integer::sum);
        return recordsByFields.entrySet().stream()
                .mapToLong(entry -> (entry.getKey() - 1L) * entry.getValue())
                .max()
                .orElse(0);
    }
}
