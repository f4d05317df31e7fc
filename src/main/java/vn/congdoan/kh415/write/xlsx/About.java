package vn.congdoan.kh415.write.xlsx;

import java.time.LocalDate;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.text.Words;

/**
 * What a workbook says of itself in its properties.
 *
 * @param subject what it is about, at length
 * @param keywords to find it by
 * @param day stands for the day of making: a clock would make two runs differ
 * @param lang decides the separators in numbers
 */
public record About(String title, String subject, String keywords, String author, LocalDate day, Lang lang) {
    public static About of(Assessment assessment, Words words) {
        return new About(
                assessment.plan().number() + " – " + words.periods().of(assessment.reported()),
                assessment.plan().title().in(words.lang()),
                assessment.plan().id() + "; " + assessment.reported().text(),
                assessment.plan().office().issuer().in(words.lang()),
                assessment.asOf(),
                words.lang());
    }
}
