package planted.report;

/** Its text is a function call of a spreadsheet, which only the language of formulas may write. */
final class GluesFormula {
    private GluesFormula() {}

    static String sum(String first, String last) {
        return "SUM(" + first + ":" + last + ")";
    }
}
