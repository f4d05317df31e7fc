package vn.congdoan.kh415.ingest.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.qualifier.TimeWords;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.OverTime;
import vn.congdoan.kh415.text.Normal;

/**
 * What the texts above a column, or the label of a row, name: a measure, a sector, and qualifiers of the figure.
 *
 * <p>A measure is named by all lines together, by one line (the lowest that names one), by neighbouring lines, or by a part of a line
 * whose rest is understood ("Kết nạp mới trong tháng"). What stands above it may be a topic ("Công tác đoàn viên") or another measure;
 * what stands below it or beside it in its line must be understood to the last word.
 */
public final class MeasureHeading {
    private static final Pattern GROUP_NUMBER = Pattern.compile("\\d{1,2}");

    private final Lexicon lexicon;
    private final List<String> lines;
    private final SortedSet<MeasureId> found = new TreeSet<>();
    private final List<Qualifier> said = new ArrayList<>();
    private Qualifiers qualifiers = Qualifiers.NONE;

    private MeasureHeading(Lexicon lexicon, List<String> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
    }

    public static MeasureHeading of(List<String> lines, Lexicon lexicon) {
        MeasureHeading heading = new MeasureHeading(lexicon, lines);
        if (!heading.readNames()) {
            heading.readPhrases();
        }
        lines.forEach(line -> FootnoteMarks.in(line).forEach(mark -> heading.said.add(new Qualifier.Mark(mark))));
        heading.qualifiers = Qualifiers.of(heading.toString(), heading.said);
        return heading;
    }

    /** Lines, or neighbouring lines, that are the name of a measure as it stands; the longest and lowest decides. */
    private boolean readNames() {
        for (int length = lines.size(); length > 0; length--) {
            for (int first = lines.size() - length; first >= 0; first--) {
                String name = String.join(" ", lines.subList(first, first + length));
                if (take(name)) {
                    sayMonth(name);
                    qualify(first, first + length);
                    return true;
                }
            }
        }
        return false;
    }

    private void sayMonth(String name) {
        boolean flow = found.stream().allMatch(id -> lexicon.measure(id).time() == OverTime.FLOW);
        if (flow && TimeWords.sayMonth(Normal.key(name))) {
            said.add(new Qualifier.OfMonth(name));
        }
    }

    private boolean take(String text) {
        Match<MeasureId> match = lexicon.measures().of(text);
        if (match instanceof Match.Found<MeasureId> one) {
            found.add(one.id());
        } else if (match instanceof Match.Ambiguous<MeasureId> several) {
            found.addAll(several.ids());
        }
        return !found.isEmpty();
    }

    private void qualify(int first, int end) {
        lines.subList(0, first).forEach(line -> above(lexicon.headingWords().read(line)));
        lines.subList(end, lines.size())
                .forEach(line -> beside(lexicon.headingWords().read(line)));
    }

    /** The lowest line that names one measure among other phrases, and says nothing that is not understood. */
    private void readPhrases() {
        for (int at = lines.size() - 1; at >= 0; at--) {
            List<Qualifier> phrases = lexicon.headingWords().read(lines.get(at));
            long names = phrases.stream()
                    .filter(Qualifier.Names.class::isInstance)
                    .map(phrase -> ((Qualifier.Names) phrase).measure())
                    .distinct()
                    .count();
            if (names == 1 && phrases.stream().noneMatch(MeasureHeading::isStrange)) {
                phrases.stream()
                        .filter(Qualifier.Names.class::isInstance)
                        .forEach(phrase -> found.add(((Qualifier.Names) phrase).measure()));
                beside(phrases.stream()
                        .filter(phrase -> !(phrase instanceof Qualifier.Names))
                        .map(MeasureHeading::ofItsOwn)
                        .toList());
                qualify(at, at + 1);
                return;
            }
        }
        lines.forEach(line -> said.addAll(lexicon.headingWords().read(line)));
    }

