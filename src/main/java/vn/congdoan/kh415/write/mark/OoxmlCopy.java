package vn.congdoan.kh415.write.mark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import vn.congdoan.kh415.report.letter.Correction;
import vn.congdoan.kh415.write.file.AtomicFile;
import vn.congdoan.kh415.write.file.ZipTime;

/** A marked copy of an .xlsx or .xlsm file with all that is in it; macros are kept as they are and never run. */
public final class OoxmlCopy {
    /** What the parts may become together: POI holds a workbook as objects, some ten times as large as its XML. */
    private static final long MOST_INFLATED = 24L << 20;

    static {
        // Templates with thousands of equal cells inflate two-hundredfold and are harmless; what is bounded is the
        // length.
        ZipSecureFile.setMinInflateRatio(0);
    }

    /** The copy, and whether it is an .xlsm file. */
    public record Made(AtomicFile.Content content, boolean hasMacros) {}

    private OoxmlCopy() {}

    /** Throws whatever POI throws at a file that it cannot open. */
    public static Made of(byte[] original, Correction correction) throws IOException, OpenXML4JException {
        requireSmall(original);
        try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(original))) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(parts)) {
                boolean hasMacros = workbook.isMacroEnabled();
                workbook.setWorkbookType(hasMacros ? XSSFWorkbookType.XLSM : XSSFWorkbookType.XLSX);
                if (!hasMacros) {
                    leaveOutMacros(parts);
                }
                MarkedWorkbook.mark(workbook, correction);
                ByteArrayOutputStream out = new ByteArrayOutputStream(original.length * 2);
                workbook.write(out);
                byte[] bytes = timeless(out.toByteArray());
                return new Made(to -> to.write(bytes), hasMacros);
            }
        }
    }

    private static void requireSmall(byte[] original) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(original))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > MOST_INFLATED) {
                        throw new IOException("too large to be held as objects");
                    }
                }
            }
        }
    }

    /** A workbook without macros that has a part with macros is refused by Excel. */
    private static void leaveOutMacros(OPCPackage parts) throws OpenXML4JException {
        for (PackageRelationship main : parts.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)) {
            PackagePart workbook = parts.getPart(main);
            for (PackageRelationship macros : workbook.getRelationshipsByType(XSSFRelation.VBA_MACROS.getRelation())) {
                PackagePart code = workbook.getRelatedPart(macros);
                workbook.removeRelationship(macros.getId());
                parts.removePart(code);
            }
        }
    }

    private static byte[] timeless(byte[] written) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(written.length);
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(written));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(ZipTime.NONE);
                to.putNextEntry(same);
                from.transferTo(to);
            }
        }
        return out.toByteArray();
    }
}
