package vn.congdoan.kh415.invent;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Words;

/**
 * What arrives for one month, file by file. In a small union most bodies send a form each and some branches one table; in a large one
 * every branch sends a table. A few bodies, and of many branches a few, send nothing.
 */
final class Deliveries {
    /** Of a thousand. */
    private static final int SILENT_BODIES = 25;

    private static final int SILENT_BRANCHES = 8;

    /** Of faulty tables. */
    private static final int FALSE_TOTALS = 250;

    /** In a small union, one branch in so many sends a table. */
    private static final int WITHOUT_TABLE = 5;

    /** More bodies directly below the top send a table in a large union, too. */
    private static final int FEW = 20;

    private final Wanted wanted;
    private final Words words;
    private final Union union;
    private final BodyFigures figures;
    private final FormPage forms;
    private final TablePage tables;
    private final LongPage lists;
    private final YearMonth month;
    private final Lot lot;
    private final Consumer<Sent> use;
    private int senders;
    private int branches;
    private int faults;

    /** What one body reports, and how it is written. */
    private record Reported(Unit unit, Map<Measure, Long> figures, FigureCells cells) {}

    /** Makes the sheet of what is written for each body. */
    private interface Layout {
        Table table(List<FigureCells> bodies, @Nullable Fault fault);
    }

    /**
     * Of a month.
     *
     * @param use takes each file as it arrives
     */
    Deliveries(
            Plan plan,
            Wanted wanted,
            Words words,
            Union union,
            BodyFigures figures,
            YearMonth month,
            Consumer<Sent> use) {
        this.wanted = wanted;
        this.words = words;
        this.union = union;
        this.figures = figures;
        this.forms = new FormPage(plan, words);
        this.tables = new TablePage(plan, words);
        this.lists = new LongPage(words);
        this.month = month;
        this.lot = wanted.lot().of("sent");
        this.use = use;
    }

    /** Gives all files away, in the order of the union. */
    void arrive() {
        form(union.top(), "");
        union.between().forEach(unit -> form(unit, ""));
        union.eachBranch(this::branch);
    }

    private void branch(Union.Branch branch) {
        Unit head = branch.head();
        boolean direct = head.equals(union.top());
        Lot own = lot.of(head.code().text());
        boolean many = wanted.isLarge() && (!direct || branch.members().size() > FEW);
        boolean turn = (branches++ + lot.of("first table").below(WITHOUT_TABLE)) % WITHOUT_TABLE == 0;
        if (many || (!direct && turn)) {
            List<Unit> bodies = new ArrayList<>(direct ? List.of() : List.of(head));
            bodies.addAll(branch.members());
            table(head, bodies);
            return;
        }
        String folder =
                own.of("folder").isAmong(500) ? head.shortName() : head.code().text();
        String below = direct ? "" : Habits.inPath(folder) + "/";
        if (!direct) {
            form(head, below);
        }
        branch.members().forEach(unit -> form(unit, below));
    }

    /** Whoever may send has a number, whether anything arrives or not, so that nobody's habits change from month to month. */
    private Habits habits(Unit sender) {
        Medium medium = Medium.of(senders++, lot.of("media"));
        return new Habits(medium, lot.of("habits").of(sender.code().text()), words);
    }

    private boolean isSilent(Unit unit, int ofThousand) {
        return lot.of("silent").of(unit.code().text()).of(month.toString()).isAmong(ofThousand);
    }

    private void form(Unit unit, String folder) {
        Habits habits = habits(unit);
        String path = month + "/" + folder + habits.file(unit, month);
        send(
                path,
                habits,
                reported(List.of(unit), habits),
                false,
                (bodies, fault) -> forms.table(path, bodies.get(0), month, habits, fault));
    }

