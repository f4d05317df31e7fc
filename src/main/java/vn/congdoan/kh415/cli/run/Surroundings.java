package vn.congdoan.kh415.cli.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a run is told of the world, so that nothing inside asks for it.
 *
 * @param environment variables
 * @param clock which day it is, asked only where that matters: Java reads all time zones of the world to tell it
 * @param folder the working folder, against which relative paths are taken
 * @param version of the tool
 * @param screen of the user
 */
public record Surroundings(
        Map<String, String> environment, Supplier<LocalDate> clock, Path folder, String version, Screen screen) {
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** On that day. */
    public Surroundings(Map<String, String> environment, LocalDate today, Path folder, String version, Screen screen) {
        this(environment, () -> today, folder, version, screen);
    }

    /** Where nobody sits at a terminal. */
    public Surroundings(Map<String, String> environment, LocalDate today, Path folder, String version) {
        this(environment, today, folder, version, Screen.NONE);
    }

    /** The reporting date unless --as-of says otherwise. */
    public LocalDate today() {
        return clock.get();
    }
}
