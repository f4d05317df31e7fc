/**
 * Months and longer periods as people write them, in texts and in the names of files and folders. Start with {@code
 * Periods}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.period;

import org.jspecify.annotations.NullMarked;
