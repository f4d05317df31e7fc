package vn.congdoan.kh415.model.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;

/**
 * What one sheet says of one unit and period.
 *
 * @param revision 1 unless the return or its name states another
 * @param received the day it came in, as the return or its name states it; null if neither does
 * @param entries what stands under each measure; a list because a sheet may name a measure twice
 */
public record Submission(
        String file,
        String sheet,
        UnitCode unit,
        YearMonth period,
        int revision,
        @Nullable LocalDate received,
        Map<FigureKey, List<Entry>> entries) {
    public Submission {
        entries = PackedMap.ofLists(entries);
    }

    public Submission receivedOn(LocalDate day) {
        return new Submission(file, sheet, unit, period, revision, day, entries);
    }
}
