package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
 * @param over the longer period that the name, or a folder below the one of the month, states
 */
record FileHints(
        @Nullable YearMonth fromName,
        @Nullable YearMonth fromFolder,
        int revision,
        @Nullable LocalDate received,
        @Nullable Span over) {
    private static final Pattern YEAR_THEN_MONTH = Pattern.compile("(?:^|/)(20\\d\\d)/(1[0-2]|0?[1-9])(?:/|$)");

    static FileHints of(String file) {
        int slash = file.lastIndexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash);
        String name = file.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        YearMonth inFolder = folderMonth(folder).orElse(null);
        Optional<YearMonth> named = Periods.monthIn(bare);
        Span over = over(folder, bare, named, inFolder).orElse(null);
        YearMonth inName = named.orElse(over == null ? null : over.last());
        return new FileHints(
                inName,
                inFolder,
                Periods.revisionInName(bare),
                Periods.day(bare).orElse(null),
                over);
    }

    private static Optional<Span> over(
            String folder, String name, Optional<YearMonth> named, @Nullable YearMonth inFolder) {
        Optional<Span> over = over(name, named, inFolder);
        String[] folders = folder.split("/", -1);
        for (int i = folders.length - 1; over.isEmpty() && named.isEmpty() && i >= 0; i--) {
            Optional<YearMonth> month = Periods.monthIn(folders[i]);
            if (month.isPresent()) {
                break;
            }
            over = over(folders[i], month, inFolder);
        }
        return over;
    }

    /** The longer period that a name states, if it is clear; a month beside it must be its last. */
    private static Optional<Span> over(String name, Optional<YearMonth> month, @Nullable YearMonth inFolder) {
        Spans spans = new Spans(inFolder);
        List<Span> stated = spans.in(name).stream()
                .filter(span -> inFolder == null || span.reaches(inFolder))
                .toList();
        if (stated.isEmpty() && month.isEmpty()) {
            return spans.year(name);
        }
        return stated.stream()
                .filter(span -> month.isEmpty() || month.get().equals(span.last()))
                .findFirst();
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
