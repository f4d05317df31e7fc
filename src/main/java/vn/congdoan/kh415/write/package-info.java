/**
 * Values to files: the workbook with POI, the JSON with Jackson. What enters: sheets, and an {@link
 * vn.congdoan.kh415.model.result.Assessment}; what leaves: bytes, the same for the same input on every machine, in files that
 * appear whole or not at all. Decides how things look, nothing about figures.
 *
 * <p>Start with {@link vn.congdoan.kh415.write.xlsx.WorkbookWriter}, {@link vn.congdoan.kh415.write.json.JsonWriter},
 * {@link vn.congdoan.kh415.write.copy.AnnotatedCopy} (marked copies for senders), {@link
 * vn.congdoan.kh415.write.word.LetterTemplate} (letters), {@link vn.congdoan.kh415.write.mail.MailDraft} (mails), {@link
 * vn.congdoan.kh415.write.demo.WorkspaceWriter} (invented workspaces) and {@link vn.congdoan.kh415.write.file.AtomicFile}.
 */
@NullMarked
package vn.congdoan.kh415.write;

import org.jspecify.annotations.NullMarked;
