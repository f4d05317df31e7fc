package vn.congdoan.kh415.read.table;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.congdoan.kh415.model.finding.Outcome;
import vn.congdoan.kh415.model.table.Table;

/** The files beside the tests, made by {@code src/test/fixtures/read/make.py}. */
public final class Fixture {
    private Fixture() {}

    public static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixture.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    public static Outcome<List<Table>> read(String name) {
        return TableFile.read(path(name), "one name for all twins");
    }

    /** {@link TableText} of the fixture. */
    public static String text(String name) {
        return TableText.of(read(name));
    }
}
