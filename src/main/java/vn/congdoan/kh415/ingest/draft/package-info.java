/**
 * What is collected while one sheet is read: figures by sender, findings, what was passed over. Start with {@code
 * SheetDraft}.
 */
@NullMarked
package vn.congdoan.kh415.ingest.draft;

import org.jspecify.annotations.NullMarked;
