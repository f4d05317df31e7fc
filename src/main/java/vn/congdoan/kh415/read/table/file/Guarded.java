package vn.congdoan.kh415.read.table.file;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.congdoan.kh415.model.finding.FileFacts.Damage;
import vn.congdoan.kh415.model.finding.FileFacts.Limit;

/** Where a parser is fed a file that may be damaged or hostile. */
public final class Guarded {
    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    private static final int DEEPEST_CAUSE = 10;

    private Guarded() {}

    /** Reads a part of a file that nobody vouches for. */
    public interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    /**
     * The one place where everything is caught that a parser throws when it is fed a damaged or hostile file. The libraries
     * throw many kinds of unchecked exceptions then, and promise none.
     */
    public static <T> T reading(String name, Reading<T> reading) throws Refusal {
        try {
            return reading.read();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (XMLStreamException e) {
            LOG.debug("{} is not well-formed", name, e);
            throw refusalBehind(e, Damage.XML);
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} broke its reader", name, e);
            throw refusalBehind(e, Damage.CONTENT);
        } catch (StackOverflowError e) {
            throw Refusal.damaged(Damage.CONTENT);
        } catch (OutOfMemoryError e) {
            // The limits are meant to come first; should one not, the other files still count.
            throw Refusal.tooLarge(Limit.MEMORY, Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** The same of what the rest of the file can do without: if it is damaged, that stands for it. A limit that is exceeded still holds. */
    public static <T> T readingIfWhole(String name, Reading<T> reading, T otherwise) throws Refusal {
        try {
            return reading(name, reading);
        } catch (Refusal refusal) {
            if (!refusal.isDamage()) {
                throw refusal;
            }
            return otherwise;
        }
    }

    /** A refusal by the stream below, such as a limit exceeded, says more than the parser that stumbled over it. */
    private static Refusal refusalBehind(Exception thrown, Damage otherwise) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            cause = cause instanceof XMLStreamException xml && xml.getNestedException() != null
                    ? xml.getNestedException()
                    : cause.getCause();
        }
        return Refusal.damaged(otherwise);
    }
}
