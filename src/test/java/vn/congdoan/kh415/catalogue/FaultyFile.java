package vn.congdoan.kh415.catalogue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Bytes of the files that examples describe in text. */
final class FaultyFile {
    private FaultyFile() {}

    static byte[] bytes(Example.Piece piece) throws IOException {
        if (piece.path().endsWith(".xlsx") && !piece.options().contains("bytes")) {
            byte[] workbook = workbook(piece);
            return piece.options().contains("locked") ? locked(workbook) : workbook;
        }
        String text = piece.text().repeat(piece.number("times", 1));
        if (piece.options().contains("bytes")) {
            return Pattern.compile("\\\\x(..)")
                    .matcher(text)
                    .replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16))
                            .replace("\\", "\\\\"))
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return piece.options().contains("zip") ? zipped(piece.options().get(1), plain) : plain;
    }

    private static byte[] workbook(Example.Piece piece) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = null;
            for (String line : piece.text().lines().toList()) {
                if (line.startsWith("[")) {
                    sheet = workbook.createSheet(line.substring(1, line.length() - 1));
                    continue;
                }
                sheet = sheet == null ? workbook.createSheet("Sheet1") : sheet;
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String text : line.split(",", -1)) {
                    fill(row.createCell(Math.max(0, row.getLastCellNum())), text);
                }
                row.setZeroHeight(row.getRowNum() + 1 == piece.number("hidden-row", 0));
            }
            if (piece.options().contains("hidden-sheet")) {
                workbook.setSheetVisibility(workbook.getNumberOfSheets() - 1, SheetVisibility.HIDDEN);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Cell cell, String text) {
        if (text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else if (text.startsWith("#")) {
            cell.setCellErrorValue(FormulaError.forString(text).getCode());
        } else {
            cell.setCellValue(text);
        }
    }

    private static byte[] locked(byte[] workbook) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                new ByteArrayInputStream(workbook).transferTo(inside);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
