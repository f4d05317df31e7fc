package vn.congdoan.kh415.report.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.figure.Entry;
import vn.congdoan.kh415.model.figure.Return;
import vn.congdoan.kh415.model.finding.Bearing;
import vn.congdoan.kh415.model.finding.Finding;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.words.Folded;
import vn.congdoan.kh415.text.Words;

/** Files that somebody checks before they are sent: what was understood of each and what must be mended, file by file. */
public final class HandedInText {
    /** What files were held against. */
    public enum Basis {
        /** A workspace, with its other returns and its history. */
        WORKSPACE,
        REGISTRY,
        NOTHING
    }

    /**
     * What came of the files.
     *
     * @param files by name, as findings call them
     * @param months of which the files speak, and what each says of them and of others
     * @param findings of all months; not what a newer version has mended, nor what belongs to another month or another file
     */
    public record Checked(Plan plan, Basis basis, List<String> files, List<Assessment> months, List<Finding> findings) {
        public Checked {
            files = List.copyOf(files);
            months = List.copyOf(months);
            findings = List.copyOf(findings);
        }

        /** What such assessments say of these files. */
        public static Checked of(Plan plan, Basis basis, List<String> files, List<Assessment> months) {
            List<Finding> findings = months.stream()
                    .flatMap(month -> month.findings().stream())
                    .filter(finding -> finding.bearing() != Bearing.REPLACED && finding.isOfPeriod())
                    .filter(finding -> files.stream()
                            .anyMatch(file -> isIn(file, finding.place().file())))
                    .distinct()
                    .sorted(Finding.ORDER)
                    .toList();
            return new Checked(plan, basis, files, months, findings);
        }

        /** The same with those of the findings alone. */
        public Checked only(Predicate<Finding> wanted) {
            return new Checked(
                    plan, basis, files, months, findings.stream().filter(wanted).toList());
        }

        /** Whether any figure of the files is used. */
        public boolean isUsable() {
            return months.stream()
                    .flatMap(month -> month.returns().stream())
                    .flatMap(each -> each.files().stream())
                    .anyMatch(name -> files.stream().anyMatch(file -> isIn(file, name)));
        }

        /** Whether that is the file, or lies in it. */
        private static boolean isIn(String file, @Nullable String name) {
            return name != null && (name.equals(file) || name.startsWith(file + "/"));
        }
    }

    private final Checked checked;
    private final Words words;

    private HandedInText(Checked checked, Words words) {
        this.checked = checked;
        this.words = words;
    }

    /** File by file, then how much there is to mend and what could not be checked. */
    public static String of(Checked checked, Words words) {
        HandedInText text = new HandedInText(checked, words);
        String files = checked.files().stream().map(text::file).collect(Collectors.joining());
        return files + FindingsText.counts(checked.findings(), words) + "\n" + text.limits();
    }

    private String file(String file) {
        List<Finding> own = checked.findings().stream()
                .filter(finding -> Checked.isIn(file, finding.place().file()))
                .toList();
        String said = checked.months().stream()
                .flatMap(month -> month.returns().stream().flatMap(each -> said(file, each, month).stream()))
                .collect(Collectors.joining());
        String found = own.isEmpty() && !said.isEmpty()
                ? Folded.text("  ", words.of("handed-in.nothing-to-mend"), words)
                : FindingsText.list(own, checked.plan(), words);
        return file + "\n" + (said.isEmpty() ? Folded.text("  ", words.of("handed-in.no-figures"), words) : said)
                + found + "\n";
    }

    /** Of which unit and month the file speaks, and how much. */
    private Optional<String> said(String file, Return given, Assessment month) {
        long figures = Stream.concat(given.own().values().stream(), given.consolidated().values().stream())
                .filter(entry -> entry instanceof Entry.Given
                        && Checked.isIn(file, entry.source().file()))
                .count();
        String unit = month.tree().name(given.unit());
        return figures == 0
                ? Optional.empty()
                : Optional.of(Folded.text(
                        "  ",
                        words.of("handed-in.said", unit, words.periods().of(ReportPeriod.of(given.period())), figures),
                        words));
    }

    private String limits() {
        return switch (checked.basis()) {
            case WORKSPACE -> "";
            case REGISTRY -> Folded.text("", words.of("handed-in.limits.registry"), words);
            case NOTHING -> Folded.text("", words.of("handed-in.limits.nothing"), words);
        };
    }
}
