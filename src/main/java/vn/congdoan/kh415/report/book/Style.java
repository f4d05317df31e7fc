package vn.congdoan.kh415.report.book;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Verdict;

/**
 * What a cell is, so far as it decides its looks.
 *
 * @param strong whether it stands out among its neighbours
 * @param indent steps from the left, 0 to 15
 * @param verdict what the cell's figure was judged to be once and for all; it may be coloured by it, never only coloured
 * @param lead a sign written before a number; empty for none
 * @param mark a sign written after it; empty for none
 * @param open whether readers may correct what stands there; all else on a sheet is protected
 */
public record Style(
        Role role, boolean strong, int indent, @Nullable Verdict verdict, String lead, String mark, boolean open) {
    private static final Map<Role, Style> PLAIN = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            PLAIN.put(role, new Style(role));
        }
    }

    public Style {
        if (indent < 0 || indent > 15) {
            throw new IllegalArgumentException("indent " + indent);
        }
    }

    public Style(Role role) {
        this(role, false, 0, null, "", "", false);
    }

    /** Each cell written asks for it, and what records have of their own goes a long way round. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Style style
                        && role == style.role
                        && strong == style.strong
                        && indent == style.indent
                        && verdict == style.verdict
                        && lead.equals(style.lead)
                        && mark.equals(style.mark)
                        && open == style.open);
    }

    @Override
    public int hashCode() {
        int hash = role.hashCode() * 31 + Objects.hashCode(verdict);
        return ((hash * 31 + indent) * 31 + lead.hashCode()) * 31 + mark.hashCode() + (strong ? 7 : 0) + (open ? 3 : 0);
    }

    /** Of a cell that is nothing else. */
    public static Style of(Role role) {
        return Objects.requireNonNull(PLAIN.get(role));
    }

    Style bold() {
        return new Style(role, true, indent, verdict, lead, mark, open);
    }

    Style in(int steps) {
        return new Style(role, strong, Math.min(steps, 15), verdict, lead, mark, open);
    }

    public Style judged(@Nullable Verdict judged, String sign) {
        return new Style(role, strong, indent, judged, lead, sign, open);
    }

    /** With that sign before the number. */
    public Style led(String sign) {
        return new Style(role, strong, indent, verdict, sign, mark, open);
    }

    Style opened() {
        return new Style(role, strong, indent, verdict, lead, mark, true);
    }
}
