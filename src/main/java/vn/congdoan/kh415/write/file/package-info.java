/**
 * Files that appear whole or not at all, and the temporary ones behind them. Start with {@code AtomicFile}.
 */
@NullMarked
package vn.congdoan.kh415.write.file;

import org.jspecify.annotations.NullMarked;
