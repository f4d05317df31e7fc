/**
 * Formulas that stand in cells: each is written only where its value, worked out over the whole book, is the stored one.
 * Start with {@code BookCells}.
 */
@NullMarked
package vn.congdoan.kh415.report.live;

import org.jspecify.annotations.NullMarked;
