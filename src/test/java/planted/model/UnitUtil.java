package planted.model;

final class UnitUtil {}