    private void table(Unit head, List<Unit> units) {
        Habits habits = habits(head);
        String path = month + "/" + habits.file(head, month);
        List<Reported> rows = isSilent(head, SILENT_BRANCHES) ? List.of() : reported(units, habits);
        if (habits.lists()) {
            send(path, habits, rows, false, (bodies, fault) -> lists.table(path, bodies, month, habits, fault));
            return;
        }
        Map<Measure, Long> totals =
                TablePage.totals(rows.stream().map(Reported::figures).toList());
        send(
                path,
                habits,
                rows,
                !totals.isEmpty(),
                (bodies, fault) -> tables.table(path, bodies, totals, month, habits, fault));
    }

    /** Of those that send anything. */
    private List<Reported> reported(List<Unit> units, Habits habits) {
        List<Reported> reported = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.standsOn(month.atEndOfMonth()) && !isSilent(unit, SILENT_BODIES)) {
                Map<Measure, Long> known = figures.of(unit, month);
                Lot own = habits.lot().of(month.toString()).of(unit.code().text());
                if (!known.isEmpty()) {
                    reported.add(new Reported(unit, known, FigureCells.of(unit, known, habits, own)));
                }
            }
        }
        return reported;
    }

    private void send(String path, Habits habits, List<Reported> rows, boolean hasTotals, Layout layout) {
        if (rows.isEmpty()) {
            return;
        }
        Lot own = lot.of(path);
        int at = own.of("row").below(rows.size());
        Fault fault = fault(own, each -> isPossible(each, habits.medium(), rows.get(at), hasTotals, own));
        List<FigureCells> right = rows.stream().map(Reported::cells).toList();
        if (fault == null) {
            give(path, habits, layout.table(right, null), null);
            return;
        }
        List<FigureCells> wrong = new ArrayList<>(right);
        spoiled(rows.get(at), fault, own).ifPresent(cells -> wrong.set(at, cells));
        if (fault.isSecondFile()) {
            give(path, habits, layout.table(right, null), null);
            give(second(path, fault), habits, layout.table(wrong, null), fault);
        } else {
            give(path, habits, layout.table(wrong, fault), fault);
        }
    }

    private void give(String path, Habits habits, Table table, @Nullable Fault fault) {
        String file = path + "." + habits.medium().extension();
        use.accept(new Sent(file, habits.medium(), table, habits.decomposes(), fault));
    }

    private String second(String path, Fault fault) {
        int slash = path.lastIndexOf('/') + 1;
        return switch (fault) {
            case COPY -> path + " - Copy";
            case LEFT_OPEN -> path.substring(0, slash) + "~$" + path.substring(slash);
            default -> path + " " + words.of("demo.file-again");
        };
    }

    /** Every kind of fault has its turn, so that none is missing where there are enough. */
    private @Nullable Fault fault(Lot own, Predicate<Fault> possible) {
        if (own.of("faulty").rate() >= wanted.faulty()) {
            return null;
        }
        if (possible.test(Fault.FALSE_TOTAL) && own.of("total").isAmong(FALSE_TOTALS)) {
            return Fault.FALSE_TOTAL;
        }
        Fault[] all = Fault.values();
        int begin = faults++ + lot.of("first fault").of(month.toString()).below(all.length);
        for (int turn = 0; turn < all.length; turn++) {
            Fault fault = all[(begin + turn) % all.length];
            if (possible.test(fault)) {
                return fault;
            }
        }
        return null;
    }

    private boolean isPossible(Fault fault, Medium medium, Reported row, boolean hasTotals, Lot own) {
        return switch (fault) {
            case WORDS, ABOVE, PERCENT, ERROR_VALUE, CONFLICT ->
                spoiled(row, fault, own).isPresent();
            case FALSE_TOTAL -> hasTotals;
            case CUT_OFF -> medium.isPackage();
            case LOCKED, LEFT_OPEN -> medium == Medium.XLSX;
            case OTHER_MONTH, UNKNOWN_NAME, COLUMN_GONE, EMPTY, COPY -> true;
        };
    }

    private Optional<FigureCells> spoiled(Reported row, Fault fault, Lot own) {
        return row.cells().with(fault, row.figures(), figures.shares(row.unit()), words.of("demo.pending"), own);
    }
}
