package vn.congdoan.kh415.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.ingest.words.Lexicon;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.text.Normal;
import vn.congdoan.kh415.text.Words;

/**
 * The sheet that the tool itself puts in front of a marked copy. Senders mend the copy and send it whole; that sheet is no part of
 * their return, and nothing is said of it.
 */
public final class OwnFront {
    /** It begins with a title, the file's name and an advice. */
    private static final int HEAD = 4;

    /** How its title and its advice read, in each language in which it may have been written. */
    private record Phrases(String title, String advice) {
        static Phrases in(Lang lang) {
            Words words = Words.in(lang);
            return new Phrases(Normal.key(words.of("mend.title")), Normal.key(words.of("mend.advice")));
        }
    }

    private static final List<Phrases> KNOWN = List.of(Phrases.in(Lang.VI), Phrases.in(Lang.EN));

    private OwnFront() {}

    public static boolean is(Table sheet, Lexicon lexicon) {
        List<String> head = head(sheet, lexicon);
        return KNOWN.stream().anyMatch(own -> head.contains(own.title()) && head.contains(own.advice()));
    }

    private static List<String> head(Table sheet, Lexicon lexicon) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet.rows().subList(0, Math.min(HEAD, sheet.rows().size()))) {
            for (Row.Placed placed : row.cells()) {
                if (placed.cell() instanceof Cell.Text text) {
                    texts.add(lexicon.key(text.text()));
                }
            }
        }
        return texts;
    }
}
