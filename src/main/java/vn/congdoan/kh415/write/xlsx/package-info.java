/**
 * Sheets as a workbook: how it looks, nothing of what it says. Start with {@code WorkbookWriter}.
 */
@NullMarked
package vn.congdoan.kh415.write.xlsx;

import org.jspecify.annotations.NullMarked;
