package vn.congdoan.kh415.read.table;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import vn.congdoan.kh415.model.Outcome;
import vn.congdoan.kh415.model.Table;

/** The files beside the tests, made by {@code src/test/fixtures/read/make.py}. */
final class Fixture {
    private Fixture() {}

    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Fixture.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    static Outcome<List<Table>> read(String name) {
        return TableFile.read(path(name), "one name for all twins");
    }

    /** {@link TableText} of the fixture. */
    static String text(String name) {
        return TableText.of(read(name));
    }
}
