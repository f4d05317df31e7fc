/**
 * What stands in each sheet of the workbook. What enters: an {@link vn.congdoan.kh415.model.result.Assessment} and the words of a
 * language; what leaves: sheets as values, with every figure, its formula and its stored value, but no font, colour or file.
 *
 * <p>Start with {@link vn.congdoan.kh415.report.sheet.Sheets}; each sheet has a class of its own. A result refers to its line on the
 * sheet of numerators and denominators ({@code BodyPlaces} knows where that is), which adds up what refers to the accepted
 * figures with their files, sheets and cells. The value stored with a formula is the exact one, and where a formula would not
 * give it, the plain number stands.
 */
@NullMarked
package vn.congdoan.kh415.report;

import org.jspecify.annotations.NullMarked;
