package vn.congdoan.kh415.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cell as a sender makes it: a text put together from pieces or a number in a format, and the look of the whole.
 *
 * @param pieces of a text; none of a number
 * @param number null for a text
 * @param format by which it is shown
 */
public record DrawnCell(List<Piece> pieces, @Nullable BigDecimal number, DrawnFormat format, Look look) {
    /** How a piece stands out from the text around it. */
    public enum Apart {
        NOT,
        STRUCK,
        RAISED,
        WHITE
    }

    /** How the cell looks as a whole. */
    public enum Look {
        PLAIN,
        STRUCK,
        WHITE
    }

    public record Piece(String text, Apart apart) {}

    public static DrawnCell text(String text) {
        return new DrawnCell(List.of(new Piece(text, Apart.NOT)), null, DrawnFormat.GENERAL, Look.PLAIN);
    }

    public static DrawnCell number(long number) {
        return new DrawnCell(List.of(), BigDecimal.valueOf(number), DrawnFormat.GENERAL, Look.PLAIN);
    }

    /** All the letters of a text. */
    public String stored() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** What a reader in Vietnam sees in the cell and takes for what it says. */
    public String shown() {
        if (look != Look.PLAIN) {
            return "";
        }
        return number != null
                ? format.shown(number)
                : pieces.stream()
                        .filter(piece -> piece.apart == Apart.NOT)
                        .map(Piece::text)
                        .collect(Collectors.joining());
    }

    /** Whether a letter or a digit is stored in a text that is not seen as part of it. */
    public boolean hidesWords() {
        return pieces.stream()
                .filter(piece -> look != Look.PLAIN || piece.apart != Apart.NOT)
                .anyMatch(piece -> piece.text.chars().anyMatch(Character::isLetterOrDigit));
    }
}
