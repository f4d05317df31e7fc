package vn.congdoan.kh415.write.file;

import java.time.LocalDateTime;

/** The time that entries of our archives bear: a clock would make two runs differ. */
public final class ZipTime {
    /** A day after the first that archives know: that very moment Java writes a second time, by the zone of the machine. */
    public static final LocalDateTime NONE = LocalDateTime.of(1980, 1, 2, 0, 0);

    private ZipTime() {}
}
