package vn.congdoan.kh415.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.FigureKey;

/**
 * What the heading of a column of a table names, line by line from the top.
 *
 * <p>The whole decides, then its lowest line, then the lines above; but a line below the measure's name may only name a sector,
 * the measure's unit, or say that figures follow. "Kết nạp mới – Lũy kế" is another figure than "Kết nạp mới".
 */
final class MeasureHeading {
    private final Lexicon lexicon;
    private final List<String> lines;
    private final SortedSet<String> found = new TreeSet<>();
    private @Nullable String rest;

    private MeasureHeading(Lexicon lexicon, List<String> lines) {
        this.lexicon = lexicon;
        this.lines = lines;
    }

    static MeasureHeading of(List<String> lines, Lexicon lexicon) {
        MeasureHeading heading = new MeasureHeading(lexicon, lines);
        heading.read();
        return heading;
    }

    private void read() {
        if (take(String.join(" ", lines))) {
            return;
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (take(lines.get(i))) {
                rest = lines.subList(i + 1, lines.size()).stream()
                        .filter(line -> !isHarmless(line))
                        .findFirst()
                        .orElse(null);
                return;
            }
        }
    }

    private boolean take(String text) {
        Match match = lexicon.measures().of(text);
        if (match instanceof Match.Found one) {
            found.add(one.id());
        } else if (match instanceof Match.Ambiguous several) {
            found.addAll(several.ids());
        }
        return !found.isEmpty();
    }

    private boolean isHarmless(String line) {
        return lexicon.sector(line) instanceof Match.Found
                || lexicon.role(line) == Role.VALUE
                || lexicon.measures().isUnitOf(line.replaceAll("^[(\\[]|[)\\]]$", ""), found.first());
    }

    /** Whether the column clearly holds something else: a share, a plan, a note. */
    boolean isBeside() {
        return lines.isEmpty()
                || lines.stream().allMatch(line -> lexicon.role(line) != null)
                || lines.stream().anyMatch(lexicon::isBeside);
    }

    /** The measure and sector, if the heading names exactly one measure. */
    Optional<FigureKey> key() {
        return found.size() == 1 && rest == null
                ? Optional.of(new FigureKey(found.first(), sector()))
                : Optional.empty();
    }

    boolean isAmbiguous() {
        return found.size() > 1;
    }

    Set<String> measures() {
        return found;
    }

    /** The nearest name of a measure, "" if none is near. */
    String suggestion() {
        if (rest != null) {
            return lexicon.measure(found.first()).name().text();
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            String near = lexicon.measures().suggestion(lines.get(i));
            if (!near.isEmpty()) {
                return near;
            }
        }
        return "";
    }

    private String sector() {
        for (String line : lines) {
            if (lexicon.sector(line) instanceof Match.Found sector) {
                return sector.id();
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return String.join(" – ", lines);
    }
}
