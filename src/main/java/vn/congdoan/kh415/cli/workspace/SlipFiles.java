package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.file.Path;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Progress;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.letter.Slip;
import vn.congdoan.kh415.report.letter.Slips;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/** Writes the slips of a report into a folder, a file a body: {@code KH415-2023-06-DHL.xlsx}. */
public final class SlipFiles {
    private final OutFolder folder;
    private final Session session;
    private final FileNames names = new FileNames();

    private SlipFiles(OutFolder folder, Session session) {
        this.folder = folder;
        this.session = session;
    }

    /** Refuses a folder that is, or lies in, the folder of returns: what is written there would be read as a return. */
    public static SlipFiles into(String named, Path workspace, Session session) throws CommandRefusal {
        OutFolder folder = new OutFolder(session.path(named), workspace, session);
        folder.requireOutsideReturns(folder.folder(), "cli.slips-in-returns");
        return new SlipFiles(folder, session);
    }

    public Path folder() {
        return folder.folder();
    }

    /** Writes them all, and says how many; a refusal if one cannot be written. */
    public int write(Assessment assessment) throws CommandRefusal {
        Words words = session.terminal().words();
        Slips slips = new Slips(assessment, words, session.surroundings().version());
        AtomicFile.removeLeftBehind(folder.folder());
        String start = assessment.plan().id() + "-" + assessment.reported().text() + "-";
        int written = 0;
        try (Progress.Stage writing = session.terminal().progress().stage("progress.slips")) {
            for (UnitCode unit : slips.units()) {
                Slip slip = slips.of(unit);
                Path target = folder.below(names.of(start + FileNames.safe(unit.text()), ".xlsx"));
                try {
                    AtomicFile.write(
                            target, out -> WorkbookWriter.write(slip.sheets(), About.of(assessment, words), out));
                } catch (IOException e) {
                    throw new NotWritten(session).refusal("cli.copy-not-written", target, e);
                }
                writing.at(++written, slips.units().size());
            }
        }
        return written;
    }
}
