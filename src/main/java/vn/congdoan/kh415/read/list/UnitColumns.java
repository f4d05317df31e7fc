package vn.congdoan.kh415.read.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Plan;

/** The columns of the registry of units. */
final class UnitColumns {
    private static final FindingCode WRONG = FindingCode.REGISTRY_VALUE;

    final ListColumn<String> code =
            ListColumn.of("registry.code", CellGrammars::text, WRONG).asNeeded();
    final ListColumn<String> name =
            ListColumn.of("registry.name", CellGrammars::text, WRONG).asNeeded();
    final ListColumn<String> parent = ListColumn.of("registry.parent", CellGrammars::textOrNone, WRONG)
            .asNeeded()
            .asShared();
    final ListColumn<String> kind;
    final ListColumn<String> sector;
    final ListColumn<LocalDate> from = ListColumn.of("registry.from", CellGrammars::day, WRONG);
    final ListColumn<LocalDate> to = ListColumn.of("registry.to", CellGrammars::day, WRONG);
    final ListColumn<BigDecimal> members = ListColumn.of("registry.members", CellGrammars::count, WRONG);
    final ListColumn<String> cluster =
            ListColumn.of("registry.cluster", CellGrammars::textOrNone, WRONG).asShared();
    final ListColumn<String> aliases = ListColumn.of("registry.aliases", CellGrammars::textOrNone, WRONG);
    final ListColumn<String> shortName = ListColumn.of("registry.short-name", CellGrammars::textOrNone, WRONG);
    final ListColumn<String> email = ListColumn.of("registry.email", CellGrammars::textOrNone, WRONG);
    final ListColumn<String> phone = ListColumn.of("registry.phone", CellGrammars::textOrNone, WRONG);
    final ListColumn<BigDecimal> order = ListColumn.of("registry.order", CellGrammars::count, WRONG);

    /** Stands for the order where there is none. */
    final ListColumn<BigDecimal> ordinal = ListColumn.of("ordinal", CellGrammars::ordinal, WRONG);

    UnitColumns(Plan plan) {
        kind = ListColumn.of("registry.kind", Vocabulary.kinds(plan)::read, WRONG)
                .asNeeded()
                .asShared();
        sector = ListColumn.of("registry.sector", Vocabulary.sectors(plan)::read, WRONG)
                .asShared();
    }

    ListShape shape() {
        return new ListShape(
                List.of(
                        code, name, parent, kind, sector, from, to, members, cluster, aliases, shortName, email, phone,
                        order, ordinal),
                FindingCode.REGISTRY_COLUMN_MISSING);
    }
}
