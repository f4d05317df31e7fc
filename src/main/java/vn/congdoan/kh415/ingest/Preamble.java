package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Row;

/**
 * What stands above the headings of a sheet: "Đơn vị: …", "Kỳ báo cáo: tháng 6 năm 2023", in one cell or in a cell and the one to
 * its right.
 */
final class Preamble {
    /** A cell with a label: its place in the sheet and what it says. */
    record Labelled(int row, int column, Cell value) {
        String text() {
            return Cells.text(value);
        }
    }

    private final Map<Role, Labelled> labelled = new EnumMap<>(Role.class);
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<YearMonth> monthsInWords = new LinkedHashSet<>();

    Preamble(Grid grid, Lexicon lexicon, int headingRow) {
        for (Row row : grid.headingRows()) {
            if (row.number() >= headingRow) {
                break;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                read(row, i, lexicon);
            }
        }
    }

    private void read(Row row, int index, Lexicon lexicon) {
        Row.Placed placed = row.cells().get(index);
        if (!(placed.cell() instanceof Cell.Text cell)) {
            return;
        }
        String text = cell.text().strip();
        texts.add(text);
        Periods.monthNamedIn(text).ifPresent(monthsInWords::add);
        int colon = text.indexOf(':');
        Role role = lexicon.role(colon < 0 ? text : text.substring(0, colon));
        if (role == null) {
            return;
        }
        String rest = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (!rest.isEmpty()) {
            labelled.putIfAbsent(role, new Labelled(row.number(), placed.column(), new Cell.Text(rest)));
        } else if (index + 1 < row.cells().size()) {
            Row.Placed next = row.cells().get(index + 1);
            labelled.putIfAbsent(role, new Labelled(row.number(), next.column(), next.cell()));
        }
    }

    Optional<Labelled> labelled(Role role) {
        return Optional.ofNullable(labelled.get(role));
    }

    /** The month that is labelled as the period, else the only one that is written out in words. */
    @Nullable
    YearMonth period() {
        Optional<YearMonth> stated = labelled(Role.PERIOD).flatMap(cell -> Periods.month(cell.value()));
        return stated.orElse(
                monthsInWords.size() == 1 ? monthsInWords.iterator().next() : null);
    }

    @Nullable
    LocalDate received() {
        return labelled(Role.RECEIVED).flatMap(cell -> Dates.day(cell.value())).orElse(null);
    }

    /** Every text above the headings, in reading order. */
    Set<String> texts() {
        return texts;
    }
}
