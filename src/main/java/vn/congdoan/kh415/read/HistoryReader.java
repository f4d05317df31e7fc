package vn.congdoan.kh415.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.OlderHistory;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.History;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;

/**
 * Reads the snapshots of a plan: {@code history/KH415/2023-06.json.gz} of the last run on a period, {@code 2023-06.closed.json.gz} of a
 * closed one, or without .gz as earlier versions wrote them; {@link Closings} say which count. Their form is described by the writer of snapshots. What versions left that kept all
 * plans in one folder is read as if it had been taken over.
 */
public final class HistoryReader {
    private static final String CLOSINGS = "closings.json";

    /** So often another run may rename or take over what is just being read. */
    private static final int TRIES = 10;

    private HistoryReader() {}

    /** A snapshot that cannot be understood: damaged, edited, or written by a later version. */
    public static final class DamagedSnapshotException extends IOException {
        private static final long serialVersionUID = 1;

        DamagedSnapshotException(Path file, Throwable cause) {
            super(String.valueOf(file.getFileName()), cause);
        }
    }

    /**
     * The snapshots of a plan that may matter to a report on a period: closed ones up to it, and those of open months before it. None
     * if there is no such folder.
     *
     * @param history the folder of all plans
     * @param atHand months whose returns are at hand: of these an open snapshot tells its results alone, not what made them
     * @throws DamagedSnapshotException if one cannot be understood: what was closed must never silently be passed over
     */
    public static History read(Path history, String plan, YearMonth period, Set<YearMonth> atHand) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return readOnce(new PlanHistory(history, plan), period, atHand);
            } catch (NoSuchFileException e) {
                // Another run closed, reopened or took over a period just then; its snapshot has another name now.
                if (tried == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static History readOnce(PlanHistory history, YearMonth period, Set<YearMonth> atHand) throws IOException {
        SortedMap<YearMonth, Snapshot> closed = new TreeMap<>();
        SortedMap<YearMonth, Snapshot> open = new TreeMap<>();
        for (YearMonth month : history.months()) {
            Optional<Path> frozen = history.closings()
                    .file(month, name -> history.file(name) != null)
                    .map(history::file);
            Path last = history.file(Closings.openName(month));
            if (frozen.isPresent() && !month.isAfter(period)) {
                closed.put(month, snapshot(frozen.get(), month, false));
            }
            if (last != null && month.isBefore(period)) {
                open.put(month, snapshot(last, month, atHand.contains(month)));
            }
        }
        return new History(closed, open);
    }

    /**
     * What of a plan still lies where older versions kept it.
     *
     * @param history the folder of all plans
     * @throws DamagedSnapshotException if it cannot be understood
     */
    public static OlderHistory older(Path history, String plan) throws IOException {
        return new PlanHistory(history, plan).older();
    }

    /**
     * What was closed and reopened, as the list in a plan's folder says.
     *
     * @throws DamagedSnapshotException if it cannot be understood
     */
    public static Closings closings(Path folder) throws IOException {
        Path file = folder.resolve(CLOSINGS);
        if (!Files.exists(file)) {
            return Closings.NONE;
        }
        try {
            List<Closings.Entry> entries = new ArrayList<>();
            JsonNode list = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!list.isArray()) {
                throw new IllegalArgumentException("no list");
            }
            Map<YearMonth, Integer> reopened = new HashMap<>();
            for (JsonNode node : list) {
                entries.add(closing(node, reopened));
            }
            return new Closings(entries);
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            throw new DamagedSnapshotException(file, e);
        }
    }

    /** What was reopened by a version that did not yet name what it keeps was numbered by how often that happened. */
    private static Closings.Entry closing(JsonNode node, Map<YearMonth, Integer> reopened) {
        YearMonth period = YearMonth.parse(text(node, "period"));
        Closings.Action action = Closings.Action.valueOf(text(node, "action").toUpperCase(Locale.ROOT));
        String kept = "";
        if (action == Closings.Action.REOPENED) {
            int times = reopened.merge(period, 1, Integer::sum);
            kept = node.has("kept") ? text(node, "kept") : Closings.keptName(period, times);
        }
        return new Closings.Entry(period, action, LocalDate.parse(text(node, "asOf")), text(node, "reason"), kept);
    }

    private static Snapshot snapshot(Path file, YearMonth period, boolean resultsAlone) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DamagedSnapshotException(file, new IOException("not an ordinary file"));
        }
        Map<String, JsonNode> parts = new HashMap<>();
        List<Return> returns = new ArrayList<>();
        Map<String, MeasureId> measures = new HashMap<>();
        Map<Source.Origin, Source.Origin> origins = new HashMap<>();
        try (JsonParser json = new ObjectMapper().createParser(PlanHistory.content(file))) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            for (String part = json.nextFieldName(); part != null; part = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.START_ARRAY && part.equals("returns")) {
                    if (resultsAlone) {
                        json.skipChildren();
                        continue;
                    }
                    // One by one: all of them together as a tree would take many times the room of the file.
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        returns.add(received(json.readValueAsTree(), period, measures, origins));
                    }
                } else {
                    parts.put(part, json.readValueAsTree());
                }
            }
            expect(json.currentToken(), JsonToken.END_OBJECT);
            return snapshot(new ObjectNode(JsonNodeFactory.instance, parts), period, returns);
        } catch (JsonProcessingException
                | ZipException
                | EOFException
                | DateTimeException
                | IllegalArgumentException e) {
            throw new DamagedSnapshotException(file, e);
        }
    }

    private static void expect(@Nullable JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw new IllegalArgumentException("no " + expected);
        }
    }

    private static Snapshot snapshot(JsonNode parts, YearMonth period, List<Return> returns) {
        if (parts.path("format").asInt() != Snapshot.FORMAT
                || !text(parts, "period").equals(period.toString())) {
            throw new IllegalArgumentException("format or period");
        }
        return new Snapshot(
                period,
                LocalDate.parse(text(parts, "asOf")),
                text(parts, "version"),
                text(parts, "plan"),
                inputs(parts.path("inputs")),
                returns,
                results(parts.path("results")));
    }

    private static List<Assessment.Input> inputs(JsonNode list) {
        List<Assessment.Input> inputs = new ArrayList<>();
        for (JsonNode node : list) {
            inputs.add(new Assessment.Input(
                    text(node, "file"),
                    node.path("bytes").asLong(),
                    text(node, "sha256"),
                    role(node, inputs.isEmpty())));
        }
        return inputs;
    }

    /** Snapshots that name no roles have the plan first, and tell no more. */
    private static Assessment.Input.@Nullable Role role(JsonNode input, boolean first) {
        if (input.has("role")) {
            return Assessment.Input.Role.valueOf(text(input, "role"));
        }
        return first ? Assessment.Input.Role.PLAN : null;
    }

    private static List<Snapshot.Reported> results(JsonNode list) {
        List<Snapshot.Reported> results = new ArrayList<>();
        for (JsonNode node : list) {
            BigDecimal numerator = number(node, "numerator");
            Ratio ratio = numerator == null ? null : new Ratio(numerator, number(node, "denominator"));
            Verdict verdict = node.has("verdict") ? Verdict.valueOf(text(node, "verdict")) : null;
            results.add(new Snapshot.Reported(new IndicatorId(text(node, "indicator")), ratio, verdict));
        }
        return results;
    }

    /**
     * What one unit said.
     *
     * @param measures by their texts, each kept once however often it is named
     * @param origins the same of sheets of files
     */
    private static Return received(
            JsonNode node,
            YearMonth period,
            Map<String, MeasureId> measures,
            Map<Source.Origin, Source.Origin> origins) {
        SortedMap<MeasureId, Entry> own = new TreeMap<>();
        SortedMap<MeasureId, Entry> toDate = new TreeMap<>();
        SortedMap<FigureKey, Entry> consolidated = new TreeMap<>();
        for (JsonNode figure : node.path("figures")) {
            MeasureId measure = measures.computeIfAbsent(text(figure, "measure"), MeasureId::new);
            Entry entry = entry(figure, origins);
            if (figure.path("consolidated").asBoolean()) {
                consolidated.put(new FigureKey(measure, text(figure, "sector")), entry);
            } else {
                (figure.path("toDate").asBoolean() ? toDate : own).put(measure, entry);
            }
        }
        List<String> files = new ArrayList<>();
        node.path("files").forEach(file -> files.add(file.asText()));
        return new Return(
                new UnitCode(text(node, "unit")),
                period,
                node.path("revision").asInt(),
                own,
                toDate,
                consolidated,
                files);
    }

    private static Entry entry(JsonNode figure, Map<Source.Origin, Source.Origin> origins) {
        Source source = Source.at(origin(figure, origins), text(figure, "cell"));
        BigDecimal value = number(figure, "value");
        if (value != null) {
            return new Entry.Given(value, figure.path("estimated").asBoolean(), source);
        }
        return figure.path("notApplicable").asBoolean() ? new Entry.NotApplicable(source) : new Entry.Blank(source);
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) {
        return node.has(field) ? new BigDecimal(text(node, field)) : null;
    }

    private static Source.Origin origin(JsonNode figure, Map<Source.Origin, Source.Origin> origins) {
        return origins.computeIfAbsent(
                new Source.Origin(text(figure, "file"), text(figure, "sheet")), origin -> origin);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual()) {
            throw new IllegalArgumentException("no text " + field);
        }
        return value.asText();
    }
}
