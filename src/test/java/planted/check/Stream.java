package planted.check;

/** Hides a class that every Java programmer knows. */
final class Stream {}
