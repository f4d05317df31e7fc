package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.Match;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.FormFacts;
import vn.congdoan.kh415.model.finding.FormFacts.Part;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.FormStamp;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.Words;

/** What of a form of our own is no longer as it was made, outside the cells that are there to be filled in. */
final class FormShape {
    private static final List<Words> LANGUAGES =
            Stream.of(Lang.values()).map(Words::in).toList();

    /** The headings that every form of one unit has. */
    private static final List<String> ALWAYS = List.of(
            "head.form.ordinal",
            "head.form.code",
            "head.form.measure",
            "head.form.unit",
            "head.form.before",
            "head.form.figure",
            "head.form.guidance",
            "head.form.note");

    private static final String TO_DATE = "head.form.to-date";
    private static final String MARK = "head.form.mark";

    private static final Set<String> MARKS = keys(words -> words.of(MARK));
    private static final Set<String> NONE_LEFT = keys(words -> words.of("form.live.none"));

    private final Table table;
    private final Block block;
    private final FormStamp stamp;
    private final Lexicon lexicon;
    private final List<Finding> findings = new ArrayList<>();

    FormShape(Table table, Block block, FormStamp stamp, Lexicon lexicon) {
        this.table = table;
        this.block = block;
        this.stamp = stamp;
        this.lexicon = lexicon;
    }

    private static Set<String> keys(Function<Words, String> text) {
        return Set.copyOf(
                LANGUAGES.stream().map(text).map(Normal::key).distinct().toList());
    }

    /** What was altered that leaves the figures what they are. */
    List<Finding> altered() {
        if (block.layout() instanceof Layout.ByRow form && !stamp.table()) {
            lookAtRows(form);
        }
        if (block.layout() instanceof Layout.ByColumn wide && stamp.table()) {
            lookAtColumns(wide);
        }
        lookAtCount();
        if (table.guard() != null && !table.guard().locked()) {
            altered(Part.PROTECTION, table.place(), "", "");
        }
        return findings;
    }

    private void altered(Part part, Place place, String seen, String due) {
        findings.add(new Finding(FindingCode.FORM_ALTERED, place, new FormFacts.Altered(part, seen, due)));
    }

    private String text(Row row, int column) {
        return Cells.onOneLine(block.grid().text(row.number(), column));
    }

    // Of a form of one unit.

    /** Headings that leave it open which figures are due; empty if they stand as they did, or more stand beside them. */
    Optional<Finding> headings() {
        int line = block.layout().headingRow();
        Row row = block.grid().row(line);
        List<String> seen = row == null
                ? List.of()
                : row.cells().stream().map(placed -> text(row, placed.column())).toList();
        boolean kept = stamp.table()
                ? block.layout() instanceof Layout.ByColumn wide && isInOrder(wide)
                : block.layout() instanceof Layout.ByRow
                        && LANGUAGES.stream().anyMatch(words -> isInOrder(words, seen));
        return kept
                ? Optional.empty()
                : Optional.of(new Finding(
                        FindingCode.FORM_HEADINGS,
                        table.place(line, 0),
                        new FormFacts.Headings(seen, stamp.table() ? List.of() : due(seen))));
    }

    /** In the language in which most of them still are. */
    private static List<String> due(List<String> seen) {
        return LANGUAGES.stream()
                .map(FormShape::texts)
                .max(Comparator.comparing(
                        due -> due.stream().filter(seen::contains).count()))
                .orElse(List.of());
    }

    private static List<String> texts(Words words) {
        return ALWAYS.stream().map(key -> words.of(key)).toList();
    }

    private static boolean isInOrder(Words words, List<String> seen) {
        List<String> due = texts(words).stream().map(Normal::key).toList();
        return seen.stream().map(Normal::key).filter(due::contains).toList().equals(due);
    }

    /** Whether the measures stand in the plan's order, as they did. */
    private boolean isInOrder(Layout.ByColumn wide) {
        List<Integer> places = wide.figures().values().stream()
                .map(column -> lexicon.plan()
                        .measures()
                        .indexOf(lexicon.measure(column.key().measure())))
                .toList();
        return places.stream().sorted().toList().equals(places);
    }

