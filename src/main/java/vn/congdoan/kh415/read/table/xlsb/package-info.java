/**
 * .xlsb, the binary package. Start with {@code XlsbReader}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.xlsb;

import org.jspecify.annotations.NullMarked;
