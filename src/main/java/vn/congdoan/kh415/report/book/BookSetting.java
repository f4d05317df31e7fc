package vn.congdoan.kh415.report.book;

/**
 * What a workbook tells of the run beside its figures.
 *
 * @param version of the tool
 * @param toWorkspace the way from the workbook's folder to the workspace, with a closing slash ({@code ../../}), or empty
 * @param mostFigures how many accepted figures are listed; where there are more, results do not refer to them
 */
public record BookSetting(String version, String toWorkspace, int mostFigures) {
    /** A spreadsheet has room for a million rows, but no reader has. */
    private static final int MOST_FIGURES = 200_000;

    public BookSetting(String version, String toWorkspace) {
        this(version, toWorkspace, MOST_FIGURES);
    }
}
