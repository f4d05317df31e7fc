package vn.congdoan.kh415.ingest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.body.Registry;
import vn.congdoan.kh415.model.body.Unit;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.figure.Submission;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.ReturnFacts;
import vn.congdoan.kh415.model.table.Place;
import vn.congdoan.kh415.model.table.Posted;

/**
 * What the outside of a mail adds to what its attachment says: the day of receipt, which counts before any day that the return states
 * of itself; and a remark where neither a unit nor one above it, which may send for it, has the sender's address in the registry.
 */
final class Delivery {
    private final Posted posted;
    private final Registry registry;

    private Delivery(Posted posted, Registry registry) {
        this.posted = posted;
        this.registry = registry;
    }

    /** The same with what the mail says of it. */
    static Ingest.Said of(Ingest.Said said, Posted posted, Registry registry) {
        List<Finding> findings = new ArrayList<>(said.findings());
        findings.addAll(new Delivery(posted, registry).strangers(said));
        LocalDate day = posted.day();
        List<Submission> submissions = day == null
                ? said.submissions()
                : said.submissions().stream().map(each -> each.receivedOn(day)).toList();
        return new Ingest.Said(said.file(), submissions, findings);
    }

    /** One remark a file at most: a table of many units has one sender. */
    private List<Finding> strangers(Ingest.Said said) {
        if (posted.senders().isEmpty()) {
            return List.of();
        }
        SortedSet<String> known = new TreeSet<>();
        SortedSet<UnitCode> units = new TreeSet<>();
        YearMonth month = null;
        for (Submission each : said.submissions()) {
            Unit unit = unit(each.unit(), each);
            if (unit != null && !addresses(unit).isEmpty() && !isKnown(unit, each)) {
                known.addAll(addresses(unit));
                units.add(unit.code());
                month = month == null ? each.period() : month;
            }
        }
        if (units.isEmpty()) {
            return List.of();
        }
        Finding finding = new Finding(
                FindingCode.SENDER_DIFFERS,
                Place.ofFile(said.file()),
                new ReturnFacts.OtherSender(posted.senders(), List.copyOf(known)));
        UnitCode only = units.size() == 1 ? units.first() : null;
        return List.of(finding.of(only, month));
    }

    private boolean isKnown(Unit sender, Submission of) {
        Set<UnitCode> passed = new HashSet<>();
        for (Unit unit = sender; unit != null && passed.add(unit.code()); unit = unit(unit.parent(), of)) {
            if (addresses(unit).stream().anyMatch(posted.senders()::contains)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Unit unit(@Nullable UnitCode code, Submission of) {
        return code == null
                ? null
                : registry.unit(code, of.period().atEndOfMonth()).orElse(null);
    }

    /** In small letters; a unit may have several in one cell. */
    private static List<String> addresses(Unit unit) {
        return unit.email() == null
                ? List.of()
                : Arrays.stream(unit.email().toLowerCase(Locale.ROOT).split("[\\s;,|<>]+"))
                        .filter(word -> word.contains("@"))
                        .toList();
    }
}
