package planted.text;

import java.util.List;

/** Holds a class that nobody else uses, and the kinds behind an interface. */
record House(Lodger lodger, List<Kind> kinds) {
    static House of(int number) {
        return new House(new Lodger(number), List.of(new Kind1()));
    }
}
