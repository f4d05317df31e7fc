package planted.read.table;

/** Is there to be known by a class that must not. */
public final class AnyTable {}
