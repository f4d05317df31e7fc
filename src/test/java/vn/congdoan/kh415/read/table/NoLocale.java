package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.congdoan.kh415.read.table.file.Passwords;

/** Run by {@link LocaleTest} in a JVM of its own: prints, as UTF-8, what is read from a workspace. */
final class NoLocale {
    private NoLocale() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path workspace = Path.of(args[0]);
        for (ReadFile file : ReturnFiles.readAll(
                workspace,
                workspace.resolve("returns"),
                new ReturnFiles.Manner(Passwords.NONE, true),
                (file, patience) -> file,
                ReturnFiles.Known.nothing())) {
            out.println(file.input().file());
            out.print(TableText.of(file.tables()));
        }
    }
}
