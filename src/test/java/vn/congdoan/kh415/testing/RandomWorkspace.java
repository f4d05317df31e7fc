package vn.congdoan.kh415.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureType;
import vn.congdoan.kh415.model.plan.Plan;

/**
 * A workspace of a given plan drawn by chance from a seed: a ragged tree whose units are founded, move, change sector, become parts of
 * others and dissolve; months of returns with blanks, figures that do not apply or cannot be read, revisions, conflicts, nothing to count,
 * parts and consolidated returns with sector columns, right and wrong.
 */
public final class RandomWorkspace {
    private static final int UNITS = 14;
    private static final String HEADING = "unit,period,measure,value,sector,revision\n";

    private final Plan plan;
    private final Random random;
    private final YearMonth first;
    private final YearMonth last;
    private final Map<String, Row> standing = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    /** A unit as it stands. */
    private record Row(String code, String parent, String kind, String sector, LocalDate from, String cluster) {}

    /** Months from one to the other, both included. */
    public RandomWorkspace(Plan plan, long seed, YearMonth first, YearMonth last) {
        this.plan = plan;
        this.random = new Random(seed);
        this.first = first;
        this.last = last;
    }

    /** Writes registry and returns. */
    public void write(Path folder) throws IOException {
        Map<YearMonth, Map<String, Row>> trees = registry();
        StringBuilder units = new StringBuilder("code,name,parent,kind,sector,from,to,members,cluster\n");
        rows.forEach(row -> units.append(row).append('\n'));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("units.csv"), units);
        for (Map.Entry<YearMonth, Map<String, Row>> month : trees.entrySet()) {
            if (random.nextInt(6) > 0 || month.getKey().equals(last)) {
                month(folder, month.getKey(), month.getValue());
            }
        }
    }

    /** Corrects a month: some figures of it anew, as a later revision. */
    public void correct(Path folder, YearMonth month) throws IOException {
        Path file = folder.resolve("returns/" + month + "/correction-" + random.nextInt(1000) + ".csv");
        Files.createDirectories(file.getParent());
        StringBuilder lines = new StringBuilder(HEADING);
        for (Row row : standing.values()) {
            if (random.nextInt(4) == 0) {
                own(lines, month, row, 3 + random.nextInt(3), 0.3, new TreeMap<>());
            }
        }
        Files.writeString(file, lines);
    }

    private Map<YearMonth, Map<String, Row>> registry() {
        List<String> bodies = new ArrayList<>();
        plan.kinds().stream()
                .filter(kind -> kind.partOf() == null)
                .map(Kind::id)
                .forEach(bodies::add);
        String top = bodies.remove(0);
        found("R", null, top, null);
        int units = 2 + random.nextInt(UNITS);
        for (int i = 0; i < units; i++) {
            add("U" + i, bodies, null);
        }
        Map<YearMonth, Map<String, Row>> trees = new LinkedHashMap<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            trees.put(month, new LinkedHashMap<>(standing));
            if (month.isBefore(last)) {
                for (int events = random.nextInt(3); events > 0; events--) {
                    event(month, bodies);
                }
            }
        }
        standing.values().forEach(row -> close(row, null));
        return trees;
    }

    private void add(String code, List<String> bodies, LocalDate from) {
        List<Row> above = new ArrayList<>(standing.values());
        Row parent = above.get(random.nextInt(above.size()));
        List<String> kinds = new ArrayList<>();
        for (Kind kind : plan.kinds()) {
            if (kind.partOf() == null ? isBody(parent) && bodies.contains(kind.id()) : isWholeOf(parent, kind)) {
                kinds.add(kind.id());
            }
        }
        if (!kinds.isEmpty()) {
            found(code, parent.code(), kinds.get(random.nextInt(kinds.size())), from);
        }
    }

    private boolean isBody(Row row) {
        return plan.kind(row.kind()).partOf() == null;
    }

    private static boolean isWholeOf(Row row, Kind part) {
        return row.kind().equals(part.partOf());
    }

    private void found(String code, String parent, String kind, LocalDate from) {
        boolean sectored = plan.measures().stream()
                .anyMatch(measure ->
                        measure.kinds().contains(kind) && !measure.sectors().isEmpty());
        String sector = sectored
                ? plan.sectors().get(random.nextInt(plan.sectors().size())).id()
                : "";
        String cluster = random.nextInt(4) == 0 ? "c" + random.nextInt(3) : "";
        standing.put(code, new Row(code, parent, kind, sector, from, cluster));
    }

    private void close(Row row, LocalDate to) {
        String members = random.nextInt(3) == 0 ? String.valueOf(random.nextInt(60)) : "";
        rows.add(String.join(
                ",",
                row.code(),
                "Body " + row.code(),
                row.parent() == null ? "" : row.parent(),
                row.kind(),
                row.sector(),
                row.from() == null ? "" : row.from().toString(),
                to == null ? "" : to.toString(),
                members,
                row.cluster()));
    }

    /** At the end of that month, or within it where nothing hangs below. */
    private void event(YearMonth month, List<String> bodies) {
        LocalDate next = month.plusMonths(1).atDay(1);
        List<Row> all = new ArrayList<>(standing.values());
        Row row = all.get(random.nextInt(all.size()));
        boolean leaf = all.stream().noneMatch(other -> row.code().equals(other.parent()));
        if (row.parent() == null || (row.from() != null && !row.from().isBefore(month.atDay(1)))) {
            add("N" + month.getMonthValue() + random.nextInt(100), bodies, next);
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> dissolve(row, month, leaf);
            case 1 -> move(row, next);
            case 2 -> {
                if (leaf) {
                    becomePart(row, next);
                }
            }
            default -> add("N" + month.getMonthValue() + random.nextInt(100), bodies, next);
        }
    }

    private void dissolve(Row row, YearMonth month, boolean leaf) {
        if (!leaf) {
            return;
        }
        boolean within =
                random.nextBoolean() && (row.from() == null || row.from().isBefore(month.atDay(1)));
        close(row, within ? month.atDay(10) : month.atEndOfMonth());
        standing.remove(row.code());
    }

    private void move(Row row, LocalDate day) {
        List<Row> above = standing.values().stream()
                .filter(other -> isBody(row) ? isBody(other) : isWholeOf(other, plan.kind(row.kind())))
                .filter(other -> !isBelow(other, row))
                .toList();
        if (!above.isEmpty()) {
            close(row, day.minusDays(1));
            standing.remove(row.code());
            found(row.code(), above.get(random.nextInt(above.size())).code(), row.kind(), day);
        }
    }

    private boolean isBelow(Row row, Row above) {
        for (Row at = row; at != null; at = at.parent() == null ? null : standing.get(at.parent())) {
            if (at.code().equals(above.code())) {
                return true;
            }
        }
        return false;
    }

    private void becomePart(Row row, LocalDate day) {
        for (Kind kind : plan.kinds()) {
            if (kind.partOf() == null || !kind.partOf().equals(row.kind())) {
                continue;
            }
            for (Row whole : new ArrayList<>(standing.values())) {
                if (isWholeOf(whole, kind) && !whole.code().equals(row.code())) {
                    close(row, day.minusDays(1));
                    standing.remove(row.code());
                    standing.put(row.code(), new Row(row.code(), whole.code(), kind.id(), "", day, ""));
                    return;
                }
            }
        }
    }

    private void month(Path folder, YearMonth month, Map<String, Row> tree) throws IOException {
        int files = 1 + random.nextInt(3);
        List<StringBuilder> all = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            all.add(new StringBuilder(HEADING));
        }
        Map<String, Map<String, Long>> sent = new LinkedHashMap<>();
        for (Row row : tree.values()) {
            Map<String, Long> figures = new TreeMap<>();
            sent.put(row.code(), figures);
            if (random.nextInt(4) > 0) {
                own(all.get(random.nextInt(files)), month, row, 1, 0.85, figures);
                if (random.nextInt(7) == 0) {
                    own(all.get(random.nextInt(files)), month, row, 2, 0.3, figures);
                }
                if (random.nextInt(30) == 0) {
                    own(all.get(random.nextInt(files)), month, row, 1, 0.2, new TreeMap<>());
                }
            }
        }
        for (Row row : tree.values()) {
            if (isBody(row) && random.nextInt(3) == 0) {
                consolidated(all.get(random.nextInt(files)), month, row, tree, sent);
            }
        }
        Path returns = folder.resolve("returns/" + month);
        Files.createDirectories(returns);
        for (int i = 0; i < files; i++) {
            Files.writeString(returns.resolve("file-" + i + ".csv"), all.get(i));
        }
    }

    private void own(
            StringBuilder lines, YearMonth month, Row row, int revision, double share, Map<String, Long> figures) {
        Row speaksFor = row;
        while (!isBody(speaksFor) && standing.containsKey(speaksFor.parent())) {
            speaksFor = standing.get(speaksFor.parent());
        }
        int size = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(40);
        for (Measure measure : plan.measures()) {
            if (!measure.isReportedBy(speaksFor.kind(), speaksFor.sector()) || random.nextDouble() > share) {
                continue;
            }
            String value = value(measure, size);
            if (value.matches("\\d+")) {
                figures.put(measure.id().text(), Long.valueOf(value));
            } else if (value.equals("x")) {
                figures.put(measure.id().text(), 1L);
            }
            line(lines, row.code(), month, measure, value, "", revision);
        }
    }

    private String value(Measure measure, int size) {
        int chance = random.nextInt(40);
        if (chance == 0) {
            return "K/A";
        }
        if (chance == 1) {
            return "";
        }
        if (chance == 2) {
            return "#REF!";
        }
        if (measure.isYesNo()) {
            return random.nextBoolean() ? "x" : "không";
        }
        if (chance == 3) {
            return measure.type() == MeasureType.AMOUNT ? "7000000000000001" : "-";
        }
        return String.valueOf(size + random.nextInt(3) - random.nextInt(size + 1));
    }

    private void consolidated(
            StringBuilder lines, YearMonth month, Row row, Map<String, Row> tree, Map<String, Map<String, Long>> sent) {
        int style = random.nextInt(4);
        boolean wrong = random.nextInt(5) == 0;
        for (Measure measure : plan.measures()) {
            if (measure.kinds().contains(row.kind()) || random.nextInt(10) == 0) {
                continue;
            }
            Map<String, Long> bySector = new TreeMap<>();
            for (Row below : tree.values()) {
                if (isBody(below)
                        && isBelowIn(tree, below, row)
                        && measure.isReportedBy(below.kind(), below.sector())) {
                    long own = sent.get(below.code()).getOrDefault(measure.id().text(), 0L);
                    long more = random.nextInt(4) == 0 ? measure.isYesNo() ? random.nextInt(2) : random.nextInt(9) : 0;
                    bySector.merge(below.sector(), own + more, Long::sum);
                }
            }
            long total = bySector.values().stream().mapToLong(Long::longValue).sum();
            if (style != 1) {
                line(lines, row.code(), month, measure, String.valueOf(wrong ? total + 1 : total), "", 1);
            }
            if (style > 0) {
                bySector.forEach((sector, sum) -> {
                    if (!sector.isEmpty() && (style < 3 || random.nextInt(3) > 0)) {
                        line(lines, row.code(), month, measure, String.valueOf(sum), sector, 1);
                    }
                });
            }
        }
    }

    private static boolean isBelowIn(Map<String, Row> tree, Row row, Row above) {
        for (Row at = tree.get(row.parent()); at != null; at = tree.get(at.parent())) {
            if (at.code().equals(above.code())) {
                return true;
            }
        }
        return false;
    }

    private static void line(
            StringBuilder lines,
            String unit,
            YearMonth month,
            Measure measure,
            String value,
            String sector,
            int revision) {
        lines.append(String.join(
                        ",",
                        unit,
                        month.toString(),
                        measure.id().text(),
                        value,
                        sector,
                        revision == 1 ? "" : "" + revision))
                .append('\n');
    }
}
