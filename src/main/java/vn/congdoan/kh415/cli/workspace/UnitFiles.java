package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.congdoan.kh415.cli.run.CommandRefusal;
import vn.congdoan.kh415.cli.run.NotWritten;
import vn.congdoan.kh415.cli.run.Session;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/** Workbooks of which each is for one unit, written into a folder outside of the returns: {@code KH415-2023-06-DHL.xlsx}. */
public final class UnitFiles {
    private final OutFolder folder;
    private final Session session;
    private final UnitFileNames names = new UnitFileNames();

    private UnitFiles(OutFolder folder, Session session) {
        this.folder = folder;
        this.session = session;
    }

    /** Refuses, in the words of that key, a folder that is, or lies in, the folder of returns: there they would be read as returns. */
    static UnitFiles into(Path place, Path workspace, Session session, String key) throws CommandRefusal {
        return new UnitFiles(OutFolder.outside(place, workspace, session, key), session);
    }

    Path folder() {
        return folder.folder();
    }

    /** What killed runs left there. */
    void removeLeftBehind() {
        AtomicFile.removeLeftBehind(folder.folder());
    }

    /** Writes that of a unit, of a month of a plan. */
    void write(String planAndMonth, UnitCode unit, String end, List<Sheet> sheets, About about) throws CommandRefusal {
        Path target = folder.below(names.of(planAndMonth + "-" + UnitFileNames.safe(unit.text()) + end, ".xlsx"));
        try {
            AtomicFile.write(target, out -> WorkbookWriter.write(sheets, about, out));
        } catch (IOException e) {
            throw new NotWritten(session).refusal("cli.copy-not-written", target, e);
        }
    }
}
