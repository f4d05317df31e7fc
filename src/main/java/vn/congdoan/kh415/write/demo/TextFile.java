package vn.congdoan.kh415.write.demo;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.congdoan.kh415.invent.Medium;
import vn.congdoan.kh415.model.table.Cell;
import vn.congdoan.kh415.model.table.Row;
import vn.congdoan.kh415.model.table.Table;

/** Lines of fields as text in the encodings in which they arrive: semicolons between them, in UTF-16 tabs. */
record TextFile(Table table, Medium medium) implements SheetFile {
    private static final String END = "\r\n";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final Charset WINDOWS = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** TCVN 5712:1993 as fonts show it, letter by letter; of most capitals it has the small letter alone. */
    private static final String TCVN3 =
            "µ¶·¸¹»¼½¾Æ¨ÇÈÉÊË©ÌÎÏÐÑÒÓÔÕÖª×ØÜÝÞßáâãäåæçèé«êëìíî¬ïñòóôõö÷øù\u00ADúûüýþ®¡¢£¤¥¦§";

    private static final String LETTERS = "àảãáạằẳẵắặăầẩẫấậâèẻẽéẹềểễếệêìỉĩíịòỏõóọồổỗốộôờởỡớợơùủũúụừửữứựưỳỷỹýỵđĂÂÊÔƠƯĐ";

    /** As a spreadsheet exports it: every line with as many fields as the longest has. */
    @Override
    public byte[] bytes() {
        int width = table.rows().stream()
                .mapToInt(row -> row.cells().get(row.cells().size() - 1).column() + 1)
                .max()
                .orElse(0);
        char separator = medium == Medium.UTF_16 ? '\t' : ';';
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (Row row : table.rows()) {
            for (; next < row.number(); next++) {
                text.append(String.valueOf(separator).repeat(width - 1)).append(END);
            }
            for (int column = 0; column < width; column++) {
                Cell cell = row.cell(column);
                text.append(column == 0 ? "" : separator).append(cell == null ? "" : quoted(shown(cell), separator));
            }
            text.append(END);
            next++;
        }
        return encoded(text.toString());
    }

    /** A line of a list. */
    static String line(List<String> fields) {
        return fields.stream().map(field -> quoted(field, ';')).collect(Collectors.joining(";", "", END));
    }

    /** What is seen of a cell. */
    static String shown(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.ErrorValue error) {
            return error.code();
        }
        if (cell instanceof Cell.Numeric number) {
            return number.value().toPlainString();
        }
        throw new IllegalArgumentException("no such cell arrives: " + cell);
    }

    private static String quoted(String field, char separator) {
        boolean plain = field.indexOf(separator) < 0 && field.indexOf('"') < 0;
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private byte[] encoded(String text) {
        return switch (medium) {
            case WINDOWS_1258 -> windows(text).getBytes(WINDOWS);
            case TCVN3 -> tcvn3(text).getBytes(WESTERN);
            case UTF_16 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            default -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** With tones behind their vowels, where the encoding has no letter for both. */
    private static String windows(String text) {
        CharsetEncoder known = WINDOWS.newEncoder();
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (known.canEncode(letter)) {
                written.append(letter);
                continue;
            }
            StringBuilder vowel = new StringBuilder();
            StringBuilder tone = new StringBuilder();
            for (char part : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .toCharArray()) {
                (TONES.indexOf(part) >= 0 ? tone : vowel).append(part);
            }
            written.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(tone);
        }
        return written.toString();
    }

    private static String tcvn3(String text) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int at = LETTERS.indexOf(letter);
            int small = at < 0 ? LETTERS.indexOf(String.valueOf(letter).toLowerCase(Locale.ROOT)) : at;
            written.append(small < 0 ? letter : TCVN3.charAt(small));
        }
        return written.toString();
    }
}
