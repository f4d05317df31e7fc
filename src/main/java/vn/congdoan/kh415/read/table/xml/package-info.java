/**
 * XML Spreadsheet 2003. Start with {@code SpreadsheetMlReader}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.xml;

import org.jspecify.annotations.NullMarked;
