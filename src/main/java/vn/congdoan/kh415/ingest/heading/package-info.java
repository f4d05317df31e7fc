/**
 * The form of a sheet: its tables, what stands above each, the lines of its headings and what each column holds. Start with
 * {@code HeadingReader}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.heading;

import org.jspecify.annotations.NullMarked;
