package vn.congdoan.kh415.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.Cell;
import vn.congdoan.kh415.model.Finding;
import vn.congdoan.kh415.model.FindingCode;
import vn.congdoan.kh415.model.Kind;
import vn.congdoan.kh415.model.Place;
import vn.congdoan.kh415.model.Plan;
import vn.congdoan.kh415.model.Row;
import vn.congdoan.kh415.model.Sector;
import vn.congdoan.kh415.model.Table;
import vn.congdoan.kh415.model.Unit;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Nearest;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.NumberGrammar;

/** The rows of the registry, each cell read by the rule of its column. */
final class RegistryRows {
    /** A unit with the row it stands in. */
    record Placed(Unit unit, @Nullable Integer order, Place place) {}

    private static final List<String> COLUMNS = List.of(
            "code", "name", "parent", "kind", "sector", "from", "to", "members", "cluster", "aliases", "email",
            "order");
    private static final List<String> NEEDED = List.of("code", "name", "parent", "kind");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final Table table;
    private final List<Finding> findings;
    private final Map<String, String> names = new HashMap<>();
    private final Headings headings;
    private final Map<String, String> kinds = new TreeMap<>();
    private final Map<String, String> sectors = new TreeMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Set<String> codes = new TreeSet<>();
    private int heading = -1;

    RegistryRows(Table table, Plan plan, List<Finding> findings) {
        this.table = table;
        this.findings = findings;
        this.headings = Headings.with(plan.headings());
        plan.kinds().forEach(kind -> names.put(kind.id(), kind.name().text()));
        plan.sectors().forEach(sector -> names.put(sector.id(), sector.name().text()));
        for (Kind kind : plan.kinds()) {
            words(kind.id(), kind.name().text(), kind.name().english(), kind.aliases())
                    .forEach(word -> kinds.put(Normal.key(word), kind.id()));
        }
        for (Sector sector : plan.sectors()) {
            words(sector.id(), sector.name().text(), sector.name().english(), sector.aliases())
                    .forEach(word -> sectors.put(Normal.key(word), sector.id()));
        }
    }

    private static List<String> words(String id, String name, String english, List<String> aliases) {
        List<String> words = new ArrayList<>(List.of(id, name, english));
        words.addAll(aliases);
        return words;
    }

