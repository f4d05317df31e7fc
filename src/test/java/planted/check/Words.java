package planted.check;

/** Has the name of another. */
final class Words {}
