package vn.congdoan.kh415.read.table.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;
import vn.congdoan.kh415.read.table.file.FileContent;
import vn.congdoan.kh415.read.table.file.Limits;
import vn.congdoan.kh415.read.table.file.Refusal;

/**
 * Goes through a mail in the form in which mails travel (.eml). What is attached comes one after the other and is not kept; a mail
 * within the mail is an attachment like another. A boundary that is missing or lies ends its part where the next begins.
 */
final class MimeMail {
    private static final int BYTE_ORDER_MARK = 3;

    /** Said of mails and signatures by programs, for programs. */
    private static final Set<String> BESIDES = Set.of(
            "application/pgp-signature",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-encrypted",
            "application/pgp-keys",
            "application/applefile",
            "message/delivery-status",
            "message/disposition-notification",
            "text/rfc822-headers");

    private static final Set<String> MAILS = Set.of("message/rfc822", "message/global", "message/news");

    private final FileContent content;
    private final MailSource.Parts parts;
    private final Deque<String> within = new ArrayDeque<>();
    private int count;

    private MimeMail(FileContent content, MailSource.Parts parts) {
        this.content = content;
        this.parts = parts;
    }

    static void read(FileContent content, MailSource.Parts parts) throws IOException {
        MimeConfig limits = new MimeConfig.Builder()
                .setMaxLineLen(Limits.HEADER_BYTES)
                .setMaxHeaderLen(Limits.HEADER_BYTES)
                .setMaxHeaderCount(Limits.HEADERS)
                .build();
        MimeTokenStream tokens = new MimeTokenStream(limits);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try (InputStream in = begun(content)) {
            tokens.parse(in);
            new MimeMail(content, parts).read(tokens);
        } catch (MaxHeaderLimitException e) {
            throw Refusal.tooLarge(Limit.HEADERS, Limits.HEADERS);
        } catch (MaxHeaderLengthLimitException e) {
            throw Refusal.tooLarge(Limit.LINE, Limits.HEADER_BYTES);
        } catch (MimeException e) {
            if (e.getCause() instanceof MaxLineLimitException) {
                throw Refusal.tooLarge(Limit.LINE, Limits.HEADER_BYTES);
            }
            throw new IOException(e);
        }
    }

    /** At the first field: programs put a byte order mark or empty lines before it. */
    private static InputStream begun(FileContent content) throws IOException {
        InputStream in = new BufferedInputStream(content.stream(), 1 << 14);
        in.mark(BYTE_ORDER_MARK);
        if (!new String(in.readNBytes(BYTE_ORDER_MARK), StandardCharsets.UTF_8).equals("\uFEFF")) {
            in.reset();
        }
        in.mark(1);
        for (int sign = in.read(); sign >= 0 && Character.isWhitespace(sign); sign = in.read()) {
            in.mark(1);
        }
        in.reset();
        return in;
    }

    private void read(MimeTokenStream tokens) throws IOException, MimeException {
        MailHeader header = new MailHeader();
        boolean outside = true;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            switch (state) {
                case T_START_HEADER -> header = new MailHeader();
                case T_FIELD -> header.add(tokens.getField());
                case T_END_HEADER -> {
                    if (outside) {
                        parts.take(header.head());
                    }
                    outside = false;
                }
                case T_START_MULTIPART -> enter(tokens.getBodyDescriptor().getSubType());
                case T_END_MULTIPART -> within.pop();
                case T_BODY -> body(header, tokens);
                default -> {
                    // Text between the parts, for programs that know none.
                }
            }
        }
    }

    private void enter(String kind) throws Refusal {
        within.push(kind.toLowerCase(Locale.ROOT));
        if (within.size() > Limits.MAIL_DEPTH) {
            throw Refusal.tooLarge(Limit.NESTING, Limits.MAIL_DEPTH);
        }
    }

    private void body(MailHeader header, MimeTokenStream tokens) throws IOException {
        if (++count > Limits.ENTRIES) {
            throw Refusal.tooLarge(Limit.ENTRIES, Limits.ENTRIES);
        }
        BodyDescriptor about = tokens.getBodyDescriptor();
        String type = about.getMimeType().toLowerCase(Locale.ROOT);
        if (BESIDES.contains(type) || isPictureInText(type, header)) {
            parts.take(new MailPart.Besides(header.fileName().isEmpty() ? type : AttachmentName.of(header.fileName())));
        } else if (!MAILS.contains(type) && type.startsWith("text/") && !header.isAttached()) {
            text(type, header, tokens);
        } else {
            attached(type, header, tokens);
        }
    }

    /** Programs that show a picture where it stands say so, or put it beside the text that does; a photograph that is attached counts. */
    private boolean isPictureInText(String type, MailHeader header) {
        boolean besideText = header.contentId() && "related".equals(within.peek());
        return type.startsWith("image/") && (header.isInline() || besideText);
    }

    private void text(String type, MailHeader header, MimeTokenStream tokens) throws IOException {
        if (type.equals("text/html")) {
            byte[] html = bytes(tokens);
            String charset = header.contentType().parameter("charset");
            parts.take(new MailPart.Page(charset.isEmpty() ? html : marked(MailText.of(charset, html))));
        }
    }

    private static byte[] marked(String html) {
        return ("\uFEFF" + html).getBytes(StandardCharsets.UTF_8);
    }

    private void attached(String type, MailHeader header, MimeTokenStream tokens) throws IOException {
        String said = header.fileName();
        String name = AttachmentName.of(said.isEmpty() && MAILS.contains(type) ? "message.eml" : said);
        MailPart part;
        try {
            part = new MailPart.Attached(name, bytes(tokens));
        } catch (Refusal refusal) {
            // Where the mail itself cannot be read further, the next step says so.
            part = new MailPart.Refused(name, refusal);
        }
        parts.take(part);
    }

    private byte[] bytes(MimeTokenStream tokens) throws IOException {
        return content.bytes().whole(tokens.getDecodedInputStream(), Limits.ZIPPED_BYTES);
    }
}
