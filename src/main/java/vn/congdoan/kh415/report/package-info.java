/**
 * What stands in each sheet of the workbook. What enters: an {@link vn.congdoan.kh415.model.Assessment} and the words of a
 * language; what leaves: sheets as values, with every figure, its formula and its stored value, but no font, colour or file.
 *
 * <p>Start with {@link vn.congdoan.kh415.report.Sheets}; each sheet has a class of its own. A computed number is a formula
 * over the cells beside it (or over the two figures themselves), and the value stored with it is the exact one.
 */
@NullMarked
package vn.congdoan.kh415.report;

import org.jspecify.annotations.NullMarked;
