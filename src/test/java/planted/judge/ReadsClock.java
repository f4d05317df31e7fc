package planted.judge;

final class ReadsClock {
    final java.time.LocalDate today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);
}
