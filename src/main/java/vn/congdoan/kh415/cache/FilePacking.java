package vn.congdoan.kh415.cache;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.FigureKey;
import vn.congdoan.kh415.model.figure.Source;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Facts;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.plan.Measure;
import vn.congdoan.kh415.model.plan.MeasureId;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Place;

/** What files said as bytes and back, in the words of one plan and one registry: of millions of figures none has a name of its own. */
final class FilePacking {
    private static final int GIVEN = 0;
    private static final int ESTIMATED = 1;
    private static final int OF_MONTH = 2;
    private static final int NOT_APPLICABLE = 4;
    private static final int BLANK = 5;

    private final Map<String, UnitCode> units = new HashMap<>();
    private final Map<String, MeasureId> measures = new HashMap<>();
    private final Map<FigureKey, FigureKey> keys = new ConcurrentHashMap<>();

    FilePacking(Plan plan, Registry registry) {
        for (Unit unit : registry.rows()) {
            units.put(unit.code().text(), unit.code());
        }
        for (Measure measure : plan.measures()) {
            measures.put(measure.id().text(), measure.id());
        }
    }

    static byte[] pack(List<CachedFile.Part> parts) {
        Packer out = new Packer();
        out.number(parts.size());
        for (CachedFile.Part part : parts) {
            out.text(part.input().file());
            out.number(part.input().bytes());
            out.text(part.input().sha256());
            out.number(part.submissions().size());
            part.submissions().forEach(each -> pack(each, out));
            out.number(part.findings().size());
            part.findings().forEach(each -> pack(each, out));
        }
        return out.bytes();
    }

    private static void pack(Submission submission, Packer out) {
        out.text(submission.file());
        out.text(submission.sheet());
        out.text(submission.unit().text());
        out.month(submission.period());
        out.number(submission.revision());
        out.day(submission.received());
        out.number(submission.entries().size());
        submission.entries().forEach((key, entries) -> {
            out.text(key.measure().text());
            out.text(key.sector());
            out.truth(key.toDate());
            out.number(entries.size());
            entries.forEach(entry -> pack(entry, out));
        });
    }

    private static void pack(Entry entry, Packer out) {
        if (entry instanceof Entry.Given given) {
            out.number(GIVEN + (given.estimated() ? ESTIMATED : 0) + (given.ofMonth() ? OF_MONTH : 0));
            out.decimal(given.value());
        } else {
            out.number(entry instanceof Entry.Blank ? BLANK : NOT_APPLICABLE);
        }
        out.text(entry.source().file());
        out.text(entry.source().sheet());
        out.number(entry.source().row());
        out.number(entry.source().column());
    }

    private static void pack(Finding finding, Packer out) {
        if (finding.waived() != null || finding.bearing() != Bearing.HERE) {
            throw new IllegalArgumentException("judged already: " + finding);
        }
        out.text(finding.code().name());
        out.text(finding.place().file());
        out.text(finding.place().sheet());
        out.text(finding.place().cell());
        out.text(finding.unit() == null ? null : finding.unit().text());
        out.text(finding.measure() == null ? null : finding.measure().text());
        out.month(finding.period());
        RecordPacking.pack((Record) finding.facts(), out);
    }

    List<CachedFile.Part> unpack(Unpacker in) {
        List<CachedFile.Part> parts = new ArrayList<>();
        Map<Source.Origin, Source.Origin> origins = new HashMap<>();
        for (int left = in.whole(); left > 0; left--) {
            Assessment.Input input = new Assessment.Input(in.word(), in.number(), in.word());
            List<Submission> submissions = new ArrayList<>();
            for (int more = in.whole(); more > 0; more--) {
                submissions.add(submission(in, origins));
            }
            List<Finding> findings = new ArrayList<>();
            for (int more = in.whole(); more > 0; more--) {
                findings.add(finding(in));
            }
            parts.add(new CachedFile.Part(input, submissions, findings));
        }
        return parts;
    }

    private Submission submission(Unpacker in, Map<Source.Origin, Source.Origin> origins) {
        String file = in.word();
        String sheet = in.word();
        UnitCode unit = Objects.requireNonNull(unit(in.word()));
        return new Submission(
                file, sheet, unit, Objects.requireNonNull(in.month()), in.whole(), in.day(), entries(in, origins));
    }

    private Map<FigureKey, List<Entry>> entries(Unpacker in, Map<Source.Origin, Source.Origin> origins) {
        Map<FigureKey, List<Entry>> entries = new HashMap<>();
        for (int left = in.whole(); left > 0; left--) {
            MeasureId measure = Objects.requireNonNull(measure(in.word()));
            FigureKey key = keys.computeIfAbsent(new FigureKey(measure, in.word(), in.truth()), same -> same);
            List<Entry> all = new ArrayList<>(1);
            for (int more = in.whole(); more > 0; more--) {
                all.add(entry(in, origins));
            }
            entries.put(key, all.size() == 1 ? List.of(all.get(0)) : List.copyOf(all));
        }
        return entries;
    }

    private static Entry entry(Unpacker in, Map<Source.Origin, Source.Origin> origins) {
        int kind = in.whole();
        BigDecimal value = kind < NOT_APPLICABLE ? in.decimal() : null;
        Source.Origin origin = origins.computeIfAbsent(new Source.Origin(in.word(), in.word()), same -> same);
        Source source = new Source(origin, in.whole(), in.whole());
        if (value != null) {
            return new Entry.Given(value, (kind & ESTIMATED) != 0, source, (kind & OF_MONTH) != 0);
        }
        return kind == BLANK ? new Entry.Blank(source) : new Entry.NotApplicable(source);
    }

    private Finding finding(Unpacker in) {
        FindingCode code = FindingCode.valueOf(in.word());
        Place place = new Place(in.text(), in.text(), in.text());
        UnitCode unit = unit(in.text());
        MeasureId measure = measure(in.text());
        return new Finding(code, place, unit, measure, in.month(), (Facts) RecordPacking.unpack(code.facts(), in));
    }

    private @Nullable UnitCode unit(@Nullable String text) {
        return text == null || units.containsKey(text) ? units.get(text) : new UnitCode(text);
    }

    private @Nullable MeasureId measure(@Nullable String text) {
        return text == null || measures.containsKey(text) ? measures.get(text) : new MeasureId(text);
    }
}
