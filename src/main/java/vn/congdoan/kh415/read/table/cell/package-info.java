/**
 * From what a format stores to what a reader of the sheet sees: cell values, number formats as they show, merged ranges;
 * {@code TableBuilder} makes the table of it. Start with {@code TableBuilder}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.cell;

import org.jspecify.annotations.NullMarked;
