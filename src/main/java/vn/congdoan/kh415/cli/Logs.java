package vn.congdoan.kh415.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** How much is logged; where to is settled in logback.xml. */
final class Logs {
    private Logs() {}

    static void verbose() {
        if (LoggerFactory.getLogger("vn.congdoan.kh415") instanceof Logger ours) {
            ours.setLevel(Level.DEBUG);
        }
    }
}