    /** "Thu kinh phí tháng 6" is what came in June alone, which "Tháng 6" over a whole table need not mean. */
    private static Qualifier ofItsOwn(Qualifier phrase) {
        return phrase instanceof Qualifier.Time time && time.reach() == Qualifier.Reach.NAMED
                ? new Qualifier.Time(time.seen(), Qualifier.Reach.WITHIN, time.when())
                : phrase;
    }

    private void above(List<Qualifier> phrases) {
        boolean counts = areCounted(phrases);
        phrases.stream()
                .skip(isNumbered(phrases) ? 1 : 0)
                .filter(phrase -> !(phrase instanceof Qualifier.Topic
                        || phrase instanceof Qualifier.Names
                        || phrase instanceof Qualifier.OfWhich
                        || (phrase instanceof Qualifier.In in && !in.unit().isTelling() && !counts)))
                .forEach(said::add);
    }

    /** "1. Công tác tổ chức" is numbered among other groups. */
    private static boolean isNumbered(List<Qualifier> phrases) {
        return phrases.size() > 1
                && phrases.get(0) instanceof Qualifier.Unclear number
                && GROUP_NUMBER.matcher(number.seen()).matches();
    }

    /** "Số hộ", "Số lớp", "Cán bộ" say what is counted; "Công tác cán bộ" and "Cơ sở" are topics. */
    private static boolean areCounted(List<Qualifier> phrases) {
        boolean units = phrases.stream()
                .allMatch(phrase -> phrase instanceof Qualifier.In || phrase instanceof Qualifier.Plain);
        boolean some = phrases.stream()
                .anyMatch(phrase ->
                        phrase instanceof Qualifier.In in && in.unit().counted() == MeasuredIn.Counted.SOME_PEOPLE);
        boolean figures =
                phrases.stream().anyMatch(phrase -> phrase instanceof Qualifier.Plain plain && plain.saysFigure());
        return units && (some || figures);
    }

    private void beside(List<Qualifier> phrases) {
        for (Qualifier phrase : phrases) {
            boolean strange = isStrange(phrase) || phrase instanceof Qualifier.Names;
            said.add(strange ? new Qualifier.Unclear(phrase.seen()) : phrase);
        }
    }

    /** Beside or below a name even a topic makes it another figure. */
    private static boolean isStrange(Qualifier phrase) {
        return phrase instanceof Qualifier.Topic || phrase instanceof Qualifier.Unclear;
    }

    /** Whether the column is no figure's: a note, a number of rows. */
    public boolean isOfRow() {
        return lines.isEmpty() || lines.stream().allMatch(line -> lexicon.role(line) != null);
    }

    /**
     * Whether another figure is named than a measure's, a plan or a comparison. Typed without marks "so" is a number as often as a comparison:
     * what is near a name is not passed over.
     */
    public boolean isOfAnother() {
        return qualifiers.areBeside()
                && !(lines.stream().allMatch(MeasureHeading::isUnmarked)
                        && !suggestion().isEmpty());
    }

    private static boolean isUnmarked(String line) {
        return line.chars().allMatch(letter -> letter < 0x80);
    }

    public Qualifiers qualifiers() {
        return qualifiers;
    }

    /** The measure and sector, if the heading names exactly one measure. */
    public Optional<FigureKey> key() {
        return found.size() == 1 ? Optional.of(new FigureKey(found.first(), sector())) : Optional.empty();
    }

    public boolean isAmbiguous() {
        return found.size() > 1;
    }

    public Set<MeasureId> measures() {
        return found;
    }

    /** The nearest name of a measure, "" if none is near. */
    public String suggestion() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String near = lexicon.measures().suggestion(lines.get(i));
            if (!near.isEmpty()) {
                return near;
            }
        }
        return "";
    }

    /** The sector named, "" for all. */
    public String sector() {
        return qualifiers().sector();
    }

    @Override
    public String toString() {
        return String.join(" – ", lines);
    }
}
