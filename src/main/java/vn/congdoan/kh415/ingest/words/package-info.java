/**
 * The words by which senders name measures, units, sectors and columns, each by code, name or alias, compared normalised.
 * Start with {@code Lexicon}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.words;

import org.jspecify.annotations.NullMarked;
