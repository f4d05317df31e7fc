package vn.congdoan.kh415.read.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.stream.XMLStreamException;
import vn.congdoan.kh415.model.FileFacts.Damage;
import vn.congdoan.kh415.model.FileFacts.FileKind;
import vn.congdoan.kh415.model.FileFacts.Limit;

/**
 * Unlocks the content of an OpenDocument spreadsheet that is locked with a password, as its manifest says how (OASIS ODF 1.2 part 3,
 * section 3.4): AES in CBC mode or, before ODF 1.2, Blowfish in CFB mode, with a key by PBKDF2. Other ways, such as those of LibreOffice
 * 24.8 with Argon2 and of OpenPGP, are refused by name.
 */
final class LockedOds {
    private static final String CONTENT = "content.xml";

    /** Rounds to make a key; what states more is made to take time. Programs use 1.024 to 600.000. */
    private static final int MOST_ROUNDS = 2_000_000;

    /** Only the beginning of the packed content goes into the checksum. */
    private static final int CHECKED = 1024;

    private final Map<String, String> how;
    private final byte[] locked;

    private LockedOds(Map<String, String> how, byte[] locked) {
        this.how = how;
        this.locked = locked;
    }

    /**
     * What is locked in a package.
     *
     * @throws Refusal if there is nothing that could be unlocked with a password
     */
    static LockedOds of(Content content) throws IOException, XMLStreamException {
        try (Parts parts = Parts.open(content);
                XmlPart manifest = parts.xml("META-INF/manifest.xml");
                PartStream part = parts.stream(CONTENT)) {
            if (manifest == null || part == null) {
                throw Refusal.unsupported(FileKind.LOCKED_ODS);
            }
            return new LockedOds(how(manifest), whole(part));
        }
    }

    private static byte[] whole(PartStream part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            out.write(buffer, 0, read);
            if (out.size() > Limits.ZIPPED_BYTES) {
                throw Refusal.tooLarge(Limit.INFLATED, Limits.ZIPPED_BYTES);
            }
            part.nextToken();
        }
        return out.toByteArray();
    }

    /** The attributes of all elements that say how the content is locked, by element and name. */
    private static Map<String, String> how(XmlPart manifest) throws IOException, XMLStreamException {
        Map<String, String> how = new HashMap<>();
        boolean inside = false;
        while (manifest.next()) {
            if (manifest.starts("file-entry")) {
                inside = CONTENT.equals(manifest.attribute("full-path"));
            }
            if (inside) {
                remember(manifest, "encryption-data", "checksum-type", how);
                remember(manifest, "encryption-data", "checksum", how);
                remember(manifest, "algorithm", "algorithm-name", how);
                remember(manifest, "algorithm", "initialisation-vector", how);
                remember(manifest, "key-derivation", "key-derivation-name", how);
                remember(manifest, "key-derivation", "key-size", how);
                remember(manifest, "key-derivation", "iteration-count", how);
                remember(manifest, "key-derivation", "salt", how);
                remember(manifest, "start-key-generation", "start-key-generation-name", how);
            }
        }
        return how;
    }

    private static void remember(XmlPart manifest, String element, String name, Map<String, String> how)
            throws XMLStreamException {
        String value = manifest.starts(element) ? manifest.attribute(name) : null;
        if (value != null) {
            how.put(name, value);
        }
    }

    /** The content as XML; empty if the password does not fit. */
    Optional<byte[]> open(String password, ByteBudget budget) throws IOException {
        byte[] packed;
        try {
            packed = decrypted(password);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        if (!Arrays.equals(checksum(packed), bytes("checksum"))) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try (PartStream in = new PartStream(
                new InflaterInputStream(new ByteArrayInputStream(packed), inflater),
                null,
                Limits.TOKEN_BYTES,
                budget)) {
            return Optional.of(whole(in));
        } finally {
            inflater.end();
        }
    }

    private byte[] decrypted(String password) throws GeneralSecurityException, Refusal {
        Cipher cipher = cipher();
        byte[] start = digest(isLike("start-key-generation-name", "sha256") ? "SHA-256" : "SHA-1")
                .digest(password.getBytes(StandardCharsets.UTF_8));
        byte[] key = key(start, number("key-size", isBlowfish() ? 16 : 32, 64));
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, isBlowfish() ? "Blowfish" : "AES"),
                new IvParameterSpec(bytes("initialisation-vector")));
        return cipher.doFinal(locked);
    }

    private Cipher cipher() throws GeneralSecurityException, Refusal {
        if (isLike("key-derivation-name", "pbkdf2") && isBlowfish()) {
            return Cipher.getInstance("Blowfish/CFB/NoPadding");
        }
        if (isLike("key-derivation-name", "pbkdf2")
                && isLike("algorithm-name", "aes")
                && isLike("algorithm-name", "cbc")) {
            // The padding is random but for its last byte; what is packed tells its own end.
            return Cipher.getInstance("AES/CBC/NoPadding");
        }
        throw Refusal.unsupported(FileKind.LOCKED_ODS);
    }

    private boolean isBlowfish() {
        return isLike("algorithm-name", "blowfish");
    }

    /** PBKDF2 (RFC 8018) with HMAC-SHA-1 over bytes; the JDK's own takes letters only, and the start key has none. */
    private byte[] key(byte[] start, int length) throws GeneralSecurityException, Refusal {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(start, "HmacSHA1"));
        byte[] salt = bytes("salt");
        int rounds = number("iteration-count", 1024, MOST_ROUNDS);
        byte[] key = new byte[length];
        for (int block = 1, at = 0; at < length; block++, at += mac.getMacLength()) {
            mac.update(salt);
            byte[] round = mac.doFinal(new byte[] {0, 0, 0, (byte) block});
            byte[] sum = round.clone();
            for (int i = 1; i < rounds; i++) {
                round = mac.doFinal(round);
                for (int each = 0; each < sum.length; each++) {
                    sum[each] ^= round[each];
                }
            }
            System.arraycopy(sum, 0, key, at, Math.min(sum.length, length - at));
        }
        return key;
    }

    private byte[] checksum(byte[] packed) throws Refusal {
        int length = isLike("checksum-type", "1k") ? Math.min(CHECKED, packed.length) : packed.length;
        return digest(isLike("checksum-type", "sha256") ? "SHA-256" : "SHA-1").digest(Arrays.copyOf(packed, length));
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    private boolean isLike(String name, String part) {
        return said(name).toLowerCase(Locale.ROOT).contains(part);
    }

    private byte[] bytes(String name) throws Refusal {
        try {
            return Base64.getDecoder().decode(said(name).strip());
        } catch (IllegalArgumentException e) {
            throw Refusal.damaged(Damage.CONTENT);
        }
    }

    private int number(String name, int otherwise, int most) throws Refusal {
        String said = said(name);
        if (said.isEmpty()) {
            return otherwise;
        }
        if (!said.matches("\\d{1,9}") || Integer.parseInt(said) < 1 || Integer.parseInt(said) > most) {
            throw Refusal.damaged(Damage.CONTENT);
        }
        return Integer.parseInt(said);
    }

    private String said(String name) {
        return how.getOrDefault(name, "");
    }
}
