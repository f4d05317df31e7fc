package vn.congdoan.kh415.ingest.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.qualifier.Span;

/**
 * What the name of a file and its folders say, for when its content does not.
 *
 * @param fromName the month in the file's name
 * @param fromFolder the month in the nearest folder that names one
 * @param revision stated in the name; 1 if none is
 * @param received the day stated in the name
 * @param over the longer period that the name, or a folder below the one of the month, states
 * @param bare the months that the name and the folders below the one of the month state without a year
 */
public record FileHints(
        @Nullable YearMonth fromName,
        @Nullable YearMonth fromFolder,
        int revision,
        @Nullable LocalDate received,
        @Nullable Span over,
        Set<Integer> bare) {
    private static final Pattern YEAR_THEN_MONTH = Pattern.compile("(?:^|/)(20\\d\\d)/(1[0-2]|0?[1-9])(?:/|$)");

    /**
     * What a folder says of every file in it.
     *
     * @param month of the nearest folder that names one
     * @param over the longer period that it, or a folder between it and the one of the month, states
     */
    public record Folder(
            @Nullable YearMonth month, @Nullable Span over) {
        public static Folder of(String folder) {
            YearMonth month = folderMonth(folder).orElse(null);
            Optional<Span> over = Optional.empty();
            String[] names = folder.split("/", -1);
            for (int i = names.length - 1; over.isEmpty() && i >= 0; i--) {
                if (Periods.monthIn(names[i]).isPresent()) {
                    break;
                }
                over = FileHints.over(names[i], Optional.empty(), month);
            }
            return new Folder(month, over.orElse(null));
        }
    }

    public static FileHints of(String file) {
        return of(file, Folder::of);
    }

    /**
     * The same.
     *
     * @param folders what is known of folders, so that a thousand files in one need not ask again
     */
    public static FileHints of(String file, Function<String, Folder> folders) {
        int slash = file.lastIndexOf('/');
        Folder folder = folders.apply(slash < 0 ? "" : file.substring(0, slash));
        String name = file.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        String bare = dot > 0 ? name.substring(0, dot) : name;
        Optional<YearMonth> named = Periods.monthIn(bare);
        Span over = over(bare, named, folder.month()).orElse(named.isEmpty() ? folder.over() : null);
        YearMonth inName = named.orElse(over == null ? null : over.last());
        return new FileHints(
                inName,
                folder.month(),
                Periods.revisionInName(bare),
                Periods.day(bare).orElse(null),
                over,
                inName == null ? bareIn(file.substring(0, Math.max(slash, 0)), bare) : Set.of());
    }

    /** The same of a file that somebody hands in for that month, wherever it lies. */
    public FileHints handedInFor(YearMonth month) {
        return new FileHints(fromName, month, revision, received, over, bare);
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

    private static Set<Integer> bareIn(String folder, String name) {
        Set<Integer> months = new TreeSet<>(Periods.bareIn(name));
        String[] names = folder.split("/", -1);
        for (int i = names.length - 1; i >= 0 && Periods.monthIn(names[i]).isEmpty(); i--) {
            months.addAll(Periods.bareIn(names[i]));
        }
        return months;
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
    public YearMonth assumed() {
        return fromName != null ? fromName : fromFolder;
    }
}
