/**
 * Marks in a sender's own workbook: faults coloured and noted, a sheet in front that lists them. Start with {@code
 * MarkedWorkbook}.
 */
@NullMarked
package vn.congdoan.kh415.write.mark;

import org.jspecify.annotations.NullMarked;
