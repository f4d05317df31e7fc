package planted.judge;

final class ReadsFiles {
    final boolean there = java.nio.file.Files.exists(java.nio.file.Path.of("units.csv"));
}
