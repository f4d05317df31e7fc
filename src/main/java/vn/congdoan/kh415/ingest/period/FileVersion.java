package vn.congdoan.kh415.ingest.period;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.text.Normal;

/**
 * What the name of a file tells of its place among the versions of one return: the same name with "lần 2", "_v2", "(2)" or a later
 * day, with "gửi lại" or "sửa", or kept in another format, is a newer version of it.
 *
 * @param folders in which it lies, the outermost first
 * @param base its name without what tells versions apart
 * @param again whether its name says in words that it was sent again
 */
public record FileVersion(
        List<String> folders,
        String base,
        String extension,
        int revision,
        @Nullable LocalDate received,
        boolean again) {
    private static final Pattern REVISION =
            Pattern.compile("(?<![\\p{L}\\d])(?:lần|lan|v|rev|version) *[-_.]?\\d{1,2}(?!\\d)|\\(\\d{1,2}\\)");
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:20\\d\\d[-_.]\\d{2}[-_.]\\d{2}|\\d{1,2}[-_./]\\d{1,2}[-_./]20\\d\\d)(?!\\d)");
    private static final Pattern AGAIN = Pattern.compile(
            "(?<![\\p{L}\\d])(?:bản |ban )?(?:(?:đã |da )?(?:gửi|gui|sửa|sua|nộp|nop|làm|lam)[ _-]*lại|(?:gui|sua|nop)[ _-]*lai"
                    + "|(?:đã |da )?(?:sửa|sua)|đính chính|dinh chinh|điều chỉnh|dieu chinh|thay thế|thay the|mới|moi|resent"
                    + "|corrected|new)(?![\\p{L}\\d])");
    private static final Pattern SEPARATORS = Pattern.compile("[ _.,;()\\[\\]-]+");

    public static FileVersion of(String file) {
        List<String> path = List.of(file.split("/", -1));
        return of(path.subList(0, path.size() - 1), path.get(path.size() - 1));
    }

    private static FileVersion of(List<String> folders, String name) {
        int dot = name.lastIndexOf('.');
        String bare = Normal.key(dot > 0 ? name.substring(0, dot) : name);
        String plain = DAY.matcher(REVISION.matcher(bare).replaceAll(" ")).replaceAll(" ");
        return new FileVersion(
                folders,
                SEPARATORS
                        .matcher(AGAIN.matcher(plain).replaceAll(" "))
                        .replaceAll(" ")
                        .strip(),
                Normal.key(dot > 0 ? name.substring(dot) : ""),
                Periods.revisionInName(bare),
                Periods.day(bare).orElse(null),
                AGAIN.matcher(plain).find());
    }

    /** Of a file and of each archive that it came in. */
    public static List<FileVersion> ofEach(String file) {
        List<String> path = List.of(file.split("/", -1));
        return IntStream.range(0, path.size())
                .mapToObj(depth -> of(path.subList(0, depth), path.get(depth)))
                .toList();
    }

    /** What all versions of one return have in common. */
    public record Family(List<String> folders, String base) {}

    public Family family() {
        return new Family(folders, base);
    }

    /** Whether another of its family is newer; of names that say nothing else than that they are versions, no one can tell. */
    public boolean isReplacedBy(FileVersion other) {
        return !base.isEmpty() && isNewer(other);
    }

    private boolean isNewer(FileVersion other) {
        if (other.revision != revision) {
            return other.revision > revision;
        }
        if (received != null && other.received != null && !received.equals(other.received)) {
            return other.received.isAfter(received);
        }
        if (again != other.again) {
            return other.again;
        }
        return !extension.equals(other.extension);
    }
}
