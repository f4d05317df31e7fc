package vn.congdoan.kh415;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

    private static final String MODULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
            %s</script:module>
            """;

    private static final String LIBRARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
             <library:element library:name="Module1"/>
            </library:library>
            """;

    private static final String LIBRARIES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
            <library:libraries xmlns:library="http://openoffice.org/2000/library">
             <library:library library:name="Standard" library:link="false"/>
            </library:libraries>
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
        return convert(List.of(file), format).get(0);
    }

    /** The same of several at once. */
    public List<Path> convert(List<Path> files, String format) throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("converted"));
        List<String> line = new ArrayList<>(List.of("--headless", "--convert-to", format, "--outdir", out.toString()));
        files.forEach(file -> line.add(file.toString()));
        String log = started(line, files.toString());
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path converted = out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + format);
            if (!Files.exists(converted)) {
                fail("LibreOffice did not convert " + file + ": " + log);
            }
            all.add(converted);
        }
        return all;
    }

    /** What it said. An error in a macro waits for somebody to close a window that nobody sees. */
    private String started(List<String> arguments, String with) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        List<String> line = new ArrayList<>(List.of(
                command, "-env:UserInstallation=" + folder.resolve("profile").toUri()));
        line.addAll(arguments);
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(240, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            fail("LibreOffice did not finish with " + with);
        }
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    /**
     * Runs the macro of that name, which lies among the resources, with those arguments (texts without quotation marks). The first of
     * them that is a file it writes is followed by {@code .failed} where it could not.
     */
    public void run(String macro, Path written, List<String> arguments) throws IOException, InterruptedException {
        Path library = installed();
        Files.writeString(library.resolve("Module1.xba"), MODULE.formatted(escaped(code(macro) + code("Cells"))));
        String call = arguments.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
        started(List.of("--headless", "macro:///Standard.Module1.Main(" + call + ")"), "the macro " + macro);
        Path failed = written.resolveSibling(written.getFileName() + ".failed");
        if (Files.exists(failed)) {
            fail(macro + ": " + Files.readString(failed));
        }
    }

    /** Where its own macros lie. The first start writes an empty library, and any other that is there is replaced by it. */
    private Path installed() throws IOException, InterruptedException {
        Path library = folder.resolve("profile/user/basic/Standard");
        if (!Files.exists(library)) {
            started(List.of("--headless", "--terminate_after_init"), "its first start");
        }
        Files.createDirectories(library);
        Files.writeString(library.resolve("script.xlb"), LIBRARY);
        Files.writeString(library.resolve("dialog.xlb"), LIBRARY.replaceAll("(?m)^ .*\n", ""));
        Files.writeString(library.resolveSibling("script.xlc"), LIBRARIES);
        Files.writeString(library.resolveSibling("dialog.xlc"), LIBRARIES);
        return library;
    }

    private static String code(String macro) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LibreOffice.class.getResourceAsStream("office/" + macro + ".bas"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escaped(String code) {
        return code.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
