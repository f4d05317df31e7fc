package vn.congdoan.kh415.cli.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.slf4j.LoggerFactory;

/**
 * Where to and how much is logged. Standard output belongs to results: everything logged goes to standard error, and, unless the run is
 * verbose, only what is wrong. Said in code, because to read it from XML takes a fifth of the time of a small run; a file named by
 * {@code -Dlogback.configurationFile} goes before it.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class Logs extends ContextAwareBase implements Configurator {
    private static final String FILE = "logback.configurationFile";

    private static final String OURS = "vn.congdoan.kh415";

    private static final int LEVEL_WIDTH = 5;

    public static void verbose() {
        if (LoggerFactory.getLogger(OURS) instanceof Logger ours) {
            ours.setLevel(Level.DEBUG);
            ours.getLoggerContext()
                    .getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)
                    .iteratorForAppenders()
                    .forEachRemaining(Appender::clearAllFilters);
        }
    }

    /** Logs into a file, too, until that is run: with the time, and also what is only told. */
    static Runnable into(Path file) {
        if (!(LoggerFactory.getLogger(OURS) instanceof Logger ours)) {
            return () -> {};
        }
        LoggerContext context = ours.getLoggerContext();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setFile(file.toString());
        appender.setEncoder(encoder(context, new Lines(true)));
        appender.start();
        Level before = ours.getLevel();
        if (before == null) {
            ours.setLevel(Level.INFO);
        }
        ours.addAppender(appender);
        return () -> {
            ours.detachAppender(appender);
            appender.stop();
            ours.setLevel(before);
        };
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(FILE) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder(context, new Lines(false)));
        // What is only told goes to the log of the workspace.
        ThresholdFilter wrong = new ThresholdFilter();
        wrong.setLevel(Level.WARN.toString());
        wrong.start();
        appender.addFilter(wrong);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context, Lines lines) {
        lines.setContext(context);
        lines.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(lines);
        encoder.start();
        return encoder;
    }

    /** {@code WARN  Loading - what happened}, and below it what was thrown; before it, if it is kept, the time. */
    private static final class Lines extends LayoutBase<ILoggingEvent> {
        private final boolean timed;

        Lines(boolean timed) {
            this.timed = timed;
        }

        private String time(ILoggingEvent event) {
            return timed
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.getInstant()
                                    .atZone(ZoneId.systemDefault())
                                    .truncatedTo(ChronoUnit.SECONDS))
                            + " "
                    : "";
        }

        @Override
        public String doLayout(ILoggingEvent event) {
            String name = event.getLoggerName();
            String thrown = event.getThrowableProxy() == null
                    ? ""
                    : ThrowableProxyUtil.asString(event.getThrowableProxy()) + System.lineSeparator();
            return time(event)
                    + event.getLevel().toString()
                    + " "
                            .repeat(Math.max(
                                    0, LEVEL_WIDTH - event.getLevel().toString().length()))
                    + " "
                    + name.substring(name.lastIndexOf('.') + 1)
                    + " - "
                    + event.getFormattedMessage()
                    + System.lineSeparator()
                    + thrown;
        }
    }
}
