package vn.congdoan.kh415.cli.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a workspace to itself, as it says so to others.
 *
 * @param pid of the process
 * @param host the machine's name; a question mark if it is not known
 * @param since when the process began, by the clock of that machine
 */
public record LockHolder(long pid, String host, LocalDateTime since) {
    private static final Path LINUX_HOST = Path.of("/proc/sys/kernel/hostname");

    /** This process. */
    public static LockHolder here(Map<String, String> environment) {
        ProcessHandle process = ProcessHandle.current();
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return new LockHolder(
                process.pid(),
                host(environment),
                LocalDateTime.ofInstant(start, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Not by the name of an address, for which the network may be asked. */
    private static String host(Map<String, String> environment) {
        String named = environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", "?"));
        try {
            String host =
                    Files.exists(LINUX_HOST) ? Files.readString(LINUX_HOST).strip() : named;
            return host.isEmpty() ? named : host;
        } catch (IOException e) {
            return named;
        }
    }

    /** One line that {@link #of} understands. */
    public String mark() {
        return pid + " " + since + " " + host;
    }

    /** Empty if the line says nothing of the kind. */
    static Optional<LockHolder> of(String mark) {
        String[] parts = mark.split(" ", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new LockHolder(Long.parseLong(parts[0]), parts[2], LocalDateTime.parse(parts[1])));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
