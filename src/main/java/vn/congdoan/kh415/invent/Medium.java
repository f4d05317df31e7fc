package vn.congdoan.kh415.invent;

import java.util.ArrayList;
import java.util.List;

/** In what format a return arrives. Of forty files so many are of each. */
public enum Medium {
    XLSX("xlsx", 24),
    XLS("xls", 5),
    ODS("ods", 2),
    UTF_8("csv", 3),
    WINDOWS_1258("csv", 2),
    TCVN3("csv", 1),
    UTF_16("txt", 2),
    /** A web page that is called a workbook, as some systems export it. */
    HTML("xls", 1);

    private final String extension;
    private final int ofForty;

    Medium(String extension, int ofForty) {
        this.extension = extension;
        this.ofForty = ofForty;
    }

    public String extension() {
        return extension;
    }

    /** Whether every cell is text. */
    public boolean isText() {
        return this == UTF_8 || this == WINDOWS_1258 || this == TCVN3 || this == UTF_16;
    }

    /** Whether a part of the file is no file at all. */
    boolean isPackage() {
        return this == XLSX || this == XLS || this == ODS;
    }

    /** That of the sender with that number: of any forty one after another each has its share. */
    static Medium of(int sender, Lot lot) {
        List<Medium> deck = new ArrayList<>();
        for (Medium medium : values()) {
            for (int i = 0; i < medium.ofForty; i++) {
                deck.add(medium);
            }
        }
        Lot block = lot.of(sender / deck.size());
        for (int i = deck.size() - 1; i > 0; i--) {
            int other = block.of(i).below(i + 1);
            deck.set(i, deck.set(other, deck.get(i)));
        }
        return deck.get(sender % deck.size());
    }
}
