package vn.congdoan.kh415.read.table.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.congdoan.kh415.read.table.Fixture;
import vn.congdoan.kh415.read.table.TableFile;
import vn.congdoan.kh415.read.table.TableText;
import vn.congdoan.kh415.read.table.file.Refusal;

class XlsRecordsTest {
    private static final int FONT = 0x0031;
    private static final int NUMBER = 0x0203;
    private static final int PACKED = 0x027E;
    private static final int WINDOW = 0x023E;

    private record Record(int id, byte[] data) {}

    @TempDir
    Path folder;

    private final String untouched = Fixture.text("form.xls");

    @Test
    void spare_bytes_are_passed_over() throws IOException {
        for (int id : new int[] {FONT, 0x0085, 0x00E0, 0x00FD, NUMBER, PACKED, 0x0208, WINDOW, 0x00E5}) {
            assertThat(changed(records -> records.replaceAll(record -> record.id == id ? longer(record, 4) : record)))
                    .as("record %04X", id)
                    .isEqualTo(untouched);
        }
    }

    @Test
    void records_that_no_cell_needs_may_be_anything() throws IOException {
        assertThat(changed(records -> {
                    for (int id : new int[] {0x0010, 0x005C, 0x0018, 0x01B6, 0x0862, 0x0FFF}) {
                        records.add(records.size() - 2, new Record(id, new byte[20_000]));
                        records.add(2, new Record(id, new byte[7]));
                    }
                }))
                .isEqualTo(untouched);
    }

    @Test
    void sheet_may_lack_its_window_or_have_it_before_the_cells() throws IOException {
        assertThat(changed(records -> records.removeIf(record -> record.id == WINDOW)))
                .isEqualTo(untouched);
        assertThat(changed(records -> {
                    int window = first(records, WINDOW);
                    Record record = records.remove(window);
                    records.add(first(records, 0x0208), record);
                }))
                .isEqualTo(untouched);
    }

    @Test
    void calculation_not_completed_is_kept() throws IOException {
        byte[] stream = formula(true);
        for (int id : new int[] {FONT, 0x005E}) {
            assertThat(changed(
                            stream,
                            records -> records.replaceAll(record -> record.id == id ? longer(record, 4) : record)))
                    .as("record %04X", id)
                    .isEqualTo("[S]\n1: A ? | B 3\n");
        }
    }

    /** The library words every formula for its log, and knows no word for some. */
    @Test
    void formula_that_cannot_be_worded_has_its_result() throws IOException {
        assertThat(changed(
                        formula(false),
                        records -> records.stream()
                                .filter(record -> record.id == 0x0006)
                                .forEach(record -> record.data[22] = 0x18)))
                .isEqualTo("[S]\n1: A 11 | B 3\n");
    }

    /** Of a damaged file it would write to the streams of the program. */
    @Test
    void library_keeps_no_log() {
        assertThat(LogManager.getLogger(HSSFWorkbook.class).isFatalEnabled()).isFalse();
    }

    @Test
    void fonts_may_be_missing() throws IOException {
        assertThat(changed(records -> records.removeIf(record -> record.id == FONT)))
                .isEqualTo(untouched);
    }

    @Test
    void bits_that_are_no_number_are_an_error_of_one_cell() throws IOException {
        assertThat(changed(
                        formula(false),
                        records -> records.stream()
                                .filter(record -> record.id == NUMBER)
                                .forEach(record -> Arrays.fill(record.data, 6, 14, (byte) -1))))
                .isEqualTo("[S]\n1: A 11 | B #NUM!\n");
    }

    @Test
    void text_of_no_length_may_end_with_it() throws IOException {
        assertThat(changed(
                        formula(false),
                        records -> records.replaceAll(record -> record.id == NUMBER
                                ? new Record(0x0204, Arrays.copyOf(Arrays.copyOf(record.data, 6), 8))
                                : record)))
                .isEqualTo("[S]\n1: A 11\n");
    }

