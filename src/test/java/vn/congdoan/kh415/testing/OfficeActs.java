package vn.congdoan.kh415.testing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.congdoan.kh415.LibreOffice;

/** What is to be done with workbooks in LibreOffice, one act after another, in one start of it. Rows and columns count from 0. */
public final class OfficeActs {
    /** How a program saves, and what it calls the format. */
    public enum Format {
        XLSX("Calc MS Excel 2007 XML", ""),
        XLS("MS Excel 97", ""),
        ODS("calc8", ""),
        /** Comma, quotation mark, UTF-8, from the first line, and cells as they are shown. */
        CSV("Text - txt - csv (StarCalc)", "44,34,76,1,,0,false,true,false");

        private final String filter;
        private final String options;

        Format(String filter, String options) {
            this.filter = filter;
            this.options = options;
        }

        public String ending() {
            return "." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final List<String> acts = new ArrayList<>();

    private OfficeActs act(String... parts) {
        acts.add(String.join("\t", parts));
        return this;
    }

    public OfficeActs open(Path file) {
        return act("open", file.toUri().toString());
    }

    public OfficeActs number(int row, int column, BigDecimal number) {
        return act("number", "" + row, "" + column, number.toPlainString());
    }

    public OfficeActs words(int row, int column, String words) {
        return act("words", "" + row, "" + column, words);
    }

    public OfficeActs formula(int row, int column, String formula) {
        return act("formula", "" + row, "" + column, formula);
    }

    /** Shows a number in that format. */
    public OfficeActs looks(int row, int column, String format) {
        return act("looks", "" + row, "" + column, format);
    }

    public OfficeActs unprotect() {
        return act("unprotect");
    }

    public OfficeActs protect() {
        return act("protect");
    }

    public OfficeActs insert(int row) {
        return act("insert", "" + row);
    }

    public OfficeActs delete(int row) {
        return act("delete", "" + row);
    }

    public OfficeActs copy(String name) {
        return act("copy", name);
    }

    public OfficeActs rename(String name) {
        return act("rename", name);
    }

    /** Writes all cells as they then stand. */
    public OfficeActs cells(Path to) {
        act("recalculate");
        return act("cells", to.toUri().toString());
    }

    public OfficeActs save(Path to, Format format) {
        return act("save", to.toUri().toString(), format.filter, format.options);
    }

    public OfficeActs close() {
        return act("close");
    }

    /** Does them all. */
    public void run(LibreOffice office, Path folder) throws IOException, InterruptedException {
        Path list = folder.resolve("acts.txt");
        Path done = folder.resolve("acts");
        Files.write(list, acts);
        office.run("Typing", done, List.of(list.toUri().toString(), done.toString()));
    }
}
