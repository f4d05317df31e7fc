package vn.congdoan.kh415.cli.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a run is told of the world, so that nothing inside asks for it.
 *
 * @param environment variables
 * @param today the reporting date unless --as-of says otherwise
 * @param folder the working folder, against which relative paths are taken
 * @param version of the tool
 * @param screen of the user
 */
public record Surroundings(
        Map<String, String> environment, LocalDate today, Path folder, String version, Screen screen) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Where nobody sits at a terminal. */
    public Surroundings(Map<String, String> environment, LocalDate today, Path folder, String version) {
        this(environment, today, folder, version, Screen.NONE);
    }
}
