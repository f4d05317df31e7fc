package planted.stray;

final class Stray {}
