package vn.congdoan.kh415.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Ratio;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.plan.Assigned;
import vn.congdoan.kh415.model.plan.Assignment;
import vn.congdoan.kh415.model.plan.IndicatorId;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.ResultUnit;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.result.Basis;
import vn.congdoan.kh415.model.result.Snapshot;
import vn.congdoan.kh415.model.result.Verdict;

/** Reads one snapshot, whose form the writer of snapshots describes; return by return, as it may be of a nation. */
final class SnapshotReader {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final YearMonth period;
    private final @Nullable Predicate<Assessment.Input> atHand;
    private final boolean withBasis;
    private @Nullable Basis basis;
    private boolean archived = true;
    private final List<Assessment.Input> inputs = new ArrayList<>();
    private final List<Snapshot.Reported> results = new ArrayList<>();
    private final List<Return> returns = new ArrayList<>();

    /** Measures by their texts and sheets of files, each kept once however often it is named. */
    private final Map<String, MeasureId> measures = new HashMap<>();

    private final Map<Source.Origin, Source.Origin> origins = new HashMap<>();

    /** Those of the object that is being read: of the snapshot, of one in its lists, of a figure in such a one. */
    private final JsonFields whole;

    private final JsonFields part;
    private final JsonFields figure;

    private SnapshotReader(
            JsonParser json, YearMonth period, @Nullable Predicate<Assessment.Input> atHand, boolean withBasis) {
        this.json = json;
        this.period = period;
        this.atHand = atHand;
        this.withBasis = withBasis;
        this.whole = new JsonFields(json);
        this.part = new JsonFields(json);
        this.figure = new JsonFields(json);
    }

    /**
     * The whole snapshot of a period, but for what it rests on.
     *
     * @throws HistoryReader.DamagedSnapshotException if it cannot be understood
     */
    static Snapshot read(Path file, YearMonth period) throws IOException {
        return snapshot(file, period, null, false).orElseThrow();
    }

    /** The same with what it rests on, where that was kept. */
    static Snapshot withBasis(Path file, YearMonth period) throws IOException {
        return snapshot(file, period, null, true).orElseThrow();
    }

    /**
     * The same without the returns, of which some are at hand; but with them if all of these files lie elsewhere now: what came since then
     * adds to them.
     *
     * @param atHand whether a file that the snapshot rests on is among the returns
     */
    static Snapshot read(Path file, YearMonth period, Predicate<Assessment.Input> atHand) throws IOException {
        Optional<Snapshot> alone = snapshot(file, period, atHand, false);
        return alone.isPresent() ? alone.get() : read(file, period);
    }

