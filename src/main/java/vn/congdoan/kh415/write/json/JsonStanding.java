package vn.congdoan.kh415.write.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Average;
import vn.congdoan.kh415.model.result.Judgement;
import vn.congdoan.kh415.model.result.Rank;
import vn.congdoan.kh415.model.result.Result;

/** What stands beside a result: the number assigned, the part of the shortfall, the rank, the average of the years, the monthly need. */
final class JsonStanding {
    private static final int DECIMALS = 4;

    private final JsonGenerator json;
    private final JsonLayout layout;

    JsonStanding(JsonGenerator json, JsonLayout layout) {
        this.json = json;
        this.layout = layout;
    }

    void row(Result result) throws IOException {
        assigned(result);
        Json.exact(json, "shortfallShare", result.shortfallShare());
        rank(result.rank());
    }

    void assigned(Result result) throws IOException {
        Assigned assigned = result.assigned();
        if (assigned == null) {
            json.writeNullField("assigned");
            return;
        }
        layout.oneLine();
        json.writeObjectFieldStart("assigned");
        Json.exact(json, "value", assigned.number());
        json.writeStringField("unit", JsonWriter.snake(assigned.unit()));
        Json.rounded(
                json,
                "percent",
                result.ofAssigned()
                        .flatMap(ratio -> ratio.rounded(ResultUnit.PERCENT, DECIMALS))
                        .orElse(null));
        Judgement judgement = result.againstAssigned();
        if (judgement != null) {
            json.writeStringField("verdict", JsonWriter.snake(judgement.verdict()));
            json.writeStringField("pace", JsonWriter.snake(judgement.pace()));
            Json.exact(json, "shortfall", judgement.shortfall());
        }
        json.writeEndObject();
    }

    private void rank(@Nullable Rank rank) throws IOException {
        if (rank == null) {
            json.writeNullField("rank");
            return;
        }
        Rank.Position cluster = rank.cluster();
        json.writeObjectFieldStart("rank");
        Json.exact(json, "cluster", cluster == null ? null : BigDecimal.valueOf(cluster.place()));
        json.writeNumberField("kind", rank.kind().place());
        json.writeObjectFieldStart("of");
        Json.exact(json, "cluster", cluster == null ? null : BigDecimal.valueOf(cluster.of()));
        json.writeNumberField("kind", rank.kind().of());
        json.writeEndObject();
        json.writeEndObject();
    }

    void average(@Nullable Average average) throws IOException {
        if (average == null) {
            json.writeNullField("average");
            return;
        }
        json.writeObjectFieldStart("average");
        Json.rounded(
                json,
                "value",
                average.perYear()
                        .flatMap(ratio -> ratio.rounded(ResultUnit.AVERAGE, DECIMALS))
                        .orElse(null));
        json.writeBooleanField("atLeast", average.isAtLeast());
        Json.list(json, "years", average.years(), year -> {
            layout.oneLine();
            json.writeStartObject();
            json.writeNumberField("year", year.year());
            Json.exact(json, "value", year.total());
            json.writeBooleanField("atLeast", year.atLeast());
            Json.list(json, "missingMonths", year.missingMonths(), month -> json.writeString(month.toString()));
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** Rounded up to a whole number: with a little less a month, the milestone is missed. */
    void neededPerMonth(@Nullable Ratio needed) throws IOException {
        Json.exact(json, "neededPerMonth", needed == null ? null : needed.ceiling());
    }
}
