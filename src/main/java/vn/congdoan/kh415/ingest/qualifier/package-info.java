/**
 * What headings, notes and rows may say of a figure beside its measure: time, part, kind of number, unit of measurement; and
 * how a figure so qualified stands to the one that is due. Start with {@code Qualifiers}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.qualifier;

import org.jspecify.annotations.NullMarked;
