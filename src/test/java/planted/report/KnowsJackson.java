package planted.report;

final class KnowsJackson {
    final Class<?> type = com.fasterxml.jackson.core.JsonGenerator.class;
}
