/**
 * .xls of Excel 97 and of Excel 5.0 and 95. Start with {@code XlsReader}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.xls;

import org.jspecify.annotations.NullMarked;
