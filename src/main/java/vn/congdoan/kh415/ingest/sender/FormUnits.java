package vn.congdoan.kh415.ingest.sender;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.table.Place;

/** The units that the lines above the headings of a sheet name, each looked for once. */
public final class FormUnits {
    private record Question(Preamble preamble, YearMonth period) {}

    /** The unit of a form; null where one was sought and none found. */
    private record Answer(@Nullable UnitCode unit) {}

    private final SheetDraft draft;
    private final Lexicon lexicon;
    private final UnitFinder units;
    private final Map<Question, Answer> answers = new HashMap<>();

    public FormUnits(SheetDraft draft, Lexicon lexicon) {
        this.draft = draft;
        this.lexicon = lexicon;
        this.units = new UnitFinder(lexicon, draft);
    }

    /**
     * The unit labelled there, else the lowest one named there; lines that name none continue the form above.
     *
     * @return empty, with a finding, if no unit is found
     */
    Optional<UnitCode> of(Preamble preamble, YearMonth period) {
        Answer answer = null;
        for (Preamble at = preamble; answer == null && at != null; at = at.above()) {
            answer = answers.get(new Question(at, period));
            answer = answer == null ? here(at, period) : answer;
        }
        if (answer == null) {
            answer = onCover(preamble.cover(), period).map(Answer::new).orElseGet(() -> refuse("", period));
        }
        answers.put(new Question(preamble, period), answer);
        return Optional.ofNullable(answer.unit());
    }

    /** Null if these lines say nothing of a unit. */
    private @Nullable Answer here(Preamble preamble, YearMonth period) {
        Map<ColumnRole, Preamble.Labelled> stated = preamble.unit();
        if (!stated.isEmpty()) {
            return new Answer(labelled(stated, period).orElse(null));
        }
        Optional<String> stray = units.stray(preamble.texts(), period);
        return stray.isPresent()
                ? refuse(stray.get(), period)
                : units.among(preamble.texts(), period).map(Answer::new).orElse(null);
    }

    /** The unit that a cover sheet names, by a label or else by a line; one that it misspells is told as not named. */
    private Optional<UnitCode> onCover(@Nullable Preamble cover, YearMonth period) {
        if (cover == null) {
            return Optional.empty();
        }
        List<String> labelled =
                cover.unit().values().stream().map(Preamble.Labelled::text).toList();
        Collection<String> texts = labelled.isEmpty() ? cover.texts() : labelled;
        return units.stray(texts, period).isPresent() ? Optional.empty() : units.among(texts, period);
    }

    private Optional<UnitCode> labelled(Map<ColumnRole, Preamble.Labelled> stated, YearMonth period) {
        Preamble.Labelled at = stated.values().iterator().next();
        Preamble.Labelled code = stated.get(ColumnRole.UNIT_CODE);
        Preamble.Labelled name = stated.get(ColumnRole.UNIT);
        return units.find(
                draft.table().place(at.row(), at.column()),
                UnitFinder.Said.of(code == null ? null : code.value()),
                UnitFinder.Said.of(name == null ? null : name.value()),
                period);
    }

    /** Where no name can be told from other words, the figures are looked at all the same. */
    private Answer refuse(String seen, YearMonth period) {
        Place sheet = draft.table().place();
        units.unknown(sheet, seen, period);
        return new Answer(lexicon.units().areListed() ? null : lexicon.units().stated(sheet.toString()));
    }
}