    @Test
    void continuation_of_nothing_is_passed_over() throws IOException {
        assertThat(changed(records -> records.add(first(records, 0x00FC) + 1, new Record(0x003C, new byte[0]))))
                .isEqualTo(untouched);
    }

    @Test
    void record_too_short_is_still_a_damaged_file() throws IOException {
        assertThat(changed(records -> records.replaceAll(
                        record -> record.id == NUMBER ? new Record(NUMBER, Arrays.copyOf(record.data, 9)) : record)))
                .startsWith("FILE_UNREADABLE");
        byte[] whole = stream("form.xls");
        assertThatThrownBy(() -> XlsRecords.needed(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOK", "Book", "book", "WORKBOOK", "workbook", "WorkBook", "wORKBOOK"})
    void stream_is_found_in_any_case(String name) throws IOException {
        assertThat(read(container(name, stream("form.xls")))).isEqualTo(untouched);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOK", "book"})
    void so_is_that_of_excel_95(String name) throws IOException {
        byte[] stream = Files.readAllBytes(Fixture.path("form-95.xls"));
        assertThat(read(container(name, stream))).isEqualTo(Fixture.text("form-95.xls"));
    }

    @Test
    void two_streams_that_differ_in_case_are_refused() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream("form.xls")), "Workbook");
            container.createDocument(new ByteArrayInputStream(stream("words.xls")), "WORKBOOK");
            assertThat(read(container)).isEqualTo("FILE_UNREADABLE damage-part-twice\n");
        }
    }

    /** A sheet with 5+6 and 3, calculated or not. */
    private byte[] formula(boolean unfinished) throws IOException {
        Path path = folder.resolve("formula.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            HSSFSheet sheet = book.createSheet("S");
            sheet.setForceFormulaRecalculation(unfinished);
            sheet.createRow(0).createCell(0).setCellFormula("5+6");
            sheet.getRow(0).getCell(0).setCellValue(11);
            sheet.getRow(0).createCell(1).setCellValue(3);
            book.write(out);
        }
        return stream(path);
    }

    private String changed(Consumer<List<Record>> change) throws IOException {
        return changed(stream("form.xls"), change);
    }

    private String changed(byte[] workbook, Consumer<List<Record>> change) throws IOException {
        List<Record> records = new ArrayList<>();
        ByteBuffer stream = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        while (stream.remaining() >= 4) {
            int id = stream.getShort() & 0xFFFF;
            byte[] data = new byte[stream.getShort() & 0xFFFF];
            stream.get(data);
            records.add(new Record(id, data));
        }
        change.accept(records);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Record record : records) {
            out.writeBytes(ByteBuffer.allocate(4)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putShort((short) record.id)
                    .putShort((short) record.data.length)
                    .array());
            out.writeBytes(record.data);
        }
        return read(container("Workbook", out.toByteArray()));
    }

    private static int first(List<Record> records, int id) {
        return records.indexOf(
                records.stream().filter(record -> record.id == id).findFirst().orElseThrow());
    }

    private static Record longer(Record record, int bytes) {
        byte[] data = Arrays.copyOf(record.data, record.data.length + bytes);
        Arrays.fill(data, record.data.length, data.length, (byte) 0x5A);
        return new Record(record.id, data);
    }

    private static byte[] stream(String fixture) throws IOException {
        return stream(Fixture.path(fixture));
    }

    private static byte[] stream(Path workbook) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(Files.newInputStream(workbook));
                InputStream in = container.getRoot().createDocumentInputStream("Workbook")) {
            return in.readAllBytes();
        }
    }

    private static POIFSFileSystem container(String name, byte[] stream) throws IOException {
        POIFSFileSystem container = new POIFSFileSystem();
        container.createDocument(new ByteArrayInputStream(stream), name);
        return container;
    }

    private String read(POIFSFileSystem container) throws IOException {
        Path path = folder.resolve("a.xls");
        try (container;
                OutputStream out = Files.newOutputStream(path)) {
            container.writeFilesystem(out);
        }
        return TableText.of(TableFile.read(path, "a.xls"));
    }
}