    private void lookAtRows(Layout.ByRow form) {
        lookAtFurtherHeadings();
        Integer codes = form.column(ColumnRole.MEASURE_CODE);
        Integer labels = form.column(ColumnRole.MEASURE);
        Integer units = form.column(ColumnRole.UNIT_OF_MEASURE);
        int lines = 0;
        for (Row row : block.rows()) {
            String code = codes == null ? "" : text(row, codes);
            String label = labels == null ? "" : text(row, labels);
            MeasureId coded = lexicon.measures().byId(code).idOrNull();
            MeasureId labelled =
                    lexicon.measures().of(label) instanceof Match.Found<MeasureId> found ? found.id() : null;
            MeasureId id = coded == null ? labelled : coded;
            if (id == null) {
                continue;
            }
            lines++;
            Measure measure = lexicon.measure(id);
            if (codes != null && coded == null) {
                altered(Part.CODE, table.place(row.number(), codes), code, id.text());
            }
            if (labels != null && coded != null && !isName(label, measure)) {
                altered(
                        Part.LABEL,
                        table.place(row.number(), labels),
                        label,
                        measure.name().text());
            }
            if (units != null && !Normal.key(text(row, units)).equals(Normal.key(measure.unit()))) {
                altered(Part.UNIT_OF_MEASURE, table.place(row.number(), units), text(row, units), measure.unit());
            }
        }
        if (lines != stamp.lines()) {
            altered(Part.ROWS, table.place(), String.valueOf(lines), String.valueOf(stamp.lines()));
        }
    }

    /** More columns than were made; whether their figures count is told by their headings. */
    private void lookAtFurtherHeadings() {
        Set<String> known = new HashSet<>();
        Stream.concat(ALWAYS.stream(), Stream.of(TO_DATE, MARK))
                .forEach(key -> known.addAll(keys(words -> words.of(key))));
        int line = block.layout().headingRow();
        Row row = block.grid().row(line);
        if (row != null) {
            row.cells().stream()
                    .filter(placed -> !known.contains(Normal.key(text(row, placed.column()))))
                    .forEach(placed ->
                            altered(Part.HEADING, table.place(line, placed.column()), text(row, placed.column()), ""));
        }
    }

    private static boolean isName(String label, Measure measure) {
        return Normal.key(label).equals(Normal.key(measure.name().text()))
                || Normal.key(label).equals(Normal.key(measure.name().english()));
    }

    // Of a table.

    private void lookAtColumns(Layout.ByColumn wide) {
        if (wide.figures().size() != stamp.lines()) {
            altered(Part.ROWS, table.place(), String.valueOf(wide.figures().size()), String.valueOf(stamp.lines()));
        }
        wide.figures().forEach((column, figure) -> {
            Measure measure = lexicon.measure(figure.key().measure());
            Set<String> texts = new HashSet<>();
            for (int row = wide.headingRow(); row < wide.firstDataRow(); row++) {
                texts.add(Normal.key(block.grid().text(row, column)));
            }
            Place place = table.place(wide.headingRow(), column);
            String seen = Cells.onOneLine(block.grid().text(wide.headingRow(), column));
            if (!texts.contains(Normal.key(measure.id().text()))) {
                altered(Part.CODE, place, seen, measure.id().text());
            }
            if (Stream.of(Lang.values())
                    .map(lang -> Normal.key(measure.name().in(lang) + " (" + measure.unit() + ")"))
                    .noneMatch(texts::contains)) {
                altered(Part.LABEL, place, seen, measure.name().text());
            }
        });
    }

    // Of both.

    /** Whether the line that counts what needs a look counts what stands in the column of marks. */
    private void lookAtCount() {
        Row headings = block.grid().row(block.layout().headingRow());
        Set<Integer> columns = new HashSet<>();
        if (headings != null) {
            headings.cells().stream()
                    .filter(placed -> MARKS.contains(Normal.key(Cells.text(placed.cell()))))
                    .forEach(placed -> columns.add(placed.column()));
        }
        long marks = block.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(placed -> columns.contains(placed.column()))
                .count();
        Optional<Preamble.Labelled> line = block.preamble().lines().stream()
                .filter(each -> counted(each.text()) >= 0)
                .findFirst();
        long counted = line.map(each -> counted(each.text())).orElse(-1L);
        if (columns.isEmpty() || counted != marks) {
            altered(Part.COUNT, table.place(), line.map(Preamble.Labelled::text).orElse(""), "");
        }
        Table.Guard guard = table.guard();
        if (guard != null
                && !holdsFormulas(
                        guard, columns, line.map(Preamble.Labelled::column).orElse(-1))) {
            altered(Part.FORMULAS, table.place(), "", "");
        }
    }

    private boolean holdsFormulas(Table.Guard guard, Set<Integer> columns, int live) {
        int marks = columns.stream()
                .mapToInt(column -> guard.formulas().getOrDefault(column, 0))
                .sum();
        return marks >= stamp.marks() && guard.formulas().getOrDefault(live, 0) > 0;
    }

    /** What such a line counts; negative for any other line. */
    private static long counted(String line) {
        if (NONE_LEFT.contains(Normal.key(line))) {
            return 0;
        }
        for (Words words : LANGUAGES) {
            String[] around = words.of("form.live").split("\\{0}", -1);
            Matcher matcher = Pattern.compile(Pattern.quote(Normal.key(around[0])) + " ?(\\d{1,6}) ?"
                            + Pattern.quote(Normal.key(around[1])))
                    .matcher(Normal.key(line));
            if (matcher.matches()) {
                return Long.parseLong(matcher.group(1));
            }
        }
        return -1;
    }
}
