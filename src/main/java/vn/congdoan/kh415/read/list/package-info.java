/**
 * The lists of a workspace, such as its units and the numbers assigned to them. What enters: a file in any format of
 * {@link vn.congdoan.kh415.read.table}; what leaves: values of the model, and everything found on the way.
 *
 * <p>The columns of a list are data ({@link vn.congdoan.kh415.read.list.ListColumn}): by which words each is known, whether it must
 * be there, how its cells are read. One reader ({@code ListTable}) finds the headings, guards every line and every cell, and hands
 * out rows; a further list is a further declaration, beside {@link vn.congdoan.kh415.read.list.UnitList} and
 * {@link vn.congdoan.kh415.read.list.AssignedList}, where to start.
 */
@NullMarked
package vn.congdoan.kh415.read.list;

import org.jspecify.annotations.NullMarked;
