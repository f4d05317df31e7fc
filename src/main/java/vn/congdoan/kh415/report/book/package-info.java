/**
 * What a workbook is made of, whatever stands in it: sheets, columns, rows, cells and how they look, charts, shadings;
 * {@code Frame} is what all sheets share. Start with {@code Sheet}.
 */
@NullMarked
package vn.congdoan.kh415.report.book;

import org.jspecify.annotations.NullMarked;
