package vn.congdoan.kh415.ingest.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.draft.Candidate;
import vn.congdoan.kh415.ingest.draft.Sender;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.figure.Reading;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.heading.Preamble;
import vn.congdoan.kh415.ingest.heading.StatedUnits;
import vn.congdoan.kh415.ingest.qualifier.Qualifier;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.qualifier.Standing;
import vn.congdoan.kh415.ingest.sender.Senders;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.ingest.words.MeasureHeading;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/** Reads forms and long tables: one measure a row. */
final class ByRowReader {
    private static final Pattern FIRST = Pattern.compile("0?1[.)]?");

    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\s*[.):/-]\\s*\\p{L}");

    private final Layout.ByRow layout;
    private final Block block;
    private final RowQualifiers rows;
    private final Lexicon lexicon;
    private final Senders senders;
    private final SheetDraft draft;
    private final FigureChoice choice;
    private final Map<Sender, Map<FigureKey, List<Candidate>>> pending = new LinkedHashMap<>();
    private String unitOfMeasure = "";
    /** By the unit in which measures are due, the other one that their last rows stated: a row that states none goes on in it. */
    private final Map<String, String> scales = new HashMap<>();

    private Qualifiers section = Qualifiers.NONE;
    /** What the last line says that heads rows below a section, or where there are none. */
    private Qualifiers inner = Qualifiers.NONE;
    /** That the last section line speaks of other bodies, which is nothing strange above the sums of an upper union. */
    private Qualifiers bodies = Qualifiers.NONE;
    /** That the last section line names a body that nobody knows. */
    private Qualifiers stranger = Qualifiers.NONE;
    /** What is said above the table of all of its rows. */
    private Qualifiers above = Qualifiers.NONE;
    /** The units of measurement that the last section line states. */
    private Qualifiers units = Qualifiers.NONE;
    /** That the rows are another's than the sender's, from where its name stands to where the sender's own does. */
    private Qualifiers anothers = Qualifiers.NONE;
    /** The measure named last, for rows below it that say only of when or of whom. */
    private @Nullable Measure last;

    private boolean lastIsBlank;

    private @Nullable Qualifiers title;

    private final Outline outline;
    private final Map<Outline.Heading, Qualifiers> headings = new HashMap<>();

    ByRowReader(
            Layout.ByRow layout, Block block, RowQualifiers rows, Lexicon lexicon, Senders senders, SheetDraft draft) {
        this.layout = layout;
        this.block = block;
        this.rows = rows;
        this.lexicon = lexicon;
        this.senders = senders;
        this.draft = draft;
        this.choice = new FigureChoice(draft, lexicon);
        this.outline = new Outline(
                Stream.concat(titleLine().stream(), block.rows().stream().map(this::line))
                        .toList());
    }

    private Outline.Line line(Row row) {
        return new Outline.Line(
                row.number(),
                text(row, ColumnRole.ORDINAL),
                text(row, ColumnRole.MEASURE),
                holdsFigures(row) && isOfMeasure(text(row, ColumnRole.MEASURE)));
    }

    /** The line that heads the table, as a section over all of its rows. */
    private Optional<Outline.Line> titleLine() {
        return heading().map(line -> new Outline.Line(line.row(), "I", line.text(), false));
    }

    /** Of the first table of a sheet the line above it must be numbered: else it is the sheet's title, or its sender's. */
    private Optional<Preamble.Labelled> heading() {
        return block.preamble().last().filter(line -> block.preamble().above() != null || isNumberedTitle(line.text()));
    }

    private static boolean isNumberedTitle(String line) {
        return RowQualifiers.isNumbered(line) || NUMBERED.matcher(line).lookingAt();
    }

    /** What the sheet's name and the line above the table say of all rows, as a section does of its own. */
    private void begin() {
        if (block.rows().isEmpty() || layout.namesUnits()) {
            return;
        }
        Row first = block.rows().get(0);
        String sheet = block.grid().table().sheet();
        if (senders.isOfPart(first, sheet) && !lexicon.lines().isOfUnion(sheet)) {
            above = Qualifiers.of(sheet, List.of(new Qualifier.Beside(sheet)));
        }
        block.preamble()
                .last()
                .map(Preamble.Labelled::text)
                .filter(line -> senders.isOfStrangeBody(first, line, true) || senders.isOfPart(first, line))
                .ifPresent(line -> above = above.and(Qualifiers.unclear(line)));
        block.preamble().texts().stream()
                .filter(line -> senders.isLabelledOther(first, line))
                .forEach(line -> above = above.and(Qualifiers.unclear(line)));
        heading()
                .map(Preamble.Labelled::text)
                .filter(line -> !senders.isUnit(first, line))
                .ifPresent(line -> {
                    bodies = lexicon.lines().isOfBodies(line) ? Qualifiers.unclear(line) : Qualifiers.NONE;
                    Qualifiers said = lexicon.lines().section(line);
                    if (senders.of(first)
                            .filter(sender -> isTold(line, said, sender))
                            .isPresent()) {
                        above = above.and(said);
                    }
                });
    }

    /** A month, or a day up to which, is the period of the return, which is looked for elsewhere. */
    private boolean isTold(String line, Qualifiers said, Sender sender) {
        Standing standing = said.standing(sender.period(), lexicon.plan().reportingYear());
        return standing.is(Standing.Kind.OTHER, Standing.Kind.UNCLEAR)
                || (!standing.is(Standing.Kind.PLAIN)
                        && lexicon.lines().withoutNumber(line).chars().noneMatch(Character::isDigit));
    }

    /** Of a row with a figure that is no measure's, "Lao động nữ", those below it are parts as of one without. */
    private boolean isOfMeasure(String label) {
        MeasureHeading heading = lexicon.heading(label.isEmpty() ? List.of() : List.of(label));
        return label.isEmpty()
                || (heading.key().isPresent() && !heading.qualifiers().areBeside());
    }

    void read() {
        begin();
        for (Row row : block.rows()) {
            String stated = text(row, ColumnRole.UNIT_OF_MEASURE);
            if (!stated.equals(unitOfMeasure) && !isRepeated(stated)) {
                unitOfMeasure = stated;
            }
            if (holdsFigures(row) && block.isUneven(row)) {
                draft.uneven(row, block);
            } else if (!isTotal(row)) {
                readRow(row);
            }
        }
        choose();
    }

    /** Ditto marks are as many as clerks; a unit of measurement has a letter at least. */
    private boolean isRepeated(String unit) {
        return lexicon.isDitto(unit)
                || (!unit.isEmpty()
                        && unit.codePoints()
                                .noneMatch(letter -> Character.isLetterOrDigit(letter) || "%$‰".indexOf(letter) >= 0));
    }

    private boolean isTotal(Row row) {
        return layout.namesUnits()
                && (lexicon.isTotal(text(row, ColumnRole.UNIT)) || lexicon.isTotal(text(row, ColumnRole.UNIT_CODE)));
    }

    private void readRow(Row row) {
        String code = text(row, ColumnRole.MEASURE_CODE);
        String label = text(row, ColumnRole.MEASURE);
        MeasureHeading heading = lexicon.heading(label.isEmpty() ? List.of() : List.of(label));
        MeasureId coded = lexicon.measures().byId(code).idOrNull();
        MeasureId labelled = heading.key().map(FigureKey::measure).orElse(null);
        boolean figures = holdsFigures(row);
        if (coded != null && labelled != null && !coded.equals(labelled)) {
            ambiguous(row, figures, code + " " + label, lexicon.described(List.of(coded, labelled)));
        } else if (heading.isAmbiguous() && coded == null) {
            ambiguous(row, figures, label, lexicon.described(heading.measures()));
        } else if (coded != null || (labelled != null && heading.qualifiers().areUnderstood())) {
            Measure measure = lexicon.measure(coded != null ? coded : Objects.requireNonNull(labelled));
            boolean qualified = coded == null || says(heading.qualifiers());
            Qualifiers said =
                    qualified ? heading.qualifiers() : heading.qualifiers().marks();
            String over = coded == null ? ofWhich(row, measure, label) : "";
            Qualifiers around = !over.isEmpty()
                    ? Qualifiers.unclear(said.all().isEmpty() ? over + " – " + label : over)
                    : coded == null ? title() : Qualifiers.NONE;
            collect(row, measure, around.and(said));
            if (over.isEmpty()) {
                last = measure;
                lastIsBlank = !figures;
            }
        } else if (!saysMoreOfLast(row, heading.qualifiers(), figures)) {
            unknown(row, figures, label.isEmpty() ? code : label, heading.isOfAnother());
        }
    }

    /** The line above of which a row counts a part although its name says nothing of that; empty if there is none. */
    private String ofWhich(Row row, Measure measure, String label) {
        boolean people = lexicon.headingWords().own(measure).isOfPeople();
        boolean some = people
                && !lexicon.isFullName(label, measure)
                && lexicon.shortNames().mayCountSome(label, measure);
        return outline.above(row.number()).stream()
                .filter(heading -> (some && isStrange(heading))
                        || (people && lexicon.shortNames().isOfOthers(heading.label(), label, measure))
                        || ((some || outline.isPart(row.number())) && isOfAnother(heading, measure)))
                .map(Outline.Heading::label)
                .findFirst()
                .orElse("");
    }

    /** "III. Tai nạn lao động" is not understood; below the sender's own name stands what is the sender's. */
    private boolean isStrange(Outline.Heading heading) {
        return lexicon.headingWords().read(heading.label()).stream().anyMatch(Qualifier.Unclear.class::isInstance)
                && block.rows().stream()
                        .noneMatch(row -> row.number() == heading.row()
                                && (senders.namesSenderWithin(row) || senders.isOfSender(row, heading.label())));
    }

    /** "- Tổng số đoàn viên" below "Đoàn viên ưu tú được giới thiệu cho Đảng", which has no figure of its own: these are counted. */
    private boolean isOfAnother(Outline.Heading heading, Measure measure) {
        Stream<Row> below =
                block.rows().stream().filter(row -> outline.above(row.number()).contains(heading));
        return lexicon.shortNames()
                .areOfAnother(heading.label(), measure, told(below).toList());
    }

    /** What a title says, where all rows name one measure. */
    private Qualifiers title() {
        if (title == null) {
            title = ShortHeadings.of(block, told(block.rows().stream()), lexicon);
        }
        return title;
    }

    /** The measures that those rows name. */
    private Stream<MeasureId> told(Stream<Row> rows) {
        return rows.map(row -> text(row, ColumnRole.MEASURE))
                .filter(label -> !label.isEmpty())
                .flatMap(label -> lexicon.heading(List.of(label)).key().stream())
                .map(FigureKey::measure);
    }

    private boolean holdsFigures(Row row) {
        for (int column : layout.figures().keySet()) {
            if (FigureGrammar.isFigureLike(row.cell(column), lexicon)) {
                return true;
            }
        }
        return false;
    }

    private void ambiguous(Row row, boolean figures, String seen, List<String> several) {
        if (figures) {
            report(FindingCode.MEASURE_AMBIGUOUS, row, new ReturnFacts.AmongMeasures(seen, several));
        }
    }

    private static boolean says(Qualifiers label) {
        return label.areUnderstood() && label.sayFigure();
    }

    /**
     * "Trong tháng", "Lũy kế", "Trong đó nữ" below the name of a measure speak of that measure; a word for the whole ("Tổng số") does
     * only where that name has no figure of its own.
     */
    private boolean saysMoreOfLast(Row row, Qualifiers label, boolean figures) {
        boolean more = figures && says(label) && (lastIsBlank || label.areBeside() || label.nameTime());
        if (last == null || !more) {
            return false;
        }
        collect(row, last, label);
        return true;
    }

    /** Signatures and section headings name no measure either; they are passed over unless they hold or nearly name one. */
    private void unknown(Row row, boolean figures, String seen, boolean another) {
        if (!figures && senders.namesAnotherWithin(row)) {
            String words = row.cells().stream()
                    .map(placed -> Cells.text(placed.cell()))
                    .collect(Collectors.joining(" "));
            anothers = Qualifiers.unclear(words);
            return;
        }
        if (!figures && senders.namesSenderWithin(row)) {
            anothers = Qualifiers.NONE;
        }
        if (!figures) {
            head(row, seen);
        }
        if (seen.isEmpty() || lexicon.role(seen) != null || lexicon.isTotal(seen) || another) {
            return;
        }
        if (figures && lexicon.isPartOfUnit(seen)) {
            draft.passedOver().beside(seen, draft.table().place(row.number(), 0));
            return;
        }
        boolean filled = layout.figures().keySet().stream().anyMatch(column -> row.cell(column) != null);
        String near = filled ? lexicon.measures().suggestion(seen) : "";
        if (figures || !near.isEmpty()) {
            report(FindingCode.MEASURE_UNKNOWN, row, new Facts.Unknown(seen, near));
        }
    }

    /** A row of nothing but words may head the rows below it; in a text file, where cells cannot be merged, from any column. */
    private void head(Row row, String label) {
        String line = label.isEmpty() ? lone(row) : label;
        if (line.isEmpty()) {
            return;
        }
        boolean begins = rows.isSection(row, line) || lexicon.isTotal(line);
        boolean strange = senders.isOfStrangeBody(row, line, false);
        if (begins || strange || senders.namesSenderWithin(row)) {
            stranger = strange ? Qualifiers.unclear(line) : Qualifiers.NONE;
        }
        if (begins) {
            boolean others = lexicon.lines().isOfBodies(line)
                    || (rows.isNumbered(row, line) && senders.namesOneAboveWithin(row));
            bodies = others ? Qualifiers.unclear(line) : Qualifiers.NONE;
        }
        if (lexicon.isPartOfUnit(line)) {
            section = Qualifiers.of(line, List.of(new Qualifier.Beside(line)));
            return;
        }
        boolean outside = !begins && isOutside(row, line);
        if (begins || outside) {
            inner = outside ? lexicon.lines().section(line).withoutUnits() : Qualifiers.NONE;
        }
        if (begins || (label.isEmpty() && !outside)) {
            Qualifiers said = lexicon.lines().section(line);
            Qualifiers stated = StatedUnits.in(row, lexicon);
            section = begins || !said.all().isEmpty() ? said : section;
            units = begins || !stated.all().isEmpty() ? stated : units;
        }
    }

    /**
     * Whether a row stands outside the numbers of the measures: "2. Kế hoạch" before a row that begins with 1 again, or in the column of
     * names where others are numbered in their own. One without a number is a section only by the time that it names.
     */
    private boolean isOutside(Row row, String label) {
        if (layout.column(ColumnRole.ORDINAL) == null || !Character.isLetterOrDigit(label.codePointAt(0))) {
            return false;
        }
        boolean unnumbered = text(row, ColumnRole.ORDINAL).isEmpty();
        if (unnumbered && !NUMBERED.matcher(label).lookingAt()) {
            return lexicon.role(label) == ColumnRole.VALUE
                    || lexicon.lines().isEstimate(label)
                    || lexicon.lines().section(label).all().stream().anyMatch(Qualifier.Time.class::isInstance);
        }
        return unnumbered
                || block.rows().stream()
                        .filter(next -> next.number() > row.number()
                                && !text(next, ColumnRole.ORDINAL).isEmpty())
                        .findFirst()
                        .filter(next ->
                                FIRST.matcher(text(next, ColumnRole.ORDINAL)).matches())
                        .isPresent();
    }

    /** The first words of a row that names no measure. */
    private static String lone(Row row) {
        return row.cells().stream()
                .map(placed -> Cells.text(placed.cell()).strip())
                .filter(text -> text.chars().filter(Character::isLetter).count() > 1)
                .findFirst()
                .orElse("");
    }

    /** What the lines say below which a row stands by its number: "2. Kế hoạch năm 2023" of "2.1", "Tài chính (triệu đồng)" of "-". */
    private Qualifiers outlined(Row row) {
        Qualifiers all = Qualifiers.NONE;
        for (Outline.Heading heading : outline.above(row.number())) {
            Qualifiers said = headings.computeIfAbsent(heading, this::ofHeading);
            all = said.quote().equals(section.quote()) ? all : all.and(said);
        }
        return all;
    }

    /** A rate that was left blank stands over what it is made of: "Tỷ lệ đoàn viên (%)" over "- Đoàn viên". */
    private Qualifiers ofHeading(Outline.Heading heading) {
        if (heading.row() < layout.headingRow()) {
            return Qualifiers.NONE;
        }
        Row row = block.grid().row(heading.row());
        Qualifiers units = row == null ? Qualifiers.NONE : StatedUnits.in(row, lexicon);
        boolean rate = units.areBeside() || lexicon.lines().isRate(heading.label());
        return rate ? Qualifiers.NONE : lexicon.lines().section(heading.label()).and(units);
    }

    private void report(FindingCode code, Row row, Facts facts) {
        Integer label = layout.column(ColumnRole.MEASURE);
        Integer id = layout.column(ColumnRole.MEASURE_CODE);
        int column = label != null ? label : id != null ? id : 0;
        Optional<Sender> sender = senders.of(row);
        if (sender.isPresent()) {
            draft.report(code, sender.get(), row.number(), column, facts);
        } else {
            draft.report(code, row.number(), column, facts);
        }
    }

    /** Puts the cells of a row beside the others that speak of the same measure. */
    private void collect(Row row, Measure measure, Qualifiers label) {
        layout.figures().values().stream()
                .map(Layout.Values::unit)
                .distinct()
                .forEach(unit -> collect(row, measure, label, unit));
        if (layout.namesUnits() || layout.columns().containsKey(ColumnRole.PERIOD)) {
            choose();
        }
    }

    private void collect(Row row, Measure measure, Qualifiers label, String unit) {
        Optional<Sender> sender = senders.of(row, unit);
        String rowSector = sender.isPresent() ? senders.sector(row) : null;
        if (sender.isEmpty() || rowSector == null) {
            return;
        }
        boolean ofOthers = draft.isTotalOfOthers(sender.get(), measure);
        Qualifiers outlined = outlined(row);
        Qualifiers ofRow = anothers.and(stranger)
                .and(above)
                .and(section)
                .and(inner)
                .and(outlined.withoutUnits())
                .and(ofOthers ? Qualifiers.NONE : bodies)
                .and(ofOthers ? label : label.sectorsAsParts())
                .and(rows.of(row));
        Set<String> filled = filledSectors(row, unit);
        for (Map.Entry<Integer, Layout.Values> each : layout.figures().entrySet()) {
            String ofColumn = each.getValue().sector();
            // Of columns of sectors only the filled ones speak; a row left blank is one blank figure.
            boolean own = each.getValue().unit().equals(unit);
            if (own && (filled.contains(ofColumn) || filled.isEmpty())) {
                String ofLabel = rowSector.isEmpty() ? ofRow.sector() : rowSector;
                FigureKey key =
                        new FigureKey(measure.id(), ofColumn.isEmpty() || filled.isEmpty() ? ofLabel : ofColumn);
                Qualifiers ofHeading = each.getValue().qualifiers();
                boolean answers = each.getValue().answer() != Layout.Answer.WRITTEN && measure.isYesNo();
                Qualifiers said = (answers ? marks(ofHeading.quote()) : ofHeading).and(ofRow);
                Row marked =
                        answers ? marked(row, each.getKey(), each.getValue().answer(), measure) : row;
                pending.computeIfAbsent(sender.get(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(key, unused -> new ArrayList<>(1))
                        .add(candidate(marked, each.getKey(), said, outlined.and(units), measure, sender.get()));
            }
        }
    }

    private static Qualifiers marks(String heading) {
        return Qualifiers.of(heading, List.of(new Qualifier.Plain(heading, true)));
    }

    /** A yes in the column "Không" is a no; a no in either says nothing, for the other column is marked. */
    static Row marked(Row row, int column, Layout.Answer answer, Measure measure) {
        if (!(FigureGrammar.read(row.cell(column), measure, false) instanceof Reading.Value value)) {
            return row;
        }
        boolean yes = value.value().signum() != 0;
        return yes && answer == Layout.Answer.YES
                ? row
                : row.with(column, yes ? new Cell.Numeric(BigDecimal.ZERO, false) : null);
    }

    private Set<String> filledSectors(Row row, String unit) {
        Set<String> filled = new HashSet<>(2);
        for (Map.Entry<Integer, Layout.Values> each : layout.figures().entrySet()) {
            if (each.getValue().unit().equals(unit) && row.cell(each.getKey()) != null) {
                filled.add(each.getValue().sector());
            }
        }
        return filled;
    }

    private Candidate candidate(
            Row row, int column, Qualifiers said, Qualifiers units, Measure measure, Sender sender) {
        Qualifiers beside = said.and(rows.noteOf(row, column, measure));
        Qualifiers all = rows.withNotes(beside, measure, sender.period()).and(rows.ofCell(row, column));
        return new Candidate(
                row,
                column,
                rows.standing(all, sender.period()),
                otherUnit(all.and(StatedUnits.meant(units, measure, lexicon)), measure));
    }

    private String otherUnit(Qualifiers all, Measure measure) {
        String stated = lexicon.headingWords().otherUnit(unitOfMeasure, measure);
        if (unitOfMeasure.isEmpty()) {
            stated = scales.getOrDefault(measure.unit(), "");
        } else {
            scales.put(measure.unit(), stated);
        }
        return stated.isEmpty() ? block.preamble().otherUnit(all, measure) : stated;
    }

    private void choose() {
        pending.forEach(
                (sender, figures) -> figures.forEach((key, candidates) -> choice.take(sender, key, candidates)));
        pending.clear();
    }

    private String text(Row row, ColumnRole role) {
        Integer column = layout.column(role);
        return column == null ? "" : block.grid().text(row.number(), column);
    }
}
