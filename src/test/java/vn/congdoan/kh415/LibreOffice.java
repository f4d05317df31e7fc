package vn.congdoan.kh415;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * LibreOffice without a window, as a second opinion on the files that we write. It recalculates every formula on loading,
 * which it does only because its profile here says so.
 */
public final class LibreOffice {
    private static final String REQUIRED = "KH415_REQUIRE_LIBREOFFICE";
    private static final List<String> NAMES = List.of("soffice", "libreoffice");

    private static final String PROFILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
              <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
                <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
              </item>
            </oor:items>
            """;

    private final String command;
    private final Path folder;

    private LibreOffice(String command, Path folder) {
        this.command = command;
        this.folder = folder;
    }

    /**
     * With a profile of its own in that (temporary) folder. Where it is not installed the test is skipped and says so, or
     * fails if the environment variable {@value #REQUIRED} is set.
     */
    public static LibreOffice orSkip(Path folder) throws IOException, InterruptedException {
        for (String name : NAMES) {
            if (answers(name)) {
                Path profile = Files.createDirectories(folder.resolve("profile").resolve("user"));
                Files.writeString(profile.resolve("registrymodifications.xcu"), PROFILE);
                return new LibreOffice(name, folder);
            }
        }
        String message = "skipped: LibreOffice (soffice) is not installed, so nothing recalculates the workbook";
        if (System.getenv(REQUIRED) != null) {
            fail(message + ", but " + REQUIRED + " is set");
        }
        Assumptions.abort(message);
        throw new AssertionError();
    }

    private static boolean answers(String name) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(name, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The file in another format (xlsx, pdf, ods, csv), in a folder beside it. */
    public Path convert(Path file, String format) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("converted"));
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        command,
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("LibreOffice did not finish with " + file);
        }
        String name = file.getFileName().toString();
        Path converted = out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
        if (!Files.exists(converted)) {
            fail("LibreOffice did not convert " + file + ": "
                    + new String(Files.readAllBytes(log), StandardCharsets.UTF_8));
        }
        return converted;
    }
}
