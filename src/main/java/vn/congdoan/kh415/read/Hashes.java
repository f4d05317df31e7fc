package vn.congdoan.kh415.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.text.Sha256;

/** What identifies the content of an input. */
public final class Hashes {
    private Hashes() {}

    /** The file's length and SHA-256, under the name given. */
    public static Assessment.Input of(Path file, String name) throws IOException {
        byte[] content = Files.readAllBytes(file);
        return new Assessment.Input(name, content.length, Sha256.of(content));
    }
}
