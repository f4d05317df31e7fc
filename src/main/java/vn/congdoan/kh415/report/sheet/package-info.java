/**
 * The sheets of the workbook, a file each, in reading order. Start with {@code Sheets}.
 */
@NullMarked
package vn.congdoan.kh415.report.sheet;

import org.jspecify.annotations.NullMarked;
