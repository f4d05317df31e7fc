package vn.congdoan.kh415.read.table.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a number format shows of a number or a text (ECMA-376 part 1, 18.8.31): up to four sections for positive numbers, negative
 * ones, zero and text, or for the conditions that they state.
 */
public final class FormatCode {
    /** Longer ones are no format; Excel takes 255 characters. */
    private static final int LONGEST = 1000;

    public static final FormatCode GENERAL = new FormatCode(List.of(FormatSection.of("General")));

    private final List<FormatSection> sections;
    private final List<FormatSection> numeric;

    private FormatCode(List<FormatSection> sections) {
        this.sections = sections;
        this.numeric = sections.stream()
                .limit(3)
                .filter(section -> !section.isForText())
                .toList();
    }

    static FormatCode of(String code) {
        if (code.isEmpty() || code.length() > LONGEST || code.equalsIgnoreCase("general")) {
            return GENERAL;
        }
        List<FormatSection> sections = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i == code.length() || code.charAt(i) == ';') {
                sections.add(FormatSection.of(code.substring(start, i)));
                start = i + 1;
            } else {
                i = endOfLiteral(code, i);
            }
        }
        return new FormatCode(sections);
    }

    /** The last place of the quoted, escaped or bracketed piece that begins there; that place itself if none does. */
    static int endOfLiteral(String code, int at) {
        char c = code.charAt(at);
        int end = c == '"'
                ? code.indexOf('"', at + 1)
                : c == '[' ? code.indexOf(']', at + 1) : c == '\\' || c == '_' || c == '*' ? at + 1 : at;
        return end < 0 || end >= code.length() ? code.length() - 1 : end;
    }

    /** What is seen of the number, "" if nothing; null if it is its plain digits, thousands parted or not. */
    @Nullable
    String shown(BigDecimal number) {
        FormatSection section = section(number);
        boolean negative = number.signum() < 0;
        boolean signed = negative && (sections.size() == 1 || section != sections.get(1));
        if (signed == negative && section.showsPlainly(number)) {
            return null;
        }
        String shown = ((signed ? "-" : "") + section.shown(number.abs())).strip();
        return shown.equals(number.toPlainString()) ? null : shown;
    }

    /** What is seen of a text, "" if nothing; null if it is the text. */
    @Nullable
    String shown(String text) {
        FormatSection last = sections.get(Math.min(3, sections.size() - 1));
        if (sections.size() < 4 && !last.isForText()) {
            return null;
        }
        String shown = last.shown(text);
        return shown.strip().equals(text.strip()) ? null : shown;
    }

    private FormatSection section(BigDecimal number) {
        for (int i = 0; i < numeric.size() - 1; i++) {
            FormatSection section = numeric.get(i);
            if (section.hasCondition() ? section.holdsFor(number) : holdsByItself(i, number)) {
                return section;
            }
        }
        return numeric.isEmpty() ? GENERAL.sections.get(0) : numeric.get(numeric.size() - 1);
    }

    /** The first section is for positive numbers, and for zero too unless a third one is; the second for negative ones. */
    private boolean holdsByItself(int section, BigDecimal number) {
        return section == 1 ? number.signum() < 0 : number.signum() > (numeric.size() > 2 ? 0 : -1);
    }
}
