/**
 * .ods and .fods of OpenDocument, locked ones too. Start with {@code OdsReader}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.ods;

import org.jspecify.annotations.NullMarked;
