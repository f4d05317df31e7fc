package vn.congdoan.kh415.cli.workspace;

import java.nio.file.Path;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.Progress;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.plan.Plan;
import vn.congdoan.kh415.model.plan.ReportPeriod;
import vn.congdoan.kh415.model.result.Outlook;
import vn.congdoan.kh415.report.form.Forms;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.xlsx.About;

/** Writes the forms of a month into a folder, a file a unit and one more for those that send a table of those below them. */
public final class FormFiles {
    private static final String TABLE = "-table";

    private final UnitFiles files;
    private final Session session;

    private FormFiles(UnitFiles files, Session session) {
        this.files = files;
        this.session = session;
    }

    /** Refuses a folder that is, or lies in, the folder of returns: an empty form there would be an empty return. */
    public static FormFiles into(Path place, Path workspace, Session session) throws CommandRefusal {
        return new FormFiles(UnitFiles.into(place, workspace, session, "cli.forms-in-returns"), session);
    }

    public Path folder() {
        return files.folder();
    }

    /**
     * How many were written.
     *
     * @param units forms of one unit
     * @param tables forms for those below a unit
     */
    public record Written(int units, int tables) {}

    /** Writes them all; a refusal if one cannot be written. */
    public Written write(Outlook outlook) throws CommandRefusal {
        Words words = session.words();
        Plan plan = outlook.plan();
        Forms forms = new Forms(outlook, words, session.surroundings().version());
        files.removeLeftBehind();
        About about = About.of(
                plan, ReportPeriod.of(outlook.period()), outlook.period().atEndOfMonth(), words);
        String start = plan.id() + "-" + outlook.period();
        int all = forms.units().size() + forms.above().size();
        int written = 0;
        try (Progress.Stage writing = session.terminal().progress().stage("progress.forms")) {
            for (UnitCode unit : forms.units()) {
                files.write(start, unit, "", forms.of(unit), about);
                writing.at(++written, all);
            }
            for (UnitCode unit : forms.above()) {
                files.write(start, unit, TABLE, forms.table(unit), about);
                writing.at(++written, all);
            }
        }
        return new Written(forms.units().size(), forms.above().size());
    }
}
