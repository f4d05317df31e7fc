package vn.congdoan.kh415.cli.workspace;

import java.nio.file.Path;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.Progress;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.letter.Slips;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.xlsx.About;

/** Writes the slips of a report into a folder, a file a body. */
public final class SlipFiles {
    private final UnitFiles files;
    private final Session session;

    private SlipFiles(UnitFiles files, Session session) {
        this.files = files;
        this.session = session;
    }

    /** Refuses a folder that is, or lies in, the folder of returns. */
    public static SlipFiles into(String named, Path workspace, Session session) throws CommandRefusal {
        return new SlipFiles(UnitFiles.into(session.path(named), workspace, session, "cli.slips-in-returns"), session);
    }

    public Path folder() {
        return files.folder();
    }

    /** Writes them all, and says how many; a refusal if one cannot be written. */
    public int write(Assessment assessment) throws CommandRefusal {
        Words words = session.words();
        Slips slips = new Slips(assessment, words, session.surroundings().version());
        files.removeLeftBehind();
        About about = About.of(assessment, words);
        String start = assessment.plan().id() + "-" + assessment.reported().text();
        int written = 0;
        try (Progress.Stage writing = session.terminal().progress().stage("progress.slips")) {
            for (UnitCode unit : slips.units()) {
                files.write(start, unit, "", slips.of(unit), about);
                writing.at(++written, slips.units().size());
            }
        }
        return written;
    }
}
