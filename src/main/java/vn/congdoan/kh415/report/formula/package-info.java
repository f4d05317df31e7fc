/**
 * The language of the workbook's formulas. What enters: expressions over cells, built from {@link
 * vn.congdoan.kh415.report.formula.Expr} and {@link vn.congdoan.kh415.report.formula.SheetFunction}; what leaves: their text in a
 * spreadsheet, and their value as every spreadsheet comes to it.
 *
 * <p>Nothing but this package writes the name of a spreadsheet's function. A value is exact, and known to be what programs get that
 * compute in binary fractions; where that is not certain, it is {@link vn.congdoan.kh415.report.formula.Value.Unsure}.
 */
@NullMarked
package vn.congdoan.kh415.report.formula;

import org.jspecify.annotations.NullMarked;
