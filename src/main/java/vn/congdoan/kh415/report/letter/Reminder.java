package vn.congdoan.kh415.report.letter;

import java.util.List;
import vn.congdoan.kh415.model.body.Unit;

/**
 * What one body is asked to send and to mend, with all that it is told of it.
 *
 * @param addresses to which a mail can go; none if the registry has none, or none that can be one
 * @param subject of the mail
 * @param text of the mail, in lines
 * @param chat a few lines to paste into a chat
 * @param corrections for its own faulty files
 * @param shared the faulty files in which others stand too, which it must not see
 */
public record Reminder(
        Unit unit,
        List<String> addresses,
        LetterField.Values letter,
        String subject,
        List<String> text,
        List<String> chat,
        List<Correction> corrections,
        List<String> shared) {
    public Reminder {
        addresses = List.copyOf(addresses);
        text = List.copyOf(text);
        chat = List.copyOf(chat);
        corrections = List.copyOf(corrections);
        shared = List.copyOf(shared);
    }
}
