/**
 * Saved mails, from whatever program: their bytes → what was attached to them and what stands on their outside. Nothing is read
 * of an attachment here, and nothing fetched that a mail names. Start with {@code SavedMail}.
 */
@NullMarked
package vn.congdoan.kh415.read.table.mail;

import org.jspecify.annotations.NullMarked;
