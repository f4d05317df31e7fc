package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congdoan.kh415.ingest.draft.Candidate;
import vn.congdoan.kh415.ingest.draft.Sender;
import vn.congdoan.kh415.ingest.draft.SheetDraft;
import vn.congdoan.kh415.ingest.figure.FigureGrammar;
import vn.congdoan.kh415.ingest.figure.Reading;
import vn.congdoan.kh415.ingest.heading.Block;
import vn.congdoan.kh415.ingest.heading.Layout;
import vn.congdoan.kh415.ingest.heading.StatedUnits;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.sender.Senders;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/** Reads tables: one unit a row, one measure a column. Rows of totals are compared and never taken. */
final class ByColumnReader {
    /** The columns in which "Tổng số" means all sectors, or is a remark, and not a row of totals. */
    private static final Set<ColumnRole> NO_TOTALS = EnumSet.of(
            ColumnRole.SECTOR,
            ColumnRole.PERIOD,
            ColumnRole.REVISION,
            ColumnRole.RECEIVED,
            ColumnRole.NOTE,
            ColumnRole.UNIT_OF_MEASURE);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}[.)]?");

    private static final Pattern SECTION_NUMBER = Pattern.compile("[A-HĐ]|[IVX]{1,5}");

    private final Layout.ByColumn layout;
    private final Block block;
    private final RowQualifiers rows;
    private final FigureChoice choice;
    private final Lexicon lexicon;
    private final Senders senders;
    private final SheetDraft draft;
    private final TotalsRow totals;

    /** Said of all figures by a title that tells of another measure. */
    private final Qualifiers title;

    private Qualifiers section = Qualifiers.NONE;
    /** The units of measurement that the last line between the rows states. */
    private Qualifiers units = Qualifiers.NONE;

    private final Map<FigureKey, List<Integer>> byKey = new LinkedHashMap<>();

    ByColumnReader(
            Layout.ByColumn layout,
            Block block,
            RowQualifiers rows,
            Lexicon lexicon,
            Senders senders,
            SheetDraft draft,
            TotalsRow totals) {
        this.layout = layout;
        this.block = block;
        this.rows = rows;
        this.choice = new FigureChoice(draft, lexicon);
        layout.figures()
                .forEach((column, heading) -> byKey.computeIfAbsent(heading.key(), unused -> new ArrayList<>(1))
                        .add(column));
        this.totals = totals;
        this.lexicon = lexicon;
        this.senders = senders;
        this.draft = draft;
        this.title = ShortHeadings.of(block, byKey.keySet().stream().map(FigureKey::measure), lexicon);
    }

    void read() {
        for (Row row : block.rows()) {
            if (isTotals(row)) {
                compareTotals(row);
            } else if (holdsFigures(row) && block.isUneven(row)) {
                draft.uneven(row, block);
                layout.figures().keySet().forEach(totals::miss);
            } else if (holdsFigures(row) && isBeside(row)) {
                draft.passedOver().beside(unitText(row), draft.table().place(row.number(), 0));
            } else if (holdsFigures(row)) {
                Optional<Sender> sender = senders.of(row);
                sender.ifPresent(known -> readUnit(row, known));
                if (sender.isEmpty()) {
                    layout.figures().keySet().forEach(totals::miss);
                }
            } else if (senders.namesKnownUnit(row)) {
                // A unit listed without any figure said nothing; a section heading names no unit.
                senders.of(row).ifPresent(sender -> readUnit(row, sender));
            } else {
                head(row);
            }
        }
    }

    /** A row of nothing but words heads the rows below it: "B. Cùng kỳ năm trước". */
    private void head(Row row) {
        String words = row.cells().stream()
                .map(placed -> Cells.text(placed.cell()))
                .filter(text -> text.chars().anyMatch(Character::isLetter)
                        && !SECTION_NUMBER.matcher(text).matches())
                .findFirst()
                .orElse("");
        if (!words.isEmpty()) {
            Qualifiers said = lexicon.lines().section(words);
            section = said.areBeside() || said.nameTime() ? said : ofOthers(words);
            Qualifiers stated = StatedUnits.in(row, lexicon);
            units = stated.all().isEmpty() ? units : stated;
        }
    }

    /** "II. Kinh phí", "Biểu 2: Kinh phí" over rows of a table of other measures begins another table, whose columns it does not tell. */
    private Qualifiers ofOthers(String words) {
        return Stream.of(words, words.substring(words.indexOf(':') + 1).strip())
                .flatMap(text -> lexicon.heading(List.of(text)).key().stream())
                .findFirst()
                .filter(key -> layout.figures().values().stream()
                        .noneMatch(column -> column.key().measure().equals(key.measure())))
                .map(key -> Qualifiers.unclear(words))
                .orElse(Qualifiers.NONE);
    }

    /** Whether the row speaks of a part or a plan where others name their unit: "Trong đó: nữ". */
    private boolean isBeside(Row row) {
        String text = unitText(row);
        if (lexicon.units().isUnit(text)) {
            return false;
        }
        Qualifiers said = Qualifiers.of("", lexicon.headingWords().read(text));
        return (said.areUnderstood() && said.areBeside()) || isSubtotal(row, text);
    }

    /**
     * Whether the row adds up those below it, or is a part of the one above: "I. Khối doanh nghiệp" over units that are numbered 1, 2,
     * 3; "- Phân xưởng 2" without a number of its own.
     */
    private boolean isSubtotal(Row row, String text) {
        Integer column = layout.column(ColumnRole.ORDINAL);
        if (column == null || !lexicon.isPartOfUnit(text) || lexicon.beginsAsUnit(text)) {
            return false;
        }
        String ordinal = block.grid().text(row.number(), column).strip();
        return ordinal.isEmpty() || (SECTION_NUMBER.matcher(ordinal).matches() && numbersUnits(column));
    }

    private boolean numbersUnits(int column) {
        return block.rows().stream()
                .anyMatch(row -> row.cell(column) instanceof Cell.Numeric
                        || NUMBER.matcher(block.grid().text(row.number(), column))
                                .matches());
    }

    private String unitText(Row row) {
        Integer column = layout.column(ColumnRole.UNIT);
        column = column == null ? layout.column(ColumnRole.UNIT_CODE) : column;
        return column == null ? "" : block.grid().text(row.number(), column);
    }

    private boolean holdsFigures(Row row) {
        return layout.figures().keySet().stream()
                .anyMatch(column -> FigureGrammar.isFigureLike(row.cell(column), lexicon));
    }

    private boolean isTotals(Row row) {
        int firstFigure = layout.figures().firstKey();
        return row.cells().stream()
                .takeWhile(placed -> placed.column() < firstFigure)
                .filter(placed -> NO_TOTALS.stream().noneMatch(role -> isColumn(role, placed.column())))
                .anyMatch(placed -> placed.cell() instanceof Cell.Text text && lexicon.isTotal(text.text()));
    }

    private boolean isColumn(ColumnRole role, int column) {
        Integer of = layout.column(role);
        return of != null && of == column;
    }

    private void readUnit(Row row, Sender sender) {
        String sector = senders.sector(row);
        if (sector == null) {
            layout.figures().keySet().forEach(totals::miss);
            return;
        }
        Qualifiers ofRow = title.and(section).and(rows.of(row)).and(label(row));
        byKey.forEach((heading, columns) -> {
            FigureKey key = heading.sector().isEmpty() ? new FigureKey(heading.measure(), sector) : heading;
            Measure measure = lexicon.measure(key.measure());
            List<Candidate> candidates = columns.stream()
                    .map(column -> candidate(row, column, ofRow, measure, sender))
                    .toList();
            List<FigureChoice.Taken> taken = choice.take(sender, key, candidates);
            columns.stream()
                    .filter(column -> row.cell(column) != null)
                    .forEach(column -> addUp(column, taken, reportsItself(sender, measure)));
        });
    }

    /** In a table of the one unit above it a row may be called by a time or a plan; by any other word nobody can tell whose it is. */
    private Qualifiers label(Row row) {
        if (layout.namesUnits()) {
            return Qualifiers.NONE;
        }
        return row.cells().stream()
                .filter(placed -> placed.cell() instanceof Cell.Text
                        && !layout.figures().containsKey(placed.column())
                        && !layout.columns().containsValue(placed.column()))
                .map(placed -> Cells.text(placed.cell()))
                .filter(text ->
                        !Qualifiers.of(text, lexicon.headingWords().read(text)).areUnderstood())
                .map(Qualifiers::unclear)
                .reduce(Qualifiers.NONE, Qualifiers::and);
    }

    private Candidate candidate(Row whole, int column, Qualifiers ofRow, Measure measure, Sender sender) {
        Layout.Column heading = Objects.requireNonNull(layout.figures().get(column));
        Row row = heading.answer() == Layout.Answer.WRITTEN
                ? whole
                : ByRowReader.marked(whole, column, heading.answer(), measure);
        Qualifiers all = heading.qualifiers()
                .and(ofRow)
                .and(rows.noteOf(row, column, measure))
                .and(rows.ofCell(row, column));
        all = rows.withNotes(all, measure, sender.period());
        return new Candidate(
                row,
                column,
                rows.standing(all, sender.period()),
                block.preamble()
                        .otherUnit(all.and(StatedUnits.meant(units.and(ofRow(row)), measure, lexicon)), measure));
    }

    /** What a column of units of measurement says, in which each row states its own. */
    private Qualifiers ofRow(Row row) {
        Integer column = layout.column(ColumnRole.UNIT_OF_MEASURE);
        return column == null ? Qualifiers.NONE : StatedUnits.in(block.grid().text(row.number(), column), lexicon);
    }

    /** What was not taken is no part of any total. */
    private void addUp(int column, List<FigureChoice.Taken> taken, boolean counts) {
        for (FigureChoice.Taken each : taken) {
            if (each.candidate().column() == column && each.reading() instanceof Reading.Value value && counts) {
                totals.add(column, value.value());
                return;
            }
            if (each.candidate().column() == column && !(each.reading() instanceof Reading.Wrong)) {
                return;
            }
        }
        totals.miss(column);
    }

    private boolean reportsItself(Sender sender, Measure measure) {
        return !lexicon.units().areListed()
                || lexicon.registry()
                        .unit(sender.unit(), sender.period().atEndOfMonth())
                        .filter(unit -> measure.kinds().contains(unit.kind()))
                        .isPresent();
    }

    private void compareTotals(Row row) {
        layout.figures().forEach((column, heading) -> {
            FigureKey key = heading.key();
            Reading reading = FigureGrammar.read(row.cell(column), lexicon.measure(key.measure()), true);
            if (reading instanceof Reading.Value stated && !totals.agrees(column, stated.value())) {
                draft.add(new Finding(
                        FindingCode.TOTALS_ROW_DIFFERS,
                        draft.table().place(row.number(), column),
                        null,
                        key.measure(),
                        null,
                        new ReturnFacts.StatedSum(stated.value(), totals.sumOfAll(column))));
            }
        });
        totals.begin();
    }
}
