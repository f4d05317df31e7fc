package vn.congdoan.kh415.read.table.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.old.OldEncoding;

/**
 * How the bytes of a text file are to be read.
 *
 * @param old the encoding from before Unicode that the text is in, null for none
 */
public record TextEncoding(Charset charset, @Nullable OldEncoding old) {
    public Reader reader(FileContent content) throws IOException {
        Reader reader = TextCharset.reader(content, charset);
        return old == null ? reader : new OldReader(new BufferedReader(reader), old);
    }

    /** Gives a text in an encoding from before Unicode as Unicode, piece by piece; a piece ends where a field or a word does. */
    private static final class OldReader extends Reader {
        /** From this length on a piece ends with the next sign that ends a word. */
        private static final int PIECE = 4096;

        private final Reader reader;
        private final OldEncoding encoding;
        private String piece = "";
        private int at;

        OldReader(Reader reader, OldEncoding encoding) {
            this.reader = reader;
            this.encoding = encoding;
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            if (at == piece.length() && !next()) {
                return -1;
            }
            int given = Math.min(count, piece.length() - at);
            piece.getChars(at, at + given, buffer, offset);
            at += given;
            return given;
        }

        private boolean next() throws IOException {
            StringBuilder signs = new StringBuilder();
            int c = reader.read();
            while (c >= 0) {
                signs.append((char) c);
                boolean ends = c == '\n' || (signs.length() >= PIECE && c <= ' ');
                if (ends || signs.length() >= 2 * PIECE) {
                    break;
                }
                c = reader.read();
            }
            String read = signs.toString();
            String decoded = encoding.decoded(read);
            piece = decoded == null ? read : decoded;
            at = 0;
            return !read.isEmpty();
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
