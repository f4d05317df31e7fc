package vn.congdoan.kh415.read.table.html;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.text.TextCharset;
import vn.congdoan.kh415.read.table.text.TextEncoding;

/**
 * Decides how the bytes of a web page are to be read: as those of a text file, by what they are; only where that does not tell,
 * by what the page says of itself, for pages in old Vietnamese encodings say that they are Western.
 */
final class HtmlCharset {
    private static final Pattern STATED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {}

    static Reader reader(FileContent content) throws IOException {
        return of(content).reader(content);
    }

    private static TextEncoding of(FileContent content) throws IOException {
        try {
            return TextCharset.of(content);
        } catch (Refusal refusal) {
            Matcher stated = STATED.matcher(new String(content.head(), StandardCharsets.ISO_8859_1));
            if (stated.find() && Charset.isSupported(stated.group(1))) {
                Charset charset = Charset.forName(stated.group(1));
                if (TextCharset.readable(content, charset)) {
                    return new TextEncoding(charset, null);
                }
            }
            throw refusal;
        }
    }
}
