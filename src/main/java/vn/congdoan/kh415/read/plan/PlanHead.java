package vn.congdoan.kh415.read.plan;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.model.plan.Label;
import vn.congdoan.kh415.model.plan.Plan.Office;
import vn.congdoan.kh415.model.plan.ReportingYear;

/** The sections {@code plan}, {@code office} and {@code headings}: what the plan is called, and whose it is. */
final class PlanHead {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2999;

    /** A plan may be issued in the course of the year after its first; nobody reports to one that is not written yet. */
    private static final int YEARS_BEFORE_ISSUE = 1;

    /** Devices of old, which Windows still finds in every folder. */
    private static final Pattern NO_FILE_NAME =
            Pattern.compile("con|prn|aux|nul|(com|lpt)\\d", Pattern.CASE_INSENSITIVE);

    private @Nullable String id;
    private String number = "";
    private Label title = new Label("");
    private @Nullable LocalDate issued;
    private @Nullable Integer firstYear;
    private @Nullable Integer lastYear;
    private @Nullable Integer startMonth;
    private @Nullable Integer dueDay;
    private @Nullable Office office;
    private final Map<String, List<String>> headings = new LinkedHashMap<>();

    PlanHead(PlanSection root) {
        PlanSection plan = root.section("plan", PlanKeys.PLAN);
        if (plan != null) {
            readPlan(plan);
        }
        PlanSection heads = root.section("office", PlanKeys.OFFICE);
        if (heads != null) {
            office = readOffice(heads);
        }
        PlanSection words = root.section("headings", PlanKeys.HEADINGS);
        if (words != null) {
            PlanKeys.HEADINGS.all().stream().filter(words::has).forEach(role -> headings.put(role, words.plain(role)));
        }
    }

    private void readPlan(PlanSection plan) {
        id = plan.id("id");
        if (id != null && NO_FILE_NAME.matcher(id).matches()) {
            plan.complain(FindingCode.PLAN_ID_NO_FILE_NAME, "id", new PlanFacts.Id(id));
        }
        number = plan.text("number");
        title = plan.label("title");
        issued = plan.date("issued");
        startMonth = plan.whole("reporting-year-starts", 1, 12);
        dueDay = plan.whole("return-due-day", 1, 31);
        PlanSection years = plan.section("years", PlanKeys.YEARS);
        if (years != null) {
            firstYear = years.whole("from", EARLIEST_YEAR, LATEST_YEAR);
            lastYear = years.whole("to", EARLIEST_YEAR, LATEST_YEAR);
            if (firstYear != null && lastYear != null && firstYear > lastYear) {
                years.complain(
                        FindingCode.PLAN_DATES_REVERSED,
                        "from",
                        new PlanFacts.Ends(years.text("from"), years.text("to")));
            }
            if (firstYear != null && issued != null && firstYear < issued.getYear() - YEARS_BEFORE_ISSUE) {
                years.complain(
                        FindingCode.PLAN_YEARS_BEFORE_ISSUE,
                        "from",
                        new PlanFacts.YearsBeforeIssue(firstYear, issued.getYear()));
            }
        }
    }

    private static Office readOffice(PlanSection office) {
        return new Office(
                office.plain("superior"),
                office.label("issuer"),
                office.plain("nation"),
                office.text("city"),
                office.text("number"),
                office.plain("recipients"),
                office.blocks("signers"));
    }

    String id() {
        return Objects.requireNonNull(id);
    }

    String number() {
        return number;
    }

    Label title() {
        return title;
    }

    LocalDate issued() {
        return Objects.requireNonNull(issued);
    }

    /** Whether results of that reporting year are asked for, as far as is known; ends that are reversed have been complained of. */
    boolean covers(int year) {
        boolean reversed = firstYear != null && lastYear != null && firstYear > lastYear;
        Integer from = reversed ? lastYear : firstYear;
        Integer to = reversed ? firstYear : lastYear;
        return (from == null || year >= from) && (to == null || year <= to);
    }

    int firstYear() {
        return Objects.requireNonNull(firstYear);
    }

    @Nullable
    Integer lastYear() {
        return lastYear;
    }

    ReportingYear reportingYear() {
        return new ReportingYear(Month.of(Objects.requireNonNull(startMonth)));
    }

    @Nullable
    Integer dueDay() {
        return dueDay;
    }

    Office office() {
        return Objects.requireNonNull(office);
    }

    Map<String, List<String>> headings() {
        return headings;
    }
}
