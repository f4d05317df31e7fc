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
 */
public record Surroundings(Map<String, String> environment, LocalDate today, Path folder, String version) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }
}
