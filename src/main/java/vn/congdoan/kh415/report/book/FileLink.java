package vn.congdoan.kh415.report.book;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.result.Assessment;
import vn.congdoan.kh415.text.PercentCode;

/** Links from the workbook to the files of the workspace. */
public final class FileLink {
    private final Frame frame;
    private final Set<String> files;
    private final Map<String, SheetCell> known = new HashMap<>();

    public FileLink(Frame frame) {
        this.frame = frame;
        this.files =
                frame.assessment().inputs().stream().map(Assessment.Input::file).collect(Collectors.toSet());
    }

    /**
     * A word that opens the file; nothing where there is none. It stands beside the path, not in its place: LibreOffice does
     * not wrap a linked text, and paths are long.
     */
    public SheetCell cell(@Nullable String file) {
        if (file == null || file.isEmpty()) {
            return SheetCell.blank(Role.CENTRED);
        }
        return known.computeIfAbsent(file, this::made);
    }

    private SheetCell made(String file) {
        String address = PercentCode.ofPath(frame.setting().toWorkspace() + onDisk(file));
        return new SheetCell(new Content.Link(frame.say("link.open"), address), new Style(Role.CENTRED));
    }

    /** Of a file in an archive or a mail only the outermost of these can be opened: it was read as a file, too. */
    private String onDisk(String file) {
        for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
            if (files.contains(file.substring(0, end))) {
                return file.substring(0, end);
            }
        }
        return file;
    }
}
