package vn.congdoan.kh415.model.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure that returns carry.
 *
 * @param unit the word for what is counted, as shown to senders (người, đồng)
 * @param kinds the kinds of body that report it
 * @param sectors the sectors that report it; empty means all, also bodies without a sector
 * @param options of a choice, in the plan's order; empty for other types
 * @param answers the yes/no measures to which a yes of this one is a yes, too; a no says nothing of them
 * @param fromRegistry whether the registry's number of members may stand for it when bounding a missing body
 */
public record Measure(
        MeasureId id,
        Label name,
        List<String> aliases,
        String unit,
        MeasureType type,
        OverTime time,
        Set<String> kinds,
        Set<String> sectors,
        List<Option> options,
        List<MeasureId> answers,
        boolean fromRegistry) {
    public Measure {
        options = List.copyOf(options);
        answers = List.copyOf(answers);
        aliases = List.copyOf(aliases);
        kinds = Set.copyOf(kinds);
        sectors = Set.copyOf(sectors);
    }

    /** All that it may be called by, beside its id. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name.text(), name.english()), aliases.stream());
    }

    public boolean isYesNo() {
        return type == MeasureType.YES_NO;
    }

    /** Whether figures of several bodies or months may be added, as those of people and money may. */
    public boolean addsUp() {
        return type == MeasureType.COUNT || type == MeasureType.AMOUNT;
    }

    /** Whether a body of that kind and sector reports this measure. */
    public boolean isReportedBy(String kind, @Nullable String sector) {
        return kinds.contains(kind) && (sectors.isEmpty() || (sector != null && sectors.contains(sector)));
    }
}
