package vn.congdoan.kh415.report.book;

import java.math.BigDecimal;
import vn.congdoan.kh415.model.result.Verdict;

/** A cell: what stands in it and what it is. */
public record SheetCell(Content content, Style style) {
    public static SheetCell text(Role role, String text) {
        return new SheetCell(text.isEmpty() ? Content.BLANK : new Content.Text(text), Style.of(role));
    }

    public static SheetCell text(String text) {
        return text(Role.TEXT, text);
    }

    public static SheetCell blank(Role role) {
        return new SheetCell(Content.BLANK, Style.of(role));
    }

    public static SheetCell count(long number) {
        return new SheetCell(new Content.Numeric(BigDecimal.valueOf(number)), Style.of(Role.INTEGER));
    }

    public SheetCell bold() {
        return new SheetCell(content, style.bold());
    }

    public SheetCell in(int steps) {
        return new SheetCell(content, style.in(steps));
    }

    /** The same in the colour of a verdict that it stands for. */
    public SheetCell judged(Verdict verdict) {
        return new SheetCell(content, style.judged(verdict, ""));
    }

    /** The same, to be corrected by readers. */
    public SheetCell open() {
        return new SheetCell(content, style.opened());
    }
}
