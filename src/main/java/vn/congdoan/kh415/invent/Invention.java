package vn.congdoan.kh415.invent;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.plan.Kind;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.Sector;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Headings;
import vn.congdoan.kh415.text.Words;

/** An invented workspace: its registry, and what arrives month by month. Nothing of it is held; whatever is asked for is invented anew. */
public final class Invention {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final Plan plan;
    private final Wanted wanted;
    private final Words words;
    private final Union union;
    private final BodyFigures figures;

    /**
     * Under that plan.
     *
     * @param words in the language that forms and tables are in; names of bodies are Vietnamese
     */
    public Invention(Plan plan, Wanted wanted, Words words) {
        this.plan = plan;
        this.wanted = wanted;
        this.words = words;
        this.union = new Union(plan, wanted);
        this.figures = new BodyFigures(plan, union, wanted);
    }

    public Wanted wanted() {
        return wanted;
    }

    /** How many bodies stand above those wanted. */
    public int above() {
        return union.above().size();
    }

    /** The headings of the registry, and a line for each body. */
    public void eachLine(Consumer<List<String>> use) {
        new RegistryRows(plan).each(union, use);
    }

    /** The registry as a sheet; for unions that are not large. */
    public Table registry() {
        Page page = new Page();
        eachLine(line -> page.line(line.stream().map(Invention::cell).toList()));
        return page.table("", words.of("demo.registry"));
    }

    private static @Nullable Cell cell(String text) {
        return NUMBER.matcher(text).matches() ? Page.number(Long.parseLong(text)) : Page.text(text);
    }

    /** Each file of a month. */
    public void eachFile(YearMonth month, Consumer<Sent> use) {
        new Deliveries(plan, wanted, words, union, figures, month, use).arrive();
    }

    /** The registry of an invented union, line by line: headings, and a body each. */
    private static final class RegistryRows {
        private static final List<String> COLUMNS = List.of(
                "registry.code",
                "registry.name",
                "registry.parent",
                "registry.kind",
                "registry.sector",
                "registry.from",
                "registry.to",
                "registry.members",
                "registry.cluster",
                "registry.aliases",
                "registry.short-name",
                "registry.email",
                "registry.phone",
                "registry.order");

        private final Map<String, String> kinds;
        private final Map<String, String> sectors;
        private int number;

        RegistryRows(Plan plan) {
            this.kinds = plan.kinds().stream()
                    .collect(Collectors.toMap(Kind::id, kind -> kind.name().text()));
            this.sectors = plan.sectors().stream()
                    .collect(
                            Collectors.toMap(Sector::id, sector -> sector.name().text()));
        }

        void each(Union union, Consumer<List<String>> use) {
            Headings headings = Headings.with(Map.of());
            use.accept(COLUMNS.stream()
                    .map(headings::name)
                    .map(RegistryRows::capital)
                    .toList());
            union.above().forEach(unit -> use.accept(row(unit)));
            union.eachBranch(branch -> branch.members().forEach(unit -> use.accept(row(unit))));
        }

        private static String capital(String word) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }

        private List<String> row(Unit unit) {
            number++;
            List<String> row = new ArrayList<>();
            row.add(unit.code().text());
            row.add(unit.name());
            row.add(unit.parent() == null ? "" : unit.parent().text());
            row.add(kinds.getOrDefault(unit.kind(), unit.kind()));
            row.add(unit.sector() == null ? "" : sectors.getOrDefault(unit.sector(), unit.sector()));
            row.add(day(unit.from()));
            row.add(day(unit.to()));
            BigDecimal members = unit.members();
            row.add(members == null ? "" : members.toPlainString());
            row.add(unit.cluster() == null ? "" : unit.cluster());
            row.add(String.join("|", unit.aliases()));
            row.add(unit.shortName());
            row.add(unit.email() == null ? "" : unit.email());
            row.add(unit.phone() == null ? "" : unit.phone());
            row.add(Integer.toString(number));
            return row;
        }

        private static String day(@Nullable LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }
}
