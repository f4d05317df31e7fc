package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file and its folders say, for when its content does not.
 *
 * @param fromName the month in the file's name
 * @param fromFolder the month in the nearest folder that names one
 * @param revision stated in the name; 1 if none is
 * @param received the day stated in the name
 */
record FileHints(
        @Nullable YearMonth fromName,
        @Nullable YearMonth fromFolder,
        int revision,
        @Nullable LocalDate received) {
    private static final Pattern YEAR_THEN_MONTH = Pattern.compile("(?:^|/)(20\\d\\d)/(1[0-2]|0?[1-9])(?:/|$)");

    static FileHints of(String file) {
        int slash = file.lastIndexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash);
        String name = file.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        return new FileHints(
                Periods.monthIn(bare).orElse(null),
                folderMonth(folder).orElse(null),
                Periods.revisionInName(bare),
                Periods.day(bare).orElse(null));
    }

    private static Optional<YearMonth> folderMonth(String folder) {
        String[] names = folder.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            Optional<YearMonth> month = Periods.monthIn(names[i]);
            if (month.isPresent()) {
                return month;
            }
        }
        Matcher parted = YEAR_THEN_MONTH.matcher(folder);
        return parted.find()
                ? Optional.of(YearMonth.of(Integer.parseInt(parted.group(1)), Integer.parseInt(parted.group(2))))
                : Optional.empty();
    }

    /** The month to assume where the content names none. */
    @Nullable
    YearMonth assumed() {
        return fromName != null ? fromName : fromFolder;
    }
}
