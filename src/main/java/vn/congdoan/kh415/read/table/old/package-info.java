/**
 * Vietnamese from before Unicode: decides whether a sheet is in TCVN3 or VNI, and reads it. Start with {@code OldSheet}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.old;

import org.jspecify.annotations.NullMarked;
