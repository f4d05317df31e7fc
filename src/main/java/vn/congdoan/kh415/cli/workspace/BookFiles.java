package vn.congdoan.kh415.cli.workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congdoan.kh415.model.body.UnitCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.report.book.BookSetting;
import vn.congdoan.kh415.report.book.Sheet;
import vn.congdoan.kh415.report.sheet.Annexes;
import vn.congdoan.kh415.report.sheet.Sheets;
import vn.congdoan.kh415.text.Sha256;
import vn.congdoan.kh415.text.Words;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.xlsx.About;
import vn.congdoan.kh415.write.xlsx.WorkbookWriter;

/**
 * The workbook of an assessment; where the union is too large for one, with the annexes that it rests on: {@code
 * KH415-2023-06-annexes/KH415-2023-06-DHL.xlsx}. One is made, written and forgotten before the next.
 */
public record BookFiles(Assessment assessment, Words words, BookSetting setting) {
    /** Where annexes go. */
    public interface Taker {
        void take(String name, AtomicFile.Content content) throws IOException;
    }

    /** What the names of the workbook and its annexes begin with. */
    public static String name(Assessment assessment) {
        return assessment.plan().id() + "-" + assessment.reported().text();
    }

    /** The folder of the annexes, beside the workbook. */
    public static String folder(Assessment assessment) {
        return name(assessment) + "-annexes";
    }

    /** The sheets of the workbook; the annexes are written before, for it names them by their hashes. */
    public List<Sheet> sheets(Taker taker) throws IOException {
        Optional<Annexes> annexes = Annexes.of(assessment, words, setting.oneFolderBelow());
        if (annexes.isEmpty()) {
            return Sheets.of(assessment, words, setting);
        }
        UnitFileNames names = new UnitFileNames();
        List<Annexes.Written> written = new ArrayList<>();
        for (UnitCode unit : annexes.get().units()) {
            String name = names.of(name(assessment) + "-" + UnitFileNames.safe(unit.text()), ".xlsx");
            Annexes.Made made = annexes.get().of(unit);
            String hash = write(made.sheets(), name, taker);
            written.add(
                    new Annexes.Written(unit, folder(assessment) + "/" + name, made.bodies(), made.formulas(), hash));
        }
        return Sheets.of(assessment, words, setting, annexes.get(), written);
    }

    private String write(List<Sheet> sheets, String name, Taker taker) throws IOException {
        MessageDigest hash = Sha256.digest();
        taker.take(name, out -> {
            OutputStream hashed = new DigestOutputStream(out, hash);
            WorkbookWriter.writeAnnex(sheets, About.of(assessment, words), hashed);
            hashed.flush();
        });
        return Sha256.hex(hash);
    }
}
