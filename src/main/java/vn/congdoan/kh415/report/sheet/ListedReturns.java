package vn.congdoan.kh415.report.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.finding.Receipt;
import vn.congdoan.kh415.model.finding.Receipt.Status;
import vn.congdoan.kh415.report.book.Frame;

/** What became of each return of the period, and of each that is missing: by status, then in tree order. */
final class ListedReturns {
    private final Frame frame;
    private final List<Receipt> listed;
    private final long elsewhere;

    ListedReturns(Frame frame) {
        this.frame = frame;
        Map<String, Integer> order = new HashMap<>();
        frame.assessment().tree().units().forEach(unit -> order.put(unit.code().text(), order.size()));
        this.listed = frame.assessment().receipts().stream()
                .filter(this::belongsHere)
                .sorted(Comparator.comparing(Receipt::status)
                        .thenComparing(receipt -> order.getOrDefault(code(receipt), Integer.MAX_VALUE))
                        .thenComparing(ListedReturns::code)
                        .thenComparing(receipt -> Objects.requireNonNullElse(receipt.file(), "")))
                .toList();
        this.elsewhere = frame.assessment().receipts().size() - (long) listed.size();
    }

    private ListedReturns(Frame frame, List<Receipt> listed, long elsewhere) {
        this.frame = frame;
        this.listed = listed;
        this.elsewhere = elsewhere;
    }

    /** The same by groups of units, in the same order; of other periods nothing is told there. */
    Map<Optional<UnitCode>, ListedReturns> grouped(Function<@Nullable UnitCode, Optional<UnitCode>> group) {
        Map<Optional<UnitCode>, List<Receipt>> groups = new HashMap<>();
        for (Receipt receipt : listed) {
            groups.computeIfAbsent(group.apply(receipt.unit()), key -> new ArrayList<>())
                    .add(receipt);
        }
        Map<Optional<UnitCode>, ListedReturns> grouped = new HashMap<>();
        groups.forEach((key, each) -> grouped.put(key, new ListedReturns(frame, each, key.isEmpty() ? elsewhere : 0)));
        return grouped;
    }

    /** None of them. */
    ListedReturns none() {
        return new ListedReturns(frame, List.of(), 0);
    }

    int size() {
        return listed.size();
    }

    private boolean belongsHere(Receipt receipt) {
        return receipt.status() == Status.WRONG_PERIOD || isOfPeriod(receipt);
    }

    private boolean isOfPeriod(Receipt receipt) {
        return receipt.period() == null
                || receipt.period().equals(frame.assessment().period());
    }

    private static String code(Receipt receipt) {
        return receipt.unit() == null ? "" : receipt.unit().text();
    }

    /** Those that somebody must ask for. */
    List<Receipt> toMend() {
        return listed.stream().filter(receipt -> isToMend(receipt.status())).toList();
    }

    /** The others. */
    List<Receipt> arrived() {
        return listed.stream().filter(receipt -> !isToMend(receipt.status())).toList();
    }

    Map<Status, Long> counts() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        listed.forEach(receipt -> counts.merge(receipt.status(), 1L, Long::sum));
        return counts;
    }

    /** How many returns of other periods there are. */
    long elsewhere() {
        return elsewhere;
    }

    /** How many returns of the period did not come. */
    long missing() {
        return counts().getOrDefault(Status.NOT_RECEIVED, 0L);
    }

    /** How many files of the period gave nothing. */
    long unusable() {
        return listed.stream()
                .filter(receipt -> isOfPeriod(receipt) && isUnusable(receipt.status()))
                .count();
    }

    /** The units that sent nothing, by code, in tree order. */
    List<UnitCode> silent() {
        Set<UnitCode> silent = new HashSet<>();
        for (Receipt receipt : frame.assessment().receipts()) {
            if (receipt.status() == Status.NOT_RECEIVED && receipt.unit() != null) {
                silent.add(receipt.unit());
            }
        }
        return frame.assessment().tree().units().stream()
                .map(Unit::code)
                .filter(silent::contains)
                .toList();
    }

    /** The key of a status's sign. */
    static String mark(Status status) {
        if (isToMend(status)) {
            return "mark.bad";
        }
        return switch (status) {
            case RECEIVED, ON_TIME -> "mark.good";
            default -> "mark.look";
        };
    }

    private static boolean isToMend(Status status) {
        return status == Status.NOT_RECEIVED || isUnusable(status);
    }

    private static boolean isUnusable(Status status) {
        return switch (status) {
            case UNREADABLE, UNKNOWN_UNIT, EXCLUDED_FOR_ERRORS, EMPTY, WRONG_PERIOD -> true;
            case NOT_RECEIVED, NOT_EXPECTED, SUPERSEDED, PARTIAL, USED_WITH_WARNINGS, LATE, ON_TIME, RECEIVED -> false;
        };
    }
}
