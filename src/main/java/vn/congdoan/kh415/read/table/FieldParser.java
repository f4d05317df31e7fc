package vn.congdoan.kh415.read.table;

import com.opencsv.AbstractCSVParser;
import com.opencsv.enums.CSVReaderNullFieldIndicator;
import com.opencsv.exceptions.CsvMalformedLineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits lines into fields as spreadsheet programs do: a quotation mark at the beginning of a field quotes it, doubled inside it
 * stands for itself, and anywhere else it is a character like any other. OpenCSV's own parsers take a mark such as that of 5" at
 * the end of a line for the beginning of a quoted line break, and give the next record away.
 */
final class FieldParser extends AbstractCSVParser {
    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private boolean quoted;

    FieldParser(char separator) {
        super(separator, '"', CSVReaderNullFieldIndicator.NEITHER);
    }

    /** The fields of a record; none while a quoted field goes on in the next line. */
    @Override
    protected String[] parseLine(String line, boolean multi) throws CsvMalformedLineException {
        if (!quoted) {
            fields.clear();
        }
        boolean starts = !quoted;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"' && (quoted || starts)) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                endField();
            } else {
                field.append(c);
            }
            starts = c == separator && !quoted;
        }
        return quoted ? goOn() : end();
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

    private String[] end() {
        pending = null;
        endField();
        return fields.toArray(String[]::new);
    }

    private void endField() {
        fields.add(field.toString());
        field.setLength(0);
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
