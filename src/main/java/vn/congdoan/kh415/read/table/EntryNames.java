package vn.congdoan.kh415.read.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.read.table.text.TextCharset;

/**
 * The names of the entries of a zip file as people see them. Few programs set the flag that says UTF-8, so the bytes decide: UTF-8
 * if they are that, windows-1258 (what Windows in Vietnamese writes) if that gives Vietnamese, else code page 437, the standard's.
 */
final class EntryNames {
    private static final Charset DOS = Charset.forName("IBM437");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    private EntryNames() {}

    /**
     * Relative, with forward slashes, NFC, whatever tricks the name tries: steps upwards, drives and leading slashes are left out,
     * signs that cannot be shown are replaced.
     */
    static String of(ZipArchiveEntry entry) {
        String slashes = decoded(entry).replace('\\', '/');
        List<String> parts = new ArrayList<>();
        for (String part : DRIVE.matcher(slashes).replaceFirst("").split("/", -1)) {
            if (!part.isBlank() && !part.equals(".") && !part.equals("..")) {
                parts.add(part.replaceAll("\\p{C}", "\uFFFD"));
            }
        }
        return parts.isEmpty() ? "\uFFFD" : Normalizer.normalize(String.join("/", parts), Normalizer.Form.NFC);
    }

    private static String decoded(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        String utf8 = strict(raw, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        String vietnamese = strict(raw, TextCharset.WINDOWS_1258);
        return vietnamese != null && TextCharset.isVietnamese(vietnamese) ? vietnamese : new String(raw, DOS);
    }

    private static @Nullable String strict(byte[] raw, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