    List<Placed> read() {
        for (Row row : table.rows()) {
            if (heading < 0 && readHeadings(row)) {
                heading = row.number();
            }
        }
        List<String> missing =
                NEEDED.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    FindingCode.REGISTRY_COLUMN_MISSING,
                    table.place(),
                    String.join(", ", missing),
                    String.join(", ", COLUMNS)));
            return List.of();
        }
        List<Placed> units = new ArrayList<>();
        for (Row row : table.rows()) {
            if (row.number() > heading) {
                unit(row).ifPresent(units::add);
            }
        }
        return units;
    }

    /** The codes of all rows, of those too that could not be read. */
    Set<String> codes() {
        return codes;
    }

    private boolean readHeadings(Row row) {
        Map<String, Integer> found = new HashMap<>();
        for (Row.Placed placed : row.cells()) {
            if (placed.cell() instanceof Cell.Text text) {
                for (String column : COLUMNS) {
                    if (headings.is("registry." + column, text.text())) {
                        found.putIfAbsent(column, placed.column());
                    }
                }
            }
        }
        boolean enough = found.containsKey("code") && (found.containsKey("name") || found.containsKey("kind"));
        if (enough) {
            columns.putAll(found);
        }
        return enough;
    }

    private Optional<Placed> unit(Row row) {
        String code = text(row, "code");
        String name = text(row, "name");
        if (code.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        codes.add(code);
        int before = findings.size();
        need(row, "code", code);
        need(row, "name", name);
        String kind = word(row, "kind", kinds);
        need(row, "kind", text(row, "kind"));
        String sector = word(row, "sector", sectors);
        LocalDate from = day(row, "from");
        LocalDate to = day(row, "to");
        if (from != null && to != null && to.isBefore(from)) {
            find(FindingCode.REGISTRY_DATES_REVERSED, row, "to", to.toString(), from.toString());
        }
        BigDecimal members = whole(row, "members");
        BigDecimal order = whole(row, "order");
        if (findings.size() > before || kind == null) {
            return Optional.empty();
        }
        Unit unit = new Unit(
                code,
                name,
                orNull(text(row, "parent")),
                kind,
                sector,
                from,
                to,
                members,
                orNull(text(row, "cluster")),
                aliases(row),
                orNull(text(row, "email")));
        return Optional.of(
                new Placed(unit, order == null ? null : order.intValue(), table.place(row.number(), at("code"))));
    }

    private List<String> aliases(Row row) {
        return Arrays.stream(text(row, "aliases").split("\\|", -1))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    private void need(Row row, String column, String seen) {
        if (seen.isEmpty()) {
            find(FindingCode.REGISTRY_VALUE_MISSING, row, column);
        }
    }

    private @Nullable String word(Row row, String column, Map<String, String> known) {
        String seen = text(row, column);
        String id = known.get(Normal.key(seen));
        if (id == null && !seen.isEmpty()) {
            String near = Nearest.among(seen, known.keySet()).map(known::get).orElse("");
            wrong(
                    row,
                    column,
                    seen,
                    near.isEmpty()
                            ? Set.copyOf(known.values()).stream()
                                    .sorted()
                                    .map(this::described)
                                    .collect(Collectors.joining(", "))
                            : described(near));
        }
        return id;
    }

    /** A kind or a sector as the office calls it, its id behind. */
    private String described(String id) {
        return names.getOrDefault(id, id) + " (" + id + ")";
    }

    private @Nullable LocalDate day(Row row, String column) {
        Cell cell = cell(row, column);
        if (cell == null || cell instanceof Cell.Date) {
            return cell instanceof Cell.Date date ? date.date() : null;
        }
        String seen = text(row, column);
        Matcher iso = ISO.matcher(seen);
        Matcher local = LOCAL.matcher(seen);
        try {
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (local.matches()) {
                return LocalDate.of(number(local, 3), number(local, 2), number(local, 1));
            }
        } catch (DateTimeException e) {
            // Falls through to the finding below: 31/02/2023 is as wrong as a word.
        }
        wrong(row, column, seen, "2023-12-31, 31/12/2023");
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private @Nullable BigDecimal whole(Row row, String column) {
        Cell cell = cell(row, column);
        if (cell == null) {
            return null;
        }
        Set<BigDecimal> readings = cell instanceof Cell.Numeric number
                ? Set.of(number.value())
                : NumberGrammar.readings(text(row, column));
        Optional<BigDecimal> number = readings.stream().findFirst();
        boolean whole = number.isPresent()
                && number.get().signum() >= 0
                && number.get().stripTrailingZeros().scale() <= 0;
        if (!whole) {
            wrong(row, column, text(row, column), "1500");
            return null;
        }
        return number.get();
    }

    private void wrong(Row row, String column, String seen, String right) {
        find(FindingCode.REGISTRY_VALUE, row, column, seen, right);
    }

    /** The column is named as it is in the file. */
    private void find(FindingCode code, Row row, String column, String... details) {
        List<String> all = new ArrayList<>(List.of(headingOf(column)));
        all.addAll(List.of(details));
        findings.add(new Finding(code, table.place(row.number(), at(column)), all.toArray(String[]::new)));
    }

    private String headingOf(String column) {
        return table.rows().stream()
                .filter(row -> row.number() == heading)
                .findFirst()
                .map(row -> text(row, column))
                .orElse(column);
    }

    private int at(String column) {
        return columns.getOrDefault(column, 0);
    }

    private @Nullable Cell cell(Row row, String column) {
        Integer at = columns.get(column);
        return at == null ? null : row.cell(at);
    }

    private String text(Row row, String column) {
        Cell cell = cell(row, column);
        if (cell instanceof Cell.Text text) {
            return text.text().strip();
        }
        if (cell instanceof Cell.Numeric number) {
            return number.value().toPlainString();
        }
        return cell instanceof Cell.Date date
                ? date.date().toString()
                : cell instanceof Cell.ErrorValue error ? error.code() : "";
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
