/**
 * Mails that are not sent: files that a mail program opens as drafts. What enters: addresses, a subject, a text and attachments; what
 * leaves: bytes. Start with {@code MailDraft}.
 */
@NullMarked
package vn.congdoan.kh415.write.mail;

import org.jspecify.annotations.NullMarked;
