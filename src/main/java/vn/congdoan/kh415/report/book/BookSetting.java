package vn.congdoan.kh415.report.book;

/**
 * What a workbook tells of the run beside its figures.
 *
 * @param version of the tool
 * @param toWorkspace the way from the workbook's folder to the workspace, with a closing slash ({@code ../../}), or empty
 * @param mostFigures how many accepted figures are listed; where there are more, results do not refer to them
 * @param mostBodies of how many units one workbook tells; where there are more, the units stand in annexes
 */
public record BookSetting(String version, String toWorkspace, int mostFigures, int mostBodies) {
    /** A spreadsheet has room for a million rows, but no reader has. */
    private static final int MOST_FIGURES = 200_000;

    /** Where nothing else is asked; beyond that their rows stand beside the JSON, too. */
    public static final int MOST_BODIES = 20_000;

    public BookSetting(String version, String toWorkspace) {
        this(version, toWorkspace, MOST_FIGURES, MOST_BODIES);
    }

    /** The same with annexes where there are more units than that. */
    public BookSetting inAnnexesAbove(int bodies) {
        return new BookSetting(version, toWorkspace, mostFigures, bodies);
    }

    /** The same for a workbook in a folder beside that one. */
    public BookSetting oneFolderBelow() {
        return new BookSetting(version, toWorkspace.isEmpty() ? "" : "../" + toWorkspace, mostFigures, mostBodies);
    }
}
