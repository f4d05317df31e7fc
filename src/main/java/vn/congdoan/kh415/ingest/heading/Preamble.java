package vn.congdoan.kh415.ingest.heading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.qualifier.MeasuredIn;
import vn.congdoan.kh415.ingest.qualifier.Qualifiers;
import vn.congdoan.kh415.ingest.words.Cells;
import vn.congdoan.kh415.ingest.words.ColumnRole;
import vn.congdoan.kh415.ingest.words.Keys;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;

/**
 * What stands above the headings of a sheet: "Đơn vị: …", "Kỳ báo cáo: tháng 6 năm 2023", in one cell or in a cell and the one to
 * its right. A further table in the sheet takes what its own lines leave unsaid from the one above.
 */
public final class Preamble {
    /** A text with its place: row and column from 0. */
    public record Labelled(int row, int column, Cell value) {
        public String text() {
            return Cells.text(value);
        }

        boolean isBlank() {
            return text().codePoints().noneMatch(Character::isLetterOrDigit);
        }
    }

    private static final Pattern YEAR = Pattern.compile("(?:năm|năm báo cáo|year) ?:? ?(20\\d\\d)?");

    private static final Pattern NUMBER_OF_YEAR = Pattern.compile("20\\d\\d");

    private final Lexicon lexicon;
    private final @Nullable Preamble above;
    private final @Nullable Preamble cover;
    private final Map<ColumnRole, Labelled> labelled = new EnumMap<>(ColumnRole.class);
    private final Map<ColumnRole, Labelled> inForce = new EnumMap<>(ColumnRole.class);
    private final Map<String, Labelled> lines = new LinkedHashMap<>();
    private final Set<String> senders = new HashSet<>();
    private Qualifiers units = Qualifiers.NONE;
    private int year;
    private final List<Qualifiers> titles = new ArrayList<>();

    public Preamble(List<Row> rows, Lexicon lexicon, @Nullable Preamble above) {
        this(rows, lexicon, above, null);
    }

