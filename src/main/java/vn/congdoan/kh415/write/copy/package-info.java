/**
 * A marked copy of what a sender sent, in its own format where that can be written, else beside it. Start with {@code
 * AnnotatedCopy}.
 */
@NullMarked
package vn.congdoan.kh415.write.copy;

import org.jspecify.annotations.NullMarked;
