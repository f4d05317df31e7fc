/**
 * Web pages that are called .xls. Start with {@code HtmlReader}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.html;

import org.jspecify.annotations.NullMarked;
