/**
 * The way in: whatever lies in the folders of a workspace becomes values of the model. {@link vn.congdoan.kh415.read.table} reads
 * spreadsheets of every format, {@link vn.congdoan.kh415.read.list} the lists kept as such, {@link vn.congdoan.kh415.read.plan} the
 * plan and the waivers; here are the history and the workbooks that earlier runs left. This package and those below it alone know
 * the formats and their libraries.
 *
 * <p>Start with {@link vn.congdoan.kh415.read.list.UnitList} and {@link vn.congdoan.kh415.read.HistoryReader}.
 */
@NullMarked
package vn.congdoan.kh415.read;

import org.jspecify.annotations.NullMarked;
