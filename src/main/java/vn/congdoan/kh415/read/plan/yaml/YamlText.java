package vn.congdoan.kh415.read.plan.yaml;

/** The text of a YAML file by the places in it that its parser marks, which are counted in characters and not in halves of them. */
final class YamlText {
    /** Stands behind the last character. */
    static final int END = -1;

    /** Of what stands somewhere, so many characters are shown. */
    private static final int SHOWN = 20;

    private final int[] characters;

    YamlText(String text) {
        this.characters = text.codePoints().toArray();
    }

    /** The place of a spot; its columns are counted as the parser counts them. */
    int index(YamlNode.Spot spot) {
        int line = 1;
        int index = 0;
        while (line < spot.line() && at(index) != END) {
            line += at(index) == '\n' ? 1 : 0;
            index++;
        }
        return index + spot.column() - 1;
    }

    /** Whether a comma is the last thing before the spot, spaces and line breaks aside. */
    boolean followsComma(YamlNode.Spot spot) {
        int before = index(spot) - 1;
        while (at(before) != END && Character.isWhitespace(at(before))) {
            before--;
        }
        return at(before) == ',';
    }

    int at(int index) {
        return index >= 0 && index < characters.length ? characters[index] : END;
    }

    /** What stands there on its line, as far as it takes to be found. */
    String from(int index) {
        int end = index;
        while (end < index + SHOWN && at(end) != END && at(end) != '\n' && at(end) != '\r') {
            end++;
        }
        String seen = end > index ? new String(characters, index, end - index).strip() : "";
        return end == index + SHOWN ? seen + "…" : seen;
    }

    boolean isQuote(int index) {
        return at(index) == '"' || at(index) == '\'';
    }

    /** Where the quotation that opens there is closed; negative if it never is. */
    int closingQuote(int opening) {
        int mark = at(opening);
        for (int i = opening + 1; at(i) != END; i++) {
            if (mark == '"' && at(i) == '\\') {
                i++;
            } else if (mark == '\'' && at(i) == mark && at(i + 1) == mark) {
                i++;
            } else if (at(i) == mark) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the bracket that opens there is still open at that place. */
    boolean isOpen(int opening, int place) {
        int depth = 0;
        for (int i = opening; i < place; i++) {
            if (at(i) == '[' || at(i) == '{') {
                depth++;
            } else if (at(i) == ']' || at(i) == '}') {
                depth--;
            }
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything but spaces stands before the place on its line. */
    boolean continuesLine(int place) {
        for (int i = place - 1; at(i) != END && at(i) != '\n' && at(i) != '\r'; i--) {
            if (!Character.isWhitespace(at(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a quotation is the last thing before the place, on its line or above what is neither a key nor an entry of a list. */
    boolean followsQuote(int place) {
        int before = place - 1;
        while (at(before) != END && Character.isWhitespace(at(before))) {
            before--;
        }
        return isQuote(before) && (continuesLine(place) || (!isEntry(place) && !holdsKey(place)));
    }

    private boolean isEntry(int place) {
        return (at(place) == '-' || at(place) == '?') && isBlank(at(place + 1));
    }

    private boolean holdsKey(int place) {
        for (int i = place; at(i) != END && at(i) != '\n' && at(i) != '\r'; i++) {
            if (at(i) == ':' && isBlank(at(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(int character) {
        return character == END || Character.isWhitespace(character);
    }
}