    /** Above the first table of a sheet; {@code cover} is what another sheet of the file says of the whole of it. */
    public Preamble(List<Row> rows, Lexicon lexicon, @Nullable Preamble above, @Nullable Preamble cover) {
        this.lexicon = lexicon;
        this.above = above;
        this.cover = cover;
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                read(row, i);
            }
        }
        if (above != null) {
            inForce.putAll(above.inForce);
            units = units.all().isEmpty() ? above.units : units;
        } else if (cover != null) {
            units = units.all().isEmpty() ? cover.units : units;
        }
        inForce.putAll(labelled);
    }

    private void read(Row row, int index) {
        Row.Placed placed = row.cells().get(index);
        if (!(placed.cell() instanceof Cell.Text cell) || Keys.isSentence(cell.text())) {
            return;
        }
        Matcher labelledYear = YEAR.matcher(lexicon.key(cell.text()));
        if (labelledYear.matches()) {
            String next =
                    labelledYear.group(1) == null && index + 1 < row.cells().size()
                            ? Cells.text(row.cells().get(index + 1).cell()).strip()
                            : labelledYear.group(1);
            year = next != null && NUMBER_OF_YEAR.matcher(next).matches() ? Integer.parseInt(next) : year;
        }
        for (String line : (Iterable<String>) cell.text().lines().map(String::strip)::iterator) {
            Labelled here = new Labelled(row.number(), placed.column(), new Cell.Text(line));
            lines.putIfAbsent(line, here);
            if (namesSender(line)) {
                senders.add(line);
                readLabel(row, index, line);
                continue;
            }
            Qualifiers title = lexicon.headingWords().title(line);
            if (!title.all().isEmpty()) {
                titles.add(title);
            }
            if (!takeUp(StatedUnits.in(line, lexicon))) {
                readLabel(row, index, line);
            }
        }
    }

    /** "Đơn vị báo cáo: …" with a unit behind it: whatever its name says, it says nothing of figures. */
    private boolean namesSender(String whole) {
        String line = lexicon.lines().withoutNumber(whole);
        int colon = line.indexOf(':');
        ColumnRole role = colon < 0 ? null : lexicon.role(line.substring(0, colon));
        if (role != ColumnRole.UNIT && role != ColumnRole.UNIT_CODE) {
            return false;
        }
        String name = line.substring(colon + 1).strip();
        return lexicon.units().areListed()
                ? lexicon.units().isUnit(name)
                : !name.isEmpty() && !lexicon.headingWords().isUnit(name);
    }

    private boolean takeUp(Qualifiers stated) {
        units = units.and(stated);
        return !stated.all().isEmpty();
    }

    /** "1. Tên đơn vị: A" is labelled as without its number. */
    private void readLabel(Row row, int index, String whole) {
        String line = lexicon.lines().withoutNumber(whole);
        int column = row.cells().get(index).column();
        int colon = line.indexOf(':');
        ColumnRole role = lexicon.role(colon < 0 ? line : line.substring(0, colon));
        if (role == null) {
            return;
        }
        String rest = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (!rest.isEmpty()) {
            put(role, new Labelled(row.number(), column, new Cell.Text(rest)), rest);
        } else if (index + 1 < row.cells().size()) {
            Row.Placed next = row.cells().get(index + 1);
            String text = Cells.text(next.cell());
            boolean label = lexicon.role(text.contains(":") ? text.substring(0, text.indexOf(':')) : text) != null;
            if (!label) {
                put(role, new Labelled(row.number(), next.column(), next.cell()), text);
            }
        }
    }

    /** "Đơn vị: đồng" above a table is no unit of the union. */
    private void put(ColumnRole role, Labelled at, String text) {
        boolean measured = role == ColumnRole.UNIT_OF_MEASURE || role == ColumnRole.UNIT;
        if ((!measured || !takeUp(StatedUnits.unit(text, true, lexicon)))
                && role != ColumnRole.UNIT_OF_MEASURE
                && !at.isBlank()) {
            labelled.putIfAbsent(role, at);
        }
    }

    /** What a label says here, or in the lines further above. */
    public Optional<Labelled> labelled(ColumnRole role) {
        return Optional.ofNullable(inForce.get(role));
    }

    /** The unit's code and name, as labelled here; empty if no label speaks of a unit. */
    public Map<ColumnRole, Labelled> unit() {
        Map<ColumnRole, Labelled> unit = new EnumMap<>(ColumnRole.class);
        for (ColumnRole role : List.of(ColumnRole.UNIT_CODE, ColumnRole.CODE)) {
            Labelled code = labelled.get(role);
            if (code != null) {
                unit.putIfAbsent(ColumnRole.UNIT_CODE, code);
            }
        }
        Labelled name = labelled.get(ColumnRole.UNIT);
        if (name != null) {
            unit.put(ColumnRole.UNIT, name);
        }
        return unit;
    }

    /** The year that stands apart from the month: "Năm: 2023". */
    public OptionalInt year() {
        return year > 0 ? OptionalInt.of(year) : OptionalInt.empty();
    }

    /** What is labelled here as the period. */
    public Optional<Labelled> period() {
        return Optional.ofNullable(labelled.get(ColumnRole.PERIOD));
    }

    /**
     * The unit of measurement in which a figure stands, if it is not the measure's own, else "". What headings and unit column say is
     * held to its words; what is said above a whole table counts for those measures that it could mean.
     *
     * @param stated what headings and row say of the figure
     */
    public String otherUnit(Qualifiers stated, Measure measure) {
        if (stated.all().isEmpty() && units.all().isEmpty()) {
            return "";
        }
        MeasuredIn own = lexicon.headingWords().own(measure);
        String other = stated.otherUnit(measure, own);
        if (!other.isEmpty() || !measure.addsUp()) {
            return other;
        }
        return StatedUnits.meant(units, measure, lexicon).otherUnit(measure, own);
    }

    /** What lines say of all figures below; a heading that only goes on says what the one above it said. */
    public List<Qualifiers> titles() {
        return lines.isEmpty() && above != null ? above.titles() : titles;
    }

    /** Every line above the headings with its place, in reading order. */
    public Collection<Labelled> lines() {
        return lines.values();
    }

    /** The same without places. */
    public Set<String> texts() {
        return lines.keySet();
    }

    /** Those lines that may say something of the figures: all but the one that names the sender. */
    public List<String> remarks() {
        return lines.keySet().stream().filter(line -> !senders.contains(line)).toList();
    }

    /**
     * The line that heads a table as a section heads rows: the last one above it, but for units of measurement, labels and what stands in
     * brackets. Above the first table of a sheet that is a title of all, if it is not numbered.
     */
    public Optional<Labelled> last() {
        return lines.values().stream().filter(line -> !isAside(line.text())).reduce((one, next) -> next);
    }

    private boolean isAside(String line) {
        return senders.contains(line)
                || lexicon.lines().withoutNumber(line).contains(":")
                || line.startsWith("(")
                || !StatedUnits.in(line, lexicon).all().isEmpty();
    }

    @Nullable
    public Preamble above() {
        return above;
    }

    /** What a cover sheet says, on which a sheet may rely for its unit and its units of measurement. */
    @Nullable
    public Preamble cover() {
        return cover;
    }

    /** Whether units of measurement are stated. */
    public boolean statesUnits() {
        return !units.all().isEmpty();
    }
}
