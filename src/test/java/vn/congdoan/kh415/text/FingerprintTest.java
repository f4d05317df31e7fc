package vn.congdoan.kh415.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fingerprint is the hash of one long text, however it is cut into blocks: workbooks of earlier versions keep theirs. */
class FingerprintTest {
    private static final List<String> LETTERS =
            List.of("a", "ă", "ệ", "–", "\r", "\ud83d\ude00", "\ud83d", "\ude00", "₫", " ");

    @Test
    void it_is_the_hash_of_all_cells_as_one_text() throws Exception {
        Random random = new Random(415);
        Fingerprint print = new Fingerprint();
        MessageDigest whole = MessageDigest.getInstance("SHA-256");
        for (int cell = 0; cell < 3000; cell++) {
            String sheet = "Tử số – mẫu số";
            String value = text(random, cell % 500 == 0 ? 20_000 : random.nextInt(40));
            print.add(sheet, cell, cell % 30, value);
            if (!value.isEmpty()) {
                String line = sheet + '\0' + cell + '\0' + cell % 30 + '\0' + value + '\n';
                whole.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(print.hex()).isEqualTo(HexFormat.of().formatHex(whole.digest()));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }
}
