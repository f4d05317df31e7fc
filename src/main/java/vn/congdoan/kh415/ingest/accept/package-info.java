/**
 * What counts between files, revisions and copies. Start with {@code Acceptance}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.accept;

import org.jspecify.annotations.NullMarked;
