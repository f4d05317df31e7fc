package vn.congdoan.kh415.report;

import java.util.List;
import vn.congdoan.kh415.model.Assessment;
import vn.congdoan.kh415.text.Words;

/** The workbook of an assessment, sheet by sheet, in reading order. */
public final class Sheets {
    /**
     * What a workbook tells of the run beside its figures.
     *
     * @param version of the tool
     * @param toWorkspace the way from the workbook's folder to the workspace, with a closing slash ({@code ../../}), or empty
     */
    public record Setting(String version, String toWorkspace) {}

    private Sheets() {}

    public static List<Sheet> of(Assessment assessment, Words words, Setting setting) {
        Frame frame = new Frame(assessment, words, setting);
        Grid grid = new Grid(assessment);
        return List.of(
                new SummarySheet(frame).sheet(),
                TierSheet.of(frame, grid),
                BreakdownSheet.of(frame),
                MatrixSheet.of(frame, grid),
                ReturnsSheet.of(frame),
                FindingsSheet.of(frame),
                MethodSheet.of(frame));
    }
}
