/**
 * For whom and when each row speaks. Start with {@code Senders}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.sender;

import org.jspecify.annotations.NullMarked;
