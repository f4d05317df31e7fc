package vn.congdoan.kh415.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Closings;
import vn.congdoan.kh415.model.figure.OlderHistory;

/**
 * The files of one plan's history: those in its folder, {@code history/KH415}. Versions that kept the snapshots of all plans in {@code
 * history} itself left them there until a run that writes takes them over; those that say they are this plan's count meanwhile as if
 * they lay in its folder already.
 */
final class PlanHistory {
    /** A month, then what became of it; a reopening keeps what was closed under a number. */
    private static final Pattern NAME =
            Pattern.compile("(\\d{4}-\\d{2})(?:\\.closed|\\.closing|(\\.closed-\\d+))?\\.json(?:\\.gz)?");

    private static final int BUFFER = 1 << 16;

    private final SortedMap<String, Path> own;
    private final SortedMap<String, Path> older = new TreeMap<>();
    private final SortedSet<String> doubled = new TreeSet<>();
    private final SortedSet<String> others = new TreeSet<>();
    private final Closings ownClosings;
    private final List<Closings.Entry> added = new ArrayList<>();
    private final List<Closings.Entry> left = new ArrayList<>();
    private final boolean listed;

    /** The old place is looked at first: what another run takes over meanwhile is met in either, never in none. */
    PlanHistory(Path history, String plan) throws IOException {
        SortedMap<String, Path> old = snapshots(history);
        Closings oldClosings = HistoryReader.closings(history);
        Path folder = history.resolve(plan);
        this.ownClosings = HistoryReader.closings(folder);
        this.own = snapshots(folder);
        for (Path file : old.values()) {
            sort(file, plan);
        }
        share(oldClosings.entries());
        this.listed = left.size() < oldClosings.entries().size();
    }

    private static SortedMap<String, Path> snapshots(Path folder) throws IOException {
        SortedMap<String, Path> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (NAME.matcher(onDisk(file)).matches()) {
                        // Of two by one name the compressed one is the newer: a run was killed before it took the other
                        // away.
                        found.merge(name(file), file, (one, other) -> isPacked(one) ? one : other);
                    }
                }
            }
        }
        return found;
    }

    private static String onDisk(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean isPacked(Path file) {
        return onDisk(file).endsWith(Closings.PACKED);
    }

    /** Compressed or not, a snapshot has one name. */
    private static String name(Path file) {
        String name = onDisk(file);
        return isPacked(file) ? name.substring(0, name.length() - Closings.PACKED.length()) : name;
    }

    /** A snapshot's JSON. */
    static InputStream content(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return isPacked(file) ? new GZIPInputStream(in, BUFFER) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private void sort(Path file, String plan) throws IOException {
        String name = name(file);
        Optional<String> said = plan(file);
        if (said.isEmpty()) {
            Matcher kept = NAME.matcher(name);
            if (!kept.matches() || kept.group(2) == null) {
                throw new HistoryReader.DamagedSnapshotException(file, new IOException("of no plan"));
            }
            // Nobody reads what was reopened: it stays where it is.
        } else if (!said.get().equals(plan)) {
            others.add(name);
        } else if (own.containsKey(name)) {
            doubled.add(name);
        } else {
            older.put(name, file);
        }
    }

    /** The plan that a snapshot says it is of; empty if it cannot be understood. */
    private static Optional<String> plan(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (JsonParser json = new JsonFactory().createParser(content(file))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (String part = json.nextFieldName(); part != null; part = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (part.equals("plan")) {
                    return value == JsonToken.VALUE_STRING ? Optional.of(json.getText()) : Optional.empty();
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (JsonProcessingException | ZipException | EOFException e) {
            return Optional.empty();
        }
    }

    /**
     * An entry of the old list is of the plan whose snapshot it speaks of. One whose snapshot is gone from there may stand in this
     * plan's list already, where a run was killed while it took over; else it says nothing of any plan, and stays.
     */
    private void share(List<Closings.Entry> entries) {
        List<Closings.Entry> known = new ArrayList<>(ownClosings.entries());
        for (int i = 0; i < entries.size(); i++) {
            Closings.Entry entry = entries.get(i);
            String snapshot = snapshotOf(entries, i);
            if (others.contains(snapshot) || doubled.contains(snapshot)) {
                left.add(entry);
            } else if (!known.remove(entry)) {
                (older.containsKey(snapshot) ? added : left).add(entry);
            }
        }
    }

    /** A closing that was lifted speaks of what the reopening after it keeps; a snapshot may still lie under the name it had before. */
    private String snapshotOf(List<Closings.Entry> entries, int index) {
        YearMonth period = entries.get(index).period();
        String kept = entries.subList(index, entries.size()).stream()
                .filter(entry -> entry.period().equals(period))
                .limit(2)
                .filter(entry -> entry.action() == Closings.Action.REOPENED)
                .findFirst()
                .map(Closings.Entry::kept)
                .orElse(Closings.pendingName(period.toString()));
        return liesInOldPlace(kept) ? kept : Closings.settledName(period);
    }

    private boolean liesInOldPlace(String name) {
        return older.containsKey(name) || others.contains(name) || doubled.contains(name);
    }

    Closings closings() {
        Closings all = ownClosings;
        for (Closings.Entry entry : added) {
            all = all.with(entry);
        }
        return all;
    }

    /** The months of which there is a snapshot of any kind. */
    Set<YearMonth> months() throws HistoryReader.DamagedSnapshotException {
        SortedSet<YearMonth> months = new TreeSet<>();
        for (SortedMap<String, Path> files : List.of(own, older)) {
            for (Path file : files.values()) {
                Matcher name = NAME.matcher(name(file));
                if (name.matches() && name.group(2) == null) {
                    months.add(month(file, name.group(1)));
                }
            }
        }
        return months;
    }

    private static YearMonth month(Path file, String name) throws HistoryReader.DamagedSnapshotException {
        try {
            return YearMonth.parse(name);
        } catch (DateTimeException e) {
            throw new HistoryReader.DamagedSnapshotException(file, e);
        }
    }

    /** The snapshot of that name; null if there is none. */
    @Nullable
    Path file(String name) {
        Path file = own.get(name);
        return file == null ? older.get(name) : file;
    }

    /** What is to be taken over, and what is not. */
    OlderHistory older() {
        return new OlderHistory(
                closings(),
                new Closings(left),
                listed,
                older.values().stream().map(PlanHistory::onDisk).toList(),
                List.copyOf(doubled));
    }
}
