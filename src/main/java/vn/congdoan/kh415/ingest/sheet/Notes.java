package vn.congdoan.kh415.ingest.sheet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.StatedUnits;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.qualifier.Standing;
import vn.congdoan.kh415.ingest.words.FootnoteMarks;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/** The footnotes and notes above and below one table, and what they say of each of its figures. */
final class Notes {
    /** Below its last figures a table is followed over so many rows. */
    private static final int MOST_ROWS = 60;

    private static final Pattern AS_OF =
            Pattern.compile("(?:tính |có |số liệu |lấy )*(?:chốt|đến|tới|hết|tại|thời điểm|cuối|as of|as at|until) ");

    private final Block block;
    private final Lexicon lexicon;
    private final Map<String, String> footnotes = new LinkedHashMap<>();
    private final List<Qualifiers> ofAll = new ArrayList<>();
    private final List<Qualifiers> titles = new ArrayList<>();

    Notes(Block block, Lexicon lexicon) {
        this.block = block;
        this.lexicon = lexicon;
        List<String> above = block.preamble().remarks();
        above.forEach(line -> read(line, true));
        below().forEach(line -> read(line, false));
        takeUp(StatedUnits.in(block.grid().table().sheet(), lexicon));
        above.forEach(line -> ofAll.addAll(marked(FootnoteMarks.in(line))));
    }

    /** The lines below the last row of figures, top down. */
    private List<String> below() {
        List<Row> rows = block.rows();
        int first = rows.size();
        while (first > 0 && rows.size() - first < MOST_ROWS && !holdsFigures(rows.get(first - 1))) {
            first--;
        }
        return rows.subList(first, rows.size()).stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(placed ->
                        placed.cell() instanceof Cell.Text text ? text.text().lines() : Stream.of())
                .map(String::strip)
                .toList();
    }

    /** A sentence that holds a number is no figure. */
    private boolean holdsFigures(Row row) {
        return block.layout().figures().keySet().stream().anyMatch(column -> {
            Cell cell = row.cell(column);
            boolean sentence = cell instanceof Cell.Text text
                    && FootnoteMarks.footnotes(text.text()).isEmpty()
                    && text.text().strip().indexOf(' ') > 0
                    && text.text().chars().anyMatch(Character::isLetter);
            return (FigureGrammar.isFigureLike(cell) && !sentence) || lexicon.isOption(cell);
        });
    }

    /**
     * Takes up what one line says.
     *
     * @param title whether what it says of a time that ends with the month is told as the period of the return
     */
    private void read(String line, boolean title) {
        String body = lexicon.notes().withoutIntroduction(line);
        Map<String, String> here = FootnoteMarks.footnotes(body);
        if (here.isEmpty()) {
            boolean part = title && lexicon.isOfPart(line);
            Qualifiers said = part
                    ? Qualifiers.of(line, List.of(new Qualifier.Beside(line)))
                    : title ? lexicon.notes().title(line) : lexicon.notes().line(line);
            if (!said.all().isEmpty()) {
                (title ? titles : ofAll).add(said);
            }
        }
        here.forEach(footnotes::putIfAbsent);
        if (!title) {
            takeUp(StatedUnits.labelled(line, lexicon));
        }
    }

    private void takeUp(Qualifiers units) {
        if (!units.all().isEmpty()) {
            ofAll.add(units);
        }
    }

    private List<Qualifiers> marked(List<String> marks) {
        return marks.stream()
                .filter(footnotes::containsKey)
                .map(mark -> Qualifiers.of(
                        "(" + mark + ") " + footnotes.get(mark),
                        lexicon.notes()
                                .footnote(footnotes.getOrDefault(mark, ""))
                                .all()))
                .filter(said -> !said.all().isEmpty())
                .toList();
    }

    /** What headings and row say of a figure, with what the notes add. */
    Qualifiers with(Qualifiers said, Measure measure, YearMonth month) {
        if (footnotes.isEmpty() && ofAll.isEmpty() && titles.isEmpty()) {
            return said;
        }
        Qualifiers all = said;
        List<String> marks = said.all().stream()
                .filter(Qualifier.Mark.class::isInstance)
                .map(Qualifier::seen)
                .distinct()
                .toList();
        for (Qualifiers footnote : marked(marks)) {
            all = all.and(of(footnote, measure, month));
        }
        for (Qualifiers title : titles) {
            boolean other = title.standing(month, lexicon.plan().reportingYear())
                    .is(Standing.Kind.OTHER, Standing.Kind.UNCLEAR);
            all = other || !title.nameTime() ? all.and(of(title, measure, month)) : all;
        }
        for (Qualifiers note : ofAll) {
            all = all.and(of(note, measure, month));
        }
        return all;
    }

    /** A note that names measures speaks of those alone, and one of money of no people. */
    private Qualifiers of(Qualifiers note, Measure measure, YearMonth month) {
        Set<MeasureId> named = note.all().stream()
                .filter(Qualifier.Names.class::isInstance)
                .map(each -> ((Qualifier.Names) each).measure())
                .collect(Collectors.toSet());
        boolean units = note.all().stream().anyMatch(Qualifier.In.class::isInstance);
        if (!named.isEmpty() && !named.contains(measure.id()) && !units) {
            return Qualifiers.NONE;
        }
        boolean dated = isOfMonthsEnd(note, month);
        MeasuredIn own = lexicon.headingWords().own(measure);
        return Qualifiers.of(
                note.quote(),
                note.all().stream()
                        .filter(each -> !(each instanceof Qualifier.Names)
                                && !(dated && each instanceof Qualifier.Time)
                                && !(each instanceof Qualifier.In in
                                        && !in.unit().couldMean(own)))
                        .toList());
    }

    /** "Số liệu tính đến 30/6/2023" dates the figures of June, those of what happened in June, too. */
    private boolean isOfMonthsEnd(Qualifiers note, YearMonth month) {
        return note.all().stream()
                        .filter(Qualifier.Time.class::isInstance)
                        .allMatch(each -> AS_OF.matcher(each.seen()).lookingAt())
                && note.standing(month, lexicon.plan().reportingYear())
                        .is(Standing.Kind.TO_DATE, Standing.Kind.MONTH, Standing.Kind.WITHIN);
    }
}
