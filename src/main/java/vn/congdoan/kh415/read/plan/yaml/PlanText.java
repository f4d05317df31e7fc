package vn.congdoan.kh415.read.plan.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.finding.PlanFacts;
import vn.congdoan.kh415.read.plan.yaml.YamlNode.Spot;

/** The plan's file as text: UTF-8, with or without a byte order mark, of at most a million bytes, free of control characters. */
public final class PlanText {
    /** The plan of a national body takes some 30 kB. */
    private static final int LARGEST = 1_000_000;

    private PlanText() {}

    public static Optional<String> read(Path file, PlanFindings findings) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            findings.add(FindingCode.PLAN_TOO_LARGE, new Spot(1, 1), new PlanFacts.Length(LARGEST));
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return printable(text.startsWith("\uFEFF") ? text.substring(1) : text, findings);
        } catch (CharacterCodingException e) {
            findings.add(FindingCode.PLAN_ENCODING, new Spot(1, 1));
            return Optional.empty();
        }
    }

    /** The text of a file that was read without a fault. */
    public static String content(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** YAML forbids control characters, and its parser does not say where it met one. */
    private static Optional<String> printable(String text, PlanFindings findings) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                line++;
                start = i + 1;
            } else if (isForbidden(letter)) {
                Spot spot = new Spot(line, i - start + 1);
                findings.add(
                        FindingCode.PLAN_SYNTAX_CHARACTER, spot, new PlanFacts.Sign("U+%04X".formatted((int) letter)));
                return Optional.empty();
            }
        }
        return Optional.of(text);
    }

    private static boolean isForbidden(char letter) {
        return (Character.isISOControl(letter) && "\t\r\n\u0085".indexOf(letter) < 0) || letter >= '\uFFFE';
    }
}
