package planted.judge;

/** The first of five that hold one another, which can be known together; one of them is a sealed tree, however many leaves it has. */
record SmallRing(SmallRing1 next) {}

record SmallRing1(SmallRing2 next) {}

record SmallRing2(SmallRing3 next) {}

record SmallRing3(Leaf1 next) {}

sealed interface SmallRing4 permits Leaf1, Leaf2 {
    SmallRing next();
}

record Leaf1(SmallRing next) implements SmallRing4 {}

record Leaf2(SmallRing next, Leaf1 other) implements SmallRing4 {}
