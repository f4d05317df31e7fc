package planted.model;

final class BaseUnit {}
