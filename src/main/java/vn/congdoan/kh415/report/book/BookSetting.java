package vn.congdoan.kh415.report.book;

/**
 * What a workbook tells of the run beside its figures.
 *
 * @param version of the tool
 * @param toWorkspace the way from the workbook's folder to the workspace, with a closing slash ({@code ../../}), or empty
 */
public record BookSetting(String version, String toWorkspace) {}
