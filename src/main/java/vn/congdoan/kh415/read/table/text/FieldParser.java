package vn.congdoan.kh415.read.table.text;

import com.opencsv.AbstractCSVParser;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import com.opencsv.exceptions.CsvMalformedLineException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * Splits lines into fields as spreadsheet programs do: a quotation mark at the beginning of a field quotes it, doubled inside it
 * stands for itself, and anywhere else it is a character like any other; before the first there may be a space, if the last is in
 * the same line. OpenCSV's own parsers take a mark such as that of 5" at
 * the end of a line for the beginning of a quoted line break, and give the next record away.
 */
final class FieldParser extends AbstractCSVParser {
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;
    private boolean wasQuoted;

    /** Of marks in a line that are not closed the first tells it of all; looking again would cost the square of the line. */
    private boolean closes;

    FieldParser(char separator) {
        super(separator, '"', CSVReaderNullFieldIndicator.NEITHER);
    }

    /** The fields of a record; none while a quoted field goes on in the next line. */
    @Override
    protected String[] parseLine(String line, boolean multi) throws IOException {
        if (!quoted) {
            fields.clear();
        }
        boolean starts = !quoted;
        closes = true;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"' && (quoted || starts)) {
                quoted = !quoted;
                wasQuoted = true;
            } else if (c == '"' && isBehindSpace(line, i)) {
                field.setLength(0);
                quoted = true;
                wasQuoted = true;
            } else if (c == separator && !quoted) {
                endField();
            } else {
                field.append(c);
            }
            starts = c == separator && !quoted;
        }
        return quoted ? goOn() : end();
    }

    private boolean isBehindSpace(String line, int at) {
        if (!closes || wasQuoted || !field.chars().allMatch(c -> c == ' ')) {
            return false;
        }
        closes = isClosed(line, at + 1);
        return closes;
    }

    /** Whether a quotation mark from there on is the last of its field. */
    private boolean isClosed(String line, int from) {
        for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 1)) {
            int next = i + 1;
            if (next < line.length() && line.charAt(next) == '"') {
                i = next;
                continue;
            }
            while (next < line.length() && line.charAt(next) == ' ') {
                next++;
            }
            if (next == line.length() || line.charAt(next) == separator) {
                return true;
            }
        }
        return false;
    }

    private String[] goOn() throws CsvMalformedLineException {
        pending = "";
        field.append('\n');
        // No cell holds as much; without this a mark never closed would gather the rest of the file.
        if (field.length() > Limits.TEXT) {
            throw new CsvMalformedLineException("never closed", 0, "");
        }
        return new String[0];
    }

    private String[] end() throws Refusal {
        pending = null;
        endField();
        return fields.toArray(String[]::new);
    }

    private void endField() throws Refusal {
        if (fields.size() >= Limits.COLUMNS) {
            throw Refusal.tooLarge(Limit.COLUMNS, Limits.COLUMNS);
        }
        fields.add(field.toString());
        field.setLength(0);
        wasQuoted = false;
    }

    @Override
    protected String convertToCsvValue(String value, boolean always) {
        throw new UnsupportedOperationException("this parser only reads");
    }

    @Override
    public void setErrorLocale(Locale locale) {
        // Its errors are worded elsewhere.
    }
}
