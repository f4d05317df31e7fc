/**
 * The same marks in OpenDocument files. Start with {@code OdfCopy}.
 */
@NullMarked
package vn.congdoan.kh415.write.odf;

import org.jspecify.annotations.NullMarked;
