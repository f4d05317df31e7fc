package planted.report;

final class KnowsPoi {
    final Class<?> type = org.apache.poi.ss.usermodel.Workbook.class;
}
