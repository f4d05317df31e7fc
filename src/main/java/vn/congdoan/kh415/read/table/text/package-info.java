/**
 * Text with separators: which encoding, which separator, which fields. Start with {@code TextReader}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.text;

import org.jspecify.annotations.NullMarked;
