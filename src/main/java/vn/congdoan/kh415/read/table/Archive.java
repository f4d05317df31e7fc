package vn.congdoan.kh415.read.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.FileKind;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.model.finding.FileFacts.NoReturn;
import vn.congdoan.kh415.model.finding.FindingCode;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Guarded;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;
import vn.congdoan.kh415.read.table.part.Parts;
import vn.congdoan.kh415.read.table.text.TextCharset;

/**
 * Reads the files in a zip file, each as a file of its own named {@code outer.zip/folder/name.xlsx}, from memory: nothing is
 * unpacked to the disk, so no name in it leads anywhere. A zip file in a zip file is opened too, one in that is not.
 */
final class Archive implements Envelope {
    private final FileContent content;
    private final Assessment.Input input;
    private final Within within;

    /** @param within where what is in it lies */
    Archive(FileContent content, Assessment.Input input, Within within) {
        this.content = content;
        this.input = input;
        this.within = within;
    }

    /** The archive itself, with its hash and no tables, then what lies in it, by name. */
    @Override
    public List<ReadFile> files() {
        String name = input.file();
        try (ZipFile zip = Guarded.reading(name, () -> Parts.directory(content))) {
            List<ReadFile> inside = new ArrayList<>();
            for (Map.Entry<String, List<ZipArchiveEntry>> entry : byName(zip).entrySet()) {
                inside.addAll(read(zip, entry.getKey(), entry.getValue()));
            }
            List<ReadFile> all = new ArrayList<>();
            all.add(
                    inside.isEmpty()
                            ? TableFile.refused(input, Refusal.empty())
                            : ReadFile.found(input, FindingCode.FILE_UNPACKED, new FileFacts.Unpacked(inside.size())));
            all.addAll(inside);
            return all;
        } catch (Refusal refusal) {
            return List.of(TableFile.refused(input, refusal));
        } catch (IOException e) {
            // Thrown by closing it.
            return List.of(TableFile.refused(input, Refusal.damaged(Damage.ZIP)));
        }
    }

    private Map<String, List<ZipArchiveEntry>> byName(ZipFile zip) throws Refusal {
        Map<String, List<ZipArchiveEntry>> byName = new TreeMap<>();
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++entries > Limits.ENTRIES) {
                throw Refusal.tooLarge(Limit.ENTRIES, Limits.ENTRIES);
            }
            if (!entry.isDirectory()) {
                String name = input.file() + "/" + EntryNames.of(entry);
                byName.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
            }
        }
        return byName;
    }

    private List<ReadFile> read(ZipFile zip, String name, List<ZipArchiveEntry> entries) {
        Assessment.Input unread = new Assessment.Input(name, 0, "");
        NoReturn litter = litter(name.substring(input.file().length() + 1));
        if (litter != null) {
            return List.of(ReadFile.found(unread, FindingCode.FILE_PASSED_OVER, new FileFacts.PassedOver(litter)));
        }
        try {
            if (entries.size() > 1) {
                throw Refusal.damaged(Damage.TWICE);
            }
            byte[] bytes = Guarded.reading(name, () -> inflated(zip, entries.get(0)));
            return TableFile.files(FileContent.in(content, bytes), name, within);
        } catch (Refusal refusal) {
            return List.of(TableFile.refused(unread, refusal));
        }
    }

    @Override
    public byte[] bytes(String name) throws IOException {
        try (ZipFile zip = Guarded.reading(name, () -> Parts.directory(content))) {
            for (Map.Entry<String, List<ZipArchiveEntry>> entry : byName(zip).entrySet()) {
                String inside = entry.getKey();
                boolean whole = name.equals(inside);
                if (whole || name.startsWith(inside + "/")) {
                    byte[] bytes = Guarded.reading(
                            name, () -> inflated(zip, entry.getValue().get(0)));
                    Assessment.Input inner = new Assessment.Input(inside, bytes.length, "");
                    return whole
                            ? bytes
                            : Envelope.inside(FileContent.in(content, bytes), inner, within)
                                    .bytes(name);
                }
            }
            throw Refusal.damaged(Damage.ZIP);
        }
    }

    private static @Nullable NoReturn litter(String inside) {
        String[] parts = inside.split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (FolderWalk.isPassedOver(parts[i])) {
                return NoReturn.FOLDER;
            }
        }
        return FolderWalk.isLitter(parts[parts.length - 1]) ? NoReturn.LITTER : null;
    }

    private byte[] inflated(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            // Its own checksum is 0 where a stronger one is behind it, which is checked with the password.
            Long checksum = entry.getCrc() == 0 ? null : (Long) entry.getCrc();
            return new LockedEntry(content, entry).open(zip, in -> counted(in, checksum));
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw Refusal.unsupported(FileKind.ZIP_METHOD);
        }
        InputStream in = zip.getInputStream(entry);
        Parts.requireOneName(content, entry);
        return counted(in, entry.getCrc());
    }

    private byte[] counted(InputStream inflated, @Nullable Long checksum) throws IOException {
        try (InputStream in = inflated) {
            byte[] bytes = content.bytes().whole(in, Limits.ZIPPED_BYTES);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (checksum != null && crc.getValue() != checksum) {
                throw Refusal.damaged(Damage.ZIP);
            }
            return bytes;
        }
    }

    /**
     * The names of the entries of a zip file as people see them. Few programs set the flag that says UTF-8, so the bytes decide: UTF-8
     * if they are that, windows-1258 (what Windows in Vietnamese writes) if that gives Vietnamese, else code page 437, the standard's.
     */
    private static final class EntryNames {
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
}
