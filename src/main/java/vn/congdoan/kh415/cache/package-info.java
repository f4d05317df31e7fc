/**
 * What files said when they were read before, by their hashes, so that a month's run does not read a year's files again. Kept beside
 * the workspace's returns, safe to delete, and of no weight: what cannot be understood counts as not there.
 *
 * <p>Start with {@link vn.congdoan.kh415.cache.CachedFolder}.
 */
@NullMarked
package vn.congdoan.kh415.cache;

import org.jspecify.annotations.NullMarked;
