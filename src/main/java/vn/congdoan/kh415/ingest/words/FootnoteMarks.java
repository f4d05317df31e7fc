package vn.congdoan.kh415.ingest.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks that send the reader of a heading to a footnote: "(*)", "*", "(1)", "(a)", "[1]", "¹". */
public final class FootnoteMarks {
    private static final String RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹";
    private static final String LEVEL = "1230456789";

    private static final Pattern MARK = Pattern.compile(
            "[(\\[]\\s*(\\*{1,4}|\\d{1,2}|[a-e])\\s*[)\\]]|(?<![\\p{L}\\d*])(\\*{1,4})(?!\\*)|(?<=[\\p{L})])(\\*{1,4})(?!\\*)|(["
                    + RAISED + "]{1,2})");

    /** Before a footnote the mark may have lost its first bracket: "1) …". */
    private static final Pattern BEGINS = Pattern.compile("\\s*(?:" + MARK.pattern() + "|(\\d{1,2}|\\*{1,4})\\))");

    private FootnoteMarks() {}

    /** The marks that a text bears, without brackets and not raised. */
    public static List<String> in(String text) {
        if (text.codePoints().noneMatch(FootnoteMarks::isOfMark)) {
            return List.of();
        }
        List<String> marks = new ArrayList<>();
        for (Matcher mark = MARK.matcher(text); mark.find(); ) {
            marks.add(plain(mark));
        }
        return marks;
    }

    private static boolean isOfMark(int letter) {
        return letter == ')' || letter == ']' || letter == '*' || RAISED.indexOf(letter) >= 0;
    }

    /** The footnotes of a line that begins with a mark, by their marks; several may stand one behind the other. */
    public static Map<String, String> footnotes(String line) {
        int letter = line.isEmpty() ? ' ' : line.codePointAt(0);
        Matcher first = BEGINS.matcher(line);
        if (Character.isLetter(letter) || !first.lookingAt()) {
            return Map.of();
        }
        Map<String, String> footnotes = new LinkedHashMap<>();
        String mark = plain(first);
        int begin = first.end();
        for (Matcher next = MARK.matcher(line).region(begin, line.length()); next.find(); ) {
            boolean another = line.substring(begin, next.start()).strip().endsWith(";");
            if (another) {
                put(footnotes, mark, line.substring(begin, next.start()));
                mark = plain(next);
                begin = next.end();
            }
        }
        put(footnotes, mark, line.substring(begin));
        return footnotes;
    }

    private static void put(Map<String, String> footnotes, String mark, String text) {
        String said = text.replaceFirst("^[\\s:.–-]+", "").replaceFirst("[\\s;]+$", "");
        if (said.codePoints().anyMatch(Character::isLetter)) {
            footnotes.putIfAbsent(mark, said);
        }
    }

    private static String plain(Matcher found) {
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return level(found.group(group));
            }
        }
        return "";
    }

    private static String level(String mark) {
        StringBuilder level = new StringBuilder(mark.length());
        mark.chars().forEach(letter -> {
            int raised = RAISED.indexOf(letter);
            level.append(raised < 0 ? (char) letter : LEVEL.charAt(raised));
        });
        return level.toString();
    }
}
