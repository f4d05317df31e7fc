package vn.congdoan.kh415.pipeline;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.ingest.Ingest;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.model.table.Patience;
import vn.congdoan.kh415.model.table.Posted;
import vn.congdoan.kh415.model.table.Table;

/** Takes in one file after the other and keeps what it says, not its tables: these may be larger than all else together. */
public final class Intake {
    private final Ingest ingest;

    public Intake(Plan plan, Registry registry) {
        this.ingest = new Ingest(plan, registry);
    }

    /**
     * Of files that somebody hands in.
     *
     * @param registry one without a row where there is none: units are then whatever returns call them
     * @param handedInFor the month for which all of them are; null if they tell it themselves
     */
    public Intake(Plan plan, Registry registry, @Nullable YearMonth handedInFor) {
        this.ingest = new Ingest(plan, registry, handedInFor);
    }

    /** What the files that were taken call their senders, where there is no registry. */
    public SortedMap<UnitCode, String> stated() {
        return ingest.stated();
    }

    /** What remains of a file. */
    public record Taken(Assessment.Input file, Ingest.Said said) {
        /** The same from its parts. */
        public static Taken of(Assessment.Input file, List<Submission> submissions, List<Finding> findings) {
            return new Taken(file, new Ingest.Said(file.file(), submissions, findings));
        }

        public List<Submission> submissions() {
            return said.submissions();
        }

        /** What was found before the file is held against others. */
        public List<Finding> findings() {
            return said.findings();
        }
    }

    /**
     * For one thread at a time.
     *
     * @param posted how it came by mail; null if it did not
     */
    public Taken take(Assessment.Input file, Patience patience, Outcome<List<Table>> tables, @Nullable Posted posted) {
        return new Taken(file, ingest.read(file.file(), patience, tables, posted));
    }

    /** What counts of all that was taken. */
    public record Received(Ingest.Accepted accepted, List<Assessment.Input> files) {
        public Received {
            files = List.copyOf(files);
        }

        /** Those of which there are returns. */
        public Set<YearMonth> months() {
            return accepted.ledger().periods();
        }
    }

    /** Decides what counts. What each file said need not be kept then: it would weigh as much as all that is accepted. */
    public Received received(List<Taken> files) {
        return new Received(
                ingest.accept(files.stream().map(Taken::said).toList()),
                files.stream().map(Taken::file).toList());
    }
}
