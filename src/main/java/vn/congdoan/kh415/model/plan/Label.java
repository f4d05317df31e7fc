package vn.congdoan.kh415.model.plan;

/**
 * A name as the plan writes it, with its English form.
 *
 * @param text the plan's own words
 * @param english the same in English; the plan's own words again where it gives none
 */
public record Label(String text, String english) {
    public Label(String text) {
        this(text, text);
    }

    public String in(Lang lang) {
        return lang == Lang.EN ? english : text;
    }
}