    /** Empty if that would be without the returns although none is at hand. */
    private static Optional<Snapshot> snapshot(
            Path file, YearMonth period, @Nullable Predicate<Assessment.Input> atHand, boolean withBasis)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new HistoryReader.DamagedSnapshotException(file, new IOException("not an ordinary file"));
        }
        try (JsonParser json = JSON.createParser(PlanHistory.content(file))) {
            json.nextToken();
            SnapshotReader reader = new SnapshotReader(json, period, atHand, withBasis);
            Snapshot snapshot = reader.snapshot();
            return atHand != null && reader.archived ? Optional.empty() : Optional.of(snapshot);
        } catch (JsonProcessingException
                | ZipException
                | EOFException
                | DateTimeException
                | ArithmeticException
                | IllegalArgumentException e) {
            throw new HistoryReader.DamagedSnapshotException(file, e);
        }
    }

    private Snapshot snapshot() throws IOException {
        whole.read(field -> {
            switch (field) {
                case "inputs" -> JsonFields.list(json, this::input);
                case "results" -> JsonFields.list(json, this::result);
                case "returns" -> returns();
                case "basis" -> basis();
                default -> json.skipChildren();
            }
        });
        if (whole.whole("format") != Snapshot.FORMAT || !whole.text("period").equals(period.toString())) {
            throw new IllegalArgumentException("format or period");
        }
        return new Snapshot(
                period,
                LocalDate.parse(whole.text("asOf")),
                whole.text("version"),
                whole.text("plan"),
                inputs,
                returns,
                results,
                basis);
    }

    private void basis() throws IOException {
        if (!withBasis) {
            json.skipChildren();
            return;
        }
        JsonFields fields = new JsonFields(json);
        List<Unit> units = new ArrayList<>();
        List<Assignment> assigned = new ArrayList<>();
        List<Snapshot> earlier = new ArrayList<>();
        fields.read(field -> {
            switch (field) {
                case "units" -> JsonFields.list(json, () -> units.add(unit()));
                case "assigned" -> JsonFields.list(json, () -> assigned.add(assignment()));
                case "earlier" ->
                    new JsonFields(json)
                            .read(month -> earlier.add(
                                    new SnapshotReader(json, YearMonth.parse(month), null, false).snapshot()));
                default -> json.skipChildren();
            }
        });
        basis = new Basis(fields.text("plan"), units, fields.text("waivers"), assigned, earlier);
    }

    private Unit unit() throws IOException {
        List<String> aliases = new ArrayList<>();
        part.read(field -> {
            if (field.equals("aliases")) {
                JsonFields.texts(json, aliases);
            } else {
                json.skipChildren();
            }
        });
        return new Unit(
                new UnitCode(part.text("code")),
                part.text("name"),
                part.has("parent") ? new UnitCode(part.text("parent")) : null,
                part.text("kind"),
                optional("sector"),
                part.has("from") ? LocalDate.parse(part.text("from")) : null,
                part.has("to") ? LocalDate.parse(part.text("to")) : null,
                part.number("members"),
                optional("cluster"),
                aliases,
                optional("email"),
                part.text("shortName"),
                optional("phone"));
    }

    private @Nullable String optional(String field) {
        return part.has(field) ? part.text(field) : null;
    }

    private Assignment assignment() throws IOException {
        part.read();
        Assigned number =
                new Assigned(new BigDecimal(part.text("number")), ResultUnit.valueOf(part.text("measuredIn")));
        return new Assignment(
                new UnitCode(part.text("unit")),
                new IndicatorId(part.text("indicator")),
                Math.toIntExact(part.whole("year")),
                number);
    }

    private void input() throws IOException {
        part.read();
        inputs.add(new Assessment.Input(part.text("file"), part.whole("bytes"), part.text("sha256"), role()));
    }

    /** Snapshots that name no roles have the plan first, and tell no more. */
    private Assessment.Input.@Nullable Role role() {
        if (part.has("role")) {
            return Assessment.Input.Role.valueOf(part.text("role"));
        }
        return inputs.isEmpty() ? Assessment.Input.Role.PLAN : null;
    }

    private void result() throws IOException {
        part.read();
        BigDecimal numerator = part.number("numerator");
        Ratio ratio = numerator == null ? null : new Ratio(numerator, part.number("denominator"));
        Verdict verdict = part.has("verdict") ? Verdict.valueOf(part.text("verdict")) : null;
        results.add(new Snapshot.Reported(new IndicatorId(part.text("indicator")), ratio, verdict));
    }

    private void returns() throws IOException {
        if (atHand == null) {
            JsonFields.list(json, this::received);
            return;
        }
        Map<String, Assessment.Input> known = new HashMap<>();
        inputs.forEach(input -> known.put(input.file(), input));
        JsonFields.list(json, () -> {
            if (!archived) {
                json.skipChildren();
                return;
            }
            List<String> files = new ArrayList<>();
            part.read(field -> {
                if (field.equals("files")) {
                    JsonFields.texts(json, files);
                } else {
                    json.skipChildren();
                }
            });
            // What lies in an archive is not listed by itself, and counts as at hand.
            archived &= files.stream().map(known::get).allMatch(input -> input != null && !atHand.test(input));
        });
    }

    /** What one unit said. */
    private void received() throws IOException {
        SortedMap<MeasureId, Entry> own = new TreeMap<>();
        SortedMap<MeasureId, Entry> toDate = new TreeMap<>();
        SortedMap<FigureKey, Entry> consolidated = new TreeMap<>();
        List<String> files = new ArrayList<>();
        part.read(field -> {
            switch (field) {
                case "files" -> JsonFields.texts(json, files);
                case "figures" ->
                    JsonFields.list(json, () -> {
                        figure.read();
                        MeasureId measure = measures.computeIfAbsent(figure.text("measure"), MeasureId::new);
                        if (figure.isTrue("consolidated")) {
                            consolidated.put(new FigureKey(measure, figure.text("sector")), entry());
                        } else {
                            (figure.isTrue("toDate") ? toDate : own).put(measure, entry());
                        }
                    });
                default -> json.skipChildren();
            }
        });
        returns.add(new Return(
                new UnitCode(part.text("unit")),
                period,
                Math.toIntExact(part.whole("revision")),
                own,
                toDate,
                consolidated,
                files));
    }

    private Entry entry() {
        Source.Origin origin =
                origins.computeIfAbsent(new Source.Origin(figure.text("file"), figure.text("sheet")), same -> same);
        Source source = Source.at(origin, figure.text("cell"));
        BigDecimal value = figure.number("value");
        if (value != null) {
            return new Entry.Given(value, figure.isTrue("estimated"), source, figure.isTrue("ofMonth"));
        }
        return figure.isTrue("notApplicable") ? new Entry.NotApplicable(source) : new Entry.Blank(source);
    }
}
