package vn.congdoan.kh415.read.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text file are to be read.
 *
 * @param old the encoding from before Unicode that the text is in, null for none
 */
record TextEncoding(Charset charset, @Nullable OldEncoding old) {
    Reader reader(Content content) throws IOException {
        Reader reader = TextCharset.reader(content, charset);
        return old == null ? reader : new OldReader(new BufferedReader(reader), old);
    }
}
