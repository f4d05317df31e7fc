package vn.congdoan.kh415.read.table.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Guarded;
import vn.congdoan.kh415.read.table.file.Passwords;
import vn.congdoan.kh415.read.table.file.Refusal;

class OutlookPackTest {
    private static final int NAME = 0x8010;
    private static final int BEGIN = 0x9002;
    private static final int DATA = 0x800F;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();

    @Test
    void each_file_has_its_name_and_its_bytes() throws IOException {
        begin();
        attribute(BEGIN, new byte[14]);
        attribute(NAME, bytes("a.csv\0"));
        attribute(DATA, bytes("x,y"));
        attribute(BEGIN, new byte[14]);
        attribute(NAME, bytes("b.csv\0"));
        assertThat(parts()).containsExactly("a.csv x,y", "beside b.csv");
    }

    @Test
    void a_length_that_lies_is_refused() {
        begin();
        attribute(BEGIN, new byte[14]);
        pack.writeBytes(ByteBuffer.allocate(9)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 2)
                .putShort((short) DATA)
                .putShort((short) 6)
                .putInt(Integer.MAX_VALUE)
                .array());
        assertThatThrownBy(() -> Guarded.reading("x", this::parts)).isInstanceOf(Refusal.class);
    }

    private void begin() {
        pack.writeBytes(ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x223E9F78)
                .putShort((short) 1)
                .array());
    }

    private void attribute(int id, byte[] value) {
        int sum = 0;
        for (byte each : value) {
            sum += each & 0xFF;
        }
        pack.writeBytes(ByteBuffer.allocate(11 + value.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 2)
                .putShort((short) id)
                .putShort((short) (id == NAME ? 1 : 6))
                .putInt(value.length)
                .put(value)
                .putShort((short) sum)
                .array());
    }

    private List<String> parts() throws IOException {
        FileContent content =
                FileContent.of(Files.write(folder.resolve("winmail.dat"), pack.toByteArray()), Passwords.NONE);
        List<String> parts = new ArrayList<>();
        SavedMail.of(content)
                .read(part -> parts.add(
                        part instanceof MailPart.Attached file
                                ? file.name() + " " + new String(file.bytes(), StandardCharsets.UTF_8)
                                : "beside " + ((MailPart.Besides) part).what()));
        return parts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
