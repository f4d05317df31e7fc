/**
 * From one cell to one figure: what a number, a yes, a blank and "not applicable" look like. Start with {@code
 * FigureGrammar}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.figure;

import org.jspecify.annotations.NullMarked;
