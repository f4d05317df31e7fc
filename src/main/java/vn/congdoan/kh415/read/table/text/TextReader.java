package vn.congdoan.kh415.read.table.text;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.table.Table;
import vn.congdoan.kh415.read.table.cell.CellValues;
import vn.congdoan.kh415.read.table.cell.TableBuilder;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * Reads .csv, .tsv and .txt: fields as {@link FieldParser} has them, separated by what {@link Delimiter} finds or by what a first line
 * {@code sep=;} states, as Excel honours it. Every field that is not blank is text or shows the error of a formula, for only a reader of figures knows whether
 * 1.500 is a number. Rows are records: a quoted line break begins no row, and the line {@code sep=} is none.
 */
public final class TextReader {
    /** Characters in which the separator is looked for. */
    private static final int SAMPLE = 1 << 16;

    private static final Pattern STATED = Pattern.compile("\"?sep=(.)\"?(?:\r\n|\n|\r|$)", Pattern.CASE_INSENSITIVE);

    private TextReader() {}

    public static List<Table> tables(FileContent content, String file) throws IOException {
        try (Reader reader =
                new BufferedReader(new LineLimit(TextCharset.of(content).reader(content)), SAMPLE)) {
            skipMark(reader);
            String sample = sample(reader);
            Matcher stated = STATED.matcher(sample);
            boolean isStated = stated.lookingAt();
            if (isStated) {
                reader.skip(stated.end());
            }
            char delimiter = isStated ? stated.group(1).charAt(0) : Delimiter.of(sample);
            TableBuilder table = new TableBuilder(content.cells());
            read(reader, delimiter, table);
            List<Table> tables = new ArrayList<>();
            table.addTo(tables, file, "", false);
            return tables;
        }
    }

    private static void skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    private static String sample(Reader reader) throws IOException {
        reader.mark(SAMPLE);
        char[] sample = new char[SAMPLE];
        int length = 0;
        for (int read = 0; read >= 0 && length < SAMPLE; read = reader.read(sample, length, SAMPLE - length)) {
            length += read;
        }
        reader.reset();
        return new String(sample, 0, length);
    }

    private static void read(Reader reader, char delimiter, TableBuilder table) throws IOException {
        int row = 0;
        // Not closed here: the reader below is.
        @SuppressWarnings("resource")
        CSVReader csv = new CSVReaderBuilder(reader)
                .withCSVParser(new FieldParser(delimiter))
                .withVerifyReader(false)
                .build();
        try {
            for (String[] record = csv.readNext(); record != null; record = csv.readNext()) {
                table.row(row++, false);
                table.fields(record.length);
                for (int column = 0; column < record.length; column++) {
                    table.cell(column, CellValues.seen(record[column]));
                }
            }
        } catch (CsvMalformedLineException e) {
            throw Refusal.damagedAt(row, 0, Damage.QUOTE);
        } catch (CsvValidationException e) {
            throw new IllegalStateException("no validator is set", e);
        }
    }

    /** Refuses a text with a line longer than any row of a table; the library that splits lines holds each whole. */
    private static final class LineLimit extends FilterReader {
        private long length;

        LineLimit(Reader reader) {
            super(reader);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] buffer, int offset, int count) throws IOException {
            int read = in.read(buffer, offset, count);
            for (int i = offset; i < offset + read; i++) {
                length = buffer[i] == '\n' || buffer[i] == '\r' ? 0 : length + 1;
                if (length > Limits.LINE) {
                    throw Refusal.tooLarge(Limit.LINE, Limits.LINE);
                }
            }
            return read;
        }
    }
}
