package vn.congdoan.kh415.report.book;

/**
 * The sign written after a number, by where it lies: it follows the number when somebody corrects it.
 *
 * @param edges as the numbers stand in cells
 */
public record ValueScale(Edges edges, String below, String within, String above) {}
