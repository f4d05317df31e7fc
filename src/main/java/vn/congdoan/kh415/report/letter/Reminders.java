package vn.congdoan.kh415.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.result.Grid;
import vn.congdoan.kh415.report.words.Absentee;
import vn.congdoan.kh415.report.words.Stakes;
import vn.congdoan.kh415.text.Words;

/**
 * Reminders to the bodies that answer to another for its results, where something of them, or of what stands below them, is missing or
 * must be mended. A reminder names nobody outside the body's own subtree.
 */
public final class Reminders {
    /** One address, without a name; those beyond ASCII are not carried by every server. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;|]+");

    private final Assessment assessment;
    private final Words words;
    private final Addressees addressees;
    private final OwnFaults faults;
    private final Masks masks;
    private final LocalDate due;

    /** In the order of calls, and behind them who lacks nothing. */
    private final Map<UnitCode, Arrears> owed = new LinkedHashMap<>();

    /** @param due by when the bodies are asked to send and to mend */
    public Reminders(Assessment assessment, Words words, LocalDate due) {
        this.assessment = assessment;
        this.words = words;
        this.due = due;
        this.addressees = new Addressees(assessment, new Grid(assessment));
        this.faults = new OwnFaults(assessment, addressees);
        this.masks = new Masks(assessment, words);
        inOrder().forEach(arrears -> owed.put(arrears.unit().code(), arrears));
    }

    private List<Arrears> inOrder() {
        Stakes stakes = new Stakes(assessment);
        List<Arrears> all = new ArrayList<>();
        for (UnitCode unit : addressees.units()) {
            List<Absentee> missing = addressees.missing(unit);
            OwnFaults.Of own = faults.of(unit);
            all.add(new Arrears(
                    assessment.tree().unit(unit).orElseThrow(),
                    addressees.expected(unit),
                    missing,
                    own,
                    masks.within(unit, own.findings()),
                    stakes.of(missing.stream().map(Absentee::unit).toList())));
        }
        all.sort(Comparator.comparing((Arrears arrears) -> !arrears.lacksAnything())
                .thenComparing(Arrears::stake, Stakes.Stake.ORDER));
        return all;
    }

    /** Those that get one, in the order in which to call them: who can settle most verdicts, then who stands for most. */
    public List<UnitCode> units() {
        return owed.values().stream()
                .filter(Arrears::lacksAnything)
                .map(arrears -> arrears.unit().code())
                .toList();
    }

    /** How many bodies can be reminded at all. */
    public int addressed() {
        return owed.size();
    }

    /** The reminder to one of those. */
    public Reminder of(UnitCode unit) {
        Arrears arrears = owed.get(unit);
        if (arrears == null) {
            throw new IllegalArgumentException("nobody is reminded as " + unit);
        }
        Corrections corrections = new Corrections(assessment, words);
        List<Correction> own = new ArrayList<>();
        arrears.own()
                .own()
                .forEach((file, findings) -> own.add(corrections.of(file, name(file), masks.within(unit, findings))));
        ReminderText text = new ReminderText(
                assessment, words, arrears, due, own.size(), file -> faults.isOwn(file, unit) ? name(file) : "");
        return new Reminder(
                arrears.unit(),
                addresses(arrears.unit().email()),
                text.letter(),
                text.subject(),
                text.mail(),
                text.chat(),
                own,
                arrears.own().shared());
    }

    /** Without the folders, which are the secretariat's. */
    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Those in a cell of the registry, in which several may stand; none if one of them cannot be one. */
    static List<String> addresses(@Nullable String cell) {
        List<String> all = cell == null
                ? List.of()
                : Stream.of(BETWEEN.split(cell, -1))
                        .filter(each -> !each.isEmpty())
                        .toList();
        return all.stream().allMatch(each -> ADDRESS.matcher(each).matches()) ? all : List.of();
    }

    /**
     * The office's own list of all, in the order of calls, and behind them who lacks nothing.
     *
     * @param notes what there is to say of the mails to some of them
     */
    public Sheet list(Map<UnitCode, String> notes, String version) {
        return new ReminderList(assessment, words, version, due).of(List.copyOf(owed.values()), notes);
    }
}
