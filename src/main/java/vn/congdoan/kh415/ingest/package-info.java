/**
 * Tables become returns. What enters: {@link vn.congdoan.kh415.model.table.Table tables} whose format is forgotten, the plan and the
 * registry; what leaves: the {@link vn.congdoan.kh415.model.figure.Ledger ledger} of accepted figures, what became of each file, and
 * findings. Pure.
 *
 * <p>Start with {@link vn.congdoan.kh415.ingest.Ingest}. A sheet is read in three steps: {@code Layout} recognises its headings,
 * a reader for that layout takes its rows, {@code FigureGrammar} reads each cell. {@code Acceptance} then decides between
 * files, revisions and copies.
 */
@NullMarked
package vn.congdoan.kh415.ingest;

import org.jspecify.annotations.NullMarked;
