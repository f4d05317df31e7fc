package vn.congdoan.kh415.write.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import vn.congdoan.kh415.invent.Fault;
import vn.congdoan.kh415.invent.Invention;
import vn.congdoan.kh415.invent.Medium;
import vn.congdoan.kh415.invent.Sent;

/** Writes an invented workspace, file after file: of no more than one sheet is anything held. */
public final class WorkspaceWriter {
    private static final String RETURNS = "returns/";

    private final Invention invention;
    private final Function<String, Path> places;
    private final Map<Medium, Integer> media = new EnumMap<>(Medium.class);
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private int files;
    private long bytes;

    private WorkspaceWriter(Invention invention, Function<String, Path> places) {
        this.invention = invention;
        this.places = places;
    }

    /**
     * What was written.
     *
     * @param files returns of all months
     * @param bytes of these, of the registry and the plan
     * @param media how many of the returns there are in each format
     * @param faults how many of them have each fault
     */
    public record Written(int files, long bytes, Map<Medium, Integer> media, Map<Fault, Integer> faults) {
        public Written {
            media = Collections.unmodifiableMap(new EnumMap<>(media));
            faults = Collections.unmodifiableMap(new EnumMap<>(faults));
        }
    }

    /**
     * Writes all of it.
     *
     * @param plan the bytes of its definition
     * @param places where a file goes whose name, with forward slashes, is relative to the workspace
     * @throws InterruptedIOException if the thread is interrupted; what has been written stays
     */
    public static Written write(Invention invention, byte[] plan, Function<String, Path> places) throws IOException {
        WorkspaceWriter writer = new WorkspaceWriter(invention, places);
        writer.put("targets.yaml", plan);
        try {
            writer.registry();
            for (YearMonth month : invention.wanted().all()) {
                invention.eachFile(month, writer::put);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Written(writer.files, writer.bytes, writer.media, writer.faults);
    }

    /** A workbook as an office keeps it, of a large union a text that any program opens in no time. */
    private void registry() throws IOException {
        if (!invention.wanted().isLarge()) {
            put("units.xlsx", FileBytes.whole(invention.registry(), Medium.XLSX, false));
            return;
        }
        Path file = places.apply("units.csv");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
            invention.eachLine(line -> {
                try {
                    out.write(TextFile.line(line).getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        bytes += Files.size(file);
    }

    private void put(Sent sent) {
        try {
            put(RETURNS + sent.path(), FileBytes.of(sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files++;
        media.merge(sent.medium(), 1, Integer::sum);
        if (sent.fault() != null) {
            faults.merge(sent.fault(), 1, Integer::sum);
        }
    }

    private void put(String name, byte[] content) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException(name);
        }
        Path file = places.apply(name);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, content);
        bytes += content.length;
    }
}
