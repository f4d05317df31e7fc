/**
 * What a workspace begins with. What enters: a plan; what leaves: its lists as sheets, each with an example, and the return of the example.
 * Start with {@code FirstLists}.
 */
@NullMarked
package vn.congdoan.kh415.report.start;

import org.jspecify.annotations.NullMarked;
