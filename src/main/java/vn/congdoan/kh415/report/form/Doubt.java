package vn.congdoan.kh415.report.form;

import vn.congdoan.kh415.report.formula.Expr;

/**
 * One thing that may be wrong with an entry.
 *
 * @param holds whether it is, over the cells of the form
 * @param message to whoever fills it in
 * @param refused whether such a figure is not used
 */
record Doubt(Expr holds, String message, boolean refused) {}
