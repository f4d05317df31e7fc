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
}
