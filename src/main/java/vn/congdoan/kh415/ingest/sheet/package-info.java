/**
 * One sheet, read table by table: forms row by row, tables column by column. Start with {@code SheetReader}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.sheet;

import org.jspecify.annotations.NullMarked;
