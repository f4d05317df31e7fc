package vn.congdoan.kh415.model.body;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A union body between two dates: one row of the registry. A code has several rows when the body moved, was renamed or changed sector.
 *
 * @param parent the code of the body above, null for the top
 * @param from the first day this row holds, null if always
 * @param to the last day this row holds, null if still
 * @param members how many members the registry gives it, null if not stated
 * @param shortName what it is called where there is little room; the name itself where the registry gives nothing shorter
 */
public record Unit(
        UnitCode code,
        String name,
        @Nullable UnitCode parent,
        String kind,
        @Nullable String sector,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal members,
        @Nullable String cluster,
        List<String> aliases,
        @Nullable String email,
        String shortName,
        @Nullable String phone) {
    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** A body that is called by its name everywhere, and by telephone nowhere. */
    public Unit(
            UnitCode code,
            String name,
            @Nullable UnitCode parent,
            String kind,
            @Nullable String sector,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal members,
            @Nullable String cluster,
            List<String> aliases,
            @Nullable String email) {
        this(code, name, parent, kind, sector, from, to, members, cluster, aliases, email, name, null);
    }

    /** The same body below another. */
    public Unit below(@Nullable UnitCode other) {
        return new Unit(code, name, other, kind, sector, from, to, members, cluster, aliases, email, shortName, phone);
    }

    public boolean standsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
