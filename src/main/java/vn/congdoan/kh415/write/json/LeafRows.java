package vn.congdoan.kh415.write.json;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Tree;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.IndicatorResult;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Kept;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Result;
import vn.congdoan.kh415.model.result.SpanSum;
import vn.congdoan.kh415.model.result.Total;

/**
 * The rows of units with none below them as a table beside the JSON, where there are too many for it: comma-separated text in UTF-8, a
 * line an indicator and unit, the fields of a row in the JSON under the same names with their parents' before a dot. What is null there
 * is empty here.
 */
public final class LeafRows {
    /** With more units than that a JSON of all rows has hundreds of megabytes, which few programs read. */
    private static final int MOST_UNITS = 20_000;

    private static final int DECIMALS = 4;

    private static final Map<String, Function<Row, @Nullable Object>> COLUMNS = columns();

    private LeafRows() {}

    /** A row and what it is of. */
    private record Row(IndicatorResult of, Unit unit, Result result) {
        Judgement judgement() {
            return result.judgement();
        }

        Total total() {
            return result.total();
        }

        @Nullable
        BigDecimal value(@Nullable Ratio ratio, ResultUnit in) {
            return ratio == null
                    ? null
                    : ratio.rounded(in, DECIMALS)
                            .map(BigDecimal::stripTrailingZeros)
                            .orElse(null);
        }

        @Nullable
        Object kept(Function<Kept, Integer> part) {
            Kept kept = judgement().kept();
            return kept == null ? null : part.apply(kept);
        }

        @Nullable
        Object against(Function<Judgement, @Nullable Object> part) {
            Judgement against = result.againstAssigned();
            return against == null ? null : part.apply(against);
        }

        @Nullable
        Object rank(Function<Rank, Rank.@Nullable Position> among, Function<Rank.Position, Integer> part) {
            Rank.Position position = result.rank() == null ? null : among.apply(result.rank());
            return position == null ? null : part.apply(position);
        }

        @Nullable
        Object span(Function<Total, @Nullable Object> part) {
            SpanSum sum = of.span();
            Total own = sum == null ? null : sum.of(unit.code());
            return own == null ? null : part.apply(own);
        }
    }

    private static Map<String, Function<Row, @Nullable Object>> columns() {
        Map<String, Function<Row, @Nullable Object>> all = new LinkedHashMap<>();
        all.put("indicator", row -> row.of.indicator().id().text());
        all.put("unit", row -> row.unit.code().text());
        all.put("kind", row -> row.unit.kind());
        all.put("numerator", row -> numerator(row.total()));
        all.put("denominator", row -> denominator(row.total()));
        all.put(
                "value",
                row -> row.value(row.total().ratio(), row.of.indicator().unit()));
        all.put("verdict", row -> JsonWriter.snake(row.judgement().verdict()));
        all.put("certainty", row -> JsonWriter.snake(row.judgement().certainty()));
        all.put("low", row -> row.judgement().low());
        all.put("high", row -> row.judgement().high());
        all.put("pace", row -> JsonWriter.snake(row.judgement().pace()));
        all.put("shortfall", row -> row.judgement().shortfall());
        all.put("margin", row -> row.judgement().margin());
        all.put("kept.inside", row -> row.kept(Kept::inside));
        all.put("kept.below", row -> row.kept(Kept::below));
        all.put("kept.above", row -> row.kept(Kept::above));
        all.put("kept.of", row -> row.kept(Kept::of));
        all.put("coverage.expected", row -> row.total().coverage().expected());
        all.put("coverage.received", row -> row.total().coverage().received());
        all.put("coverage.carried", row -> row.total().coverage().carried());
        all.put("coverage.covered", row -> row.total().coverage().covered());
        all.put("coverage.missing", row -> row.total().coverage().missing());
        all.put("coverage.share", row -> row.value(row.total().share(), ResultUnit.PERCENT));
        standing(all);
        return all;
    }

    private static void standing(Map<String, Function<Row, @Nullable Object>> all) {
        all.put(
                "assigned.value",
                row -> row.result.assigned() == null
                        ? null
                        : row.result.assigned().number());
        all.put(
                "assigned.unit",
                row -> row.result.assigned() == null
                        ? null
                        : JsonWriter.snake(row.result.assigned().unit()));
        all.put("assigned.percent", row -> row.value(row.result.ofAssigned().orElse(null), ResultUnit.PERCENT));
        all.put("assigned.verdict", row -> row.against(against -> JsonWriter.snake(against.verdict())));
        all.put("assigned.pace", row -> row.against(against -> JsonWriter.snake(against.pace())));
        all.put("assigned.shortfall", row -> row.against(Judgement::shortfall));
        all.put("shortfallShare", row -> row.result.shortfallShare());
        all.put("rank.cluster", row -> row.rank(Rank::cluster, Rank.Position::place));
        all.put("rank.kind", row -> row.rank(Rank::kind, Rank.Position::place));
        all.put("rank.of.cluster", row -> row.rank(Rank::cluster, Rank.Position::of));
        all.put("rank.of.kind", row -> row.rank(Rank::kind, Rank.Position::of));
        all.put("span.numerator", row -> row.span(LeafRows::numerator));
        all.put("span.denominator", row -> row.span(LeafRows::denominator));
        all.put(
                "span.value",
                row -> row.span(own -> row.value(own.ratio(), row.of.indicator().unit())));
        all.put("span.settled", row -> row.span(Total::isSettled));
    }

    private static @Nullable BigDecimal numerator(Total total) {
        return total.ratio() == null ? null : total.ratio().numerator();
    }

    private static @Nullable BigDecimal denominator(Total total) {
        return total.ratio() == null ? null : total.ratio().denominator();
    }

    /** Whether they stand beside the JSON, not in it. */
    public static boolean standApart(Assessment assessment) {
        return assessment.tree().units().size() > MOST_UNITS;
    }

    /** The unit of a row if it has none below it. */
    static Optional<Unit> leaf(Tree tree, Result result) {
        return result.of() == null
                ? Optional.empty()
                : tree.unit(new UnitCode(result.of()))
                        .filter(unit -> tree.children(unit.code()).isEmpty());
    }

    /** Writes the whole table; the stream is left open. */
    public static void write(Assessment assessment, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(String.join(",", COLUMNS.keySet()));
        text.write('\n');
        for (IndicatorResult of : assessment.indicators()) {
            for (Result result : of.rows()) {
                Optional<Unit> leaf = leaf(assessment.tree(), result);
                if (leaf.isPresent()) {
                    write(new Row(of, leaf.get(), result), text);
                }
            }
        }
        text.flush();
    }

    private static void write(Row row, Writer out) throws IOException {
        String separator = "";
        for (Function<Row, @Nullable Object> column : COLUMNS.values()) {
            out.write(separator);
            Object value = column.apply(row);
            if (value != null) {
                out.write(field(value));
            }
            separator = ",";
        }
        out.write('\n');
    }

    /** Of a number as it is, there are tens of millions; of a text so that it stays one field. */
    private static String field(Object value) {
        if (value instanceof BigDecimal number) {
            return (number.scale() == 0 ? number : number.stripTrailingZeros()).toPlainString();
        }
        String text = value.toString();
        boolean plain = value instanceof Integer
                || (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
