/**
 * Results, explanations and snapshots as JSON. Start with {@code JsonWriter}.
 */
@NullMarked
package vn.congdoan.kh415.write.json;

import org.jspecify.annotations.NullMarked;
