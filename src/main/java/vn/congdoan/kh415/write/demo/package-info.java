/**
 * An invented workspace as files, in the formats in which returns really arrive, whole and spoilt. Archives are stored, not compressed,
 * because compressed bytes differ from one Java to another. Start with {@code WorkspaceWriter}.
 */
@NullMarked
package vn.congdoan.kh415.write.demo;

import org.jspecify.annotations.NullMarked;
