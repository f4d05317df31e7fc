package vn.congdoan.kh415.read.table.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.datatypes.Types;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Format;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/** Goes through a mail as Outlook saves it (.msg), and the mails in it, which are no files by themselves. */
final class OutlookMail {
    /** Where the sender's address may stand, the plain ones first: within an office the last of them holds a path of its directory. */
    private static final Set<Integer> SENDERS = Set.of(0x5D01, 0x5D02, 0x0C1F, 0x0065);

    private final FileContent content;
    private final MAPIMessage message;

    private OutlookMail(FileContent content, MAPIMessage message) {
        this.content = content;
        this.message = message;
        message.setReturnNullOnMissingChunk(true);
        message.guess7BitEncoding();
    }

    static void read(FileContent content, MailSource.Parts parts) throws IOException {
        if (content.length() > Limits.XLS_BYTES) {
            throw Refusal.tooLarge(Limit.FILE, Limits.XLS_BYTES);
        }
        try (InputStream in = content.stream();
                POIFSFileSystem container = new POIFSFileSystem(in)) {
            new OutlookMail(content, new MAPIMessage(container)).read(parts);
        }
    }

    private void read(MailSource.Parts parts) throws IOException {
        try {
            parts.take(head());
            String html = message.getHtmlBody();
            if (html != null) {
                parts.take(new MailPart.Page(("\uFEFF" + html).getBytes(StandardCharsets.UTF_8)));
            }
            int count = 0;
            for (AttachmentChunks attached : message.getAttachmentFiles()) {
                if (++count > Limits.ENTRIES) {
                    throw Refusal.tooLarge(Limit.ENTRIES, Limits.ENTRIES);
                }
                parts.take(part(attached, html));
            }
        } catch (ChunkNotFoundException e) {
            throw new IllegalStateException("what is not there is null", e);
        }
    }

    private MailPart part(AttachmentChunks attached, @Nullable String html) throws IOException {
        content.cells().checkTime();
        String said = Stream.of(
                        attached.getAttachLongFileName(), attached.getAttachFileName(), attached.getAttachDisplayName())
                .map(OutlookMail::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        if (attached.isEmbeddedMessage()) {
            MAPIMessage enclosed = attached.getEmbeddedMessage();
            return new MailPart.Enclosed(
                    AttachmentName.of(said.isEmpty() ? "message.msg" : said),
                    parts -> new OutlookMail(content, enclosed).read(parts));
        }
        byte[] bytes = attached.getAttachData() == null
                ? null
                : attached.getAttachData().getValue();
        if (bytes == null) {
            // An object drawn into the text.
            return new MailPart.Besides(AttachmentName.of(said));
        }
        content.bytes().take(bytes.length);
        return isPictureInText(attached, bytes, html)
                ? new MailPart.Besides(AttachmentName.of(said))
                : new MailPart.Attached(AttachmentName.of(said), bytes);
    }

    /** One that the text shows by its name; of a text that is not at hand any picture that has one. */
    private static boolean isPictureInText(AttachmentChunks attached, byte[] bytes, @Nullable String html) {
        String id = text(attached.getAttachContentId());
        return !id.isBlank() && Format.of(bytes) == Format.IMAGE && (html == null || html.contains("cid:" + id));
    }

    private MailPart.Head head() throws ChunkNotFoundException {
        List<String> lines = message.getHeaders() == null ? List.of() : List.of(message.getHeaders());
        List<String> senders = Stream.of(message.getMainChunks().getChunks())
                .filter(chunk -> SENDERS.contains(chunk.getChunkId()))
                .flatMap(chunk -> MailSender.of(text(chunk)).stream())
                .distinct()
                .sorted()
                .toList();
        String date = field("Date:", lines);
        LocalDate day = Stream.of(MAPIProperty.CLIENT_SUBMIT_TIME, MAPIProperty.MESSAGE_DELIVERY_TIME)
                .flatMap(time -> day(time).stream())
                .findFirst()
                .or(() -> MailDate.of(date))
                .orElse(null);
        return new MailPart.Head(senders.isEmpty() ? MailSender.of(field("From:", lines)) : senders, day, date);
    }

    private Optional<LocalDate> day(MAPIProperty time) {
        return message.getMainChunks().getProperties().getOrDefault(time, List.of()).stream()
                .map(PropertyValue::getValue)
                .filter(Calendar.class::isInstance)
                .map(value -> MailDate.inVietnam(((Calendar) value).toInstant()))
                .findFirst();
    }

    /** What stands behind the name of a field among the lines with which the mail travelled, "" if it is not there. */
    private static String field(String name, List<String> lines) {
        return lines.stream()
                .filter(line -> line.regionMatches(true, 0, name, 0, name.length()))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** Without the NULs that some programs leave at the end; text from before Unicode is read by its bytes. */
    private static String text(@Nullable Chunk chunk) {
        if (!(chunk instanceof StringChunk text) || text.getValue() == null) {
            return "";
        }
        if (text.getType() != Types.ASCII_STRING) {
            return text.getValue().replace("\0", "");
        }
        String bytes = new String(text.getRawValue(), StandardCharsets.ISO_8859_1);
        return MailText.of("", MailText.latin(bytes.replace("\0", "")));
    }
}
