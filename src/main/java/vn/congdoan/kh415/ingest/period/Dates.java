package vn.congdoan.kh415.ingest.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.text.Normal;

/** Cells that are meant to hold a day or the number of a revision. */
public final class Dates {
    private static final Pattern REVISION = Pattern.compile("(?:lần|v|rev|version)? *(\\d{1,2})(?:\\.0)?");

    private Dates() {}

    public static Optional<LocalDate> day(@Nullable Cell cell) {
        if (cell instanceof Cell.Date date) {
            return Optional.of(date.date());
        }
        return cell == null ? Optional.empty() : Periods.day(Cells.text(cell));
    }

    /** The revision that a cell states: 2, "lần 2"; empty if it states none that can be read. */
    public static OptionalInt revision(@Nullable Cell cell) {
        Matcher matcher = REVISION.matcher(cell == null ? "" : Normal.key(Cells.text(cell)));
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
