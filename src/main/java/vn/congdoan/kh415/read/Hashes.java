package vn.congdoan.kh415.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.congdoan.kh415.model.result.Assessment;

/** What identifies the content of an input. */
public final class Hashes {
    private Hashes() {}

    /** The file's length and SHA-256, under the name given. */
    public static Assessment.Input of(Path file, String name) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Assessment.Input(name, content.length, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
