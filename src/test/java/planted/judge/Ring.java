package planted.judge;

/** The first of six that hold one another. */
record Ring(Ring1 next) {}

record Ring1(Ring2 next) {}

record Ring2(Ring3 next) {}

record Ring3(Ring4 next) {}

record Ring4(Ring5 next) {}

record Ring5(Ring next) {}
