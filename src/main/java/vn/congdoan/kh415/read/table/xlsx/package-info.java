/**
 * .xlsx and .xlsm: workbooks that senders give, and those of our own that are verified. Start with {@code XlsxReader}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.xlsx;

import org.jspecify.annotations.NullMarked;
