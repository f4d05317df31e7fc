package vn.congdoan.kh415.report.letter;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.congdoan.kh415.model.plan.Lang;
import vn.congdoan.kh415.text.Normal;

/**
 * What a template of a letter may ask for, between double braces: <code>{{đơn vị}}</code>. Each has a name in Vietnamese, which may be
 * typed without its marks, and one in English; the language of the letter is another matter. Those of a list stand in a row of a table,
 * which is repeated for each entry.
 */
public enum LetterField {
    SUPERIOR("cơ quan cấp trên", "superior"),
    ISSUER("cơ quan", "issuer"),
    NATION("quốc hiệu", "nation"),
    MOTTO("tiêu ngữ", "motto"),
    OFFICE("tên cơ quan", "office"),
    OFFICE_SHORT("tên tắt cơ quan", "office short"),
    CITY("địa danh", "city"),
    DAY("ngày ban hành", "day"),
    SIGNER("chức danh", "signer"),

    UNIT("đơn vị", "unit"),
    SHORT_NAME("tên ngắn", "short name"),
    CODE("mã đơn vị", "code"),
    EMAIL("thư điện tử", "email"),
    PHONE("điện thoại", "phone"),

    PLAN("kế hoạch", "plan"),
    PLAN_TITLE("tên kế hoạch", "plan title"),
    PERIOD("kỳ", "period"),
    DUE("hạn gửi", "due"),
    STANDING("tình hình", "standing"),
    RECEIVED("đã nhận", "received"),
    EXPECTED("phải nhận", "expected"),
    LACKING("số thiếu", "lacking count"),
    MENDING("số chỗ sửa", "mending count"),
    LACKING_MORE("thiếu thêm", "more lacking"),
    MENDING_MORE("sửa thêm", "more mending"),
    ENCLOSED("gửi kèm", "enclosed"),

    LACKING_NUMBER(Of.LACKING, "tt", "number"),
    LACKING_UNIT(Of.LACKING, "đơn vị", "unit"),
    LACKING_STATE(Of.LACKING, "tình trạng", "state"),
    LACKING_WHAT(Of.LACKING, "nội dung", "what"),

    MENDING_NUMBER(Of.MENDING, "tt", "number"),
    MENDING_UNIT(Of.MENDING, "đơn vị", "unit"),
    MENDING_SEVERITY(Of.MENDING, "mức độ", "severity"),
    MENDING_PLACE(Of.MENDING, "chỗ", "place"),
    MENDING_MESSAGE(Of.MENDING, "điều thấy", "message"),
    MENDING_REMEDY(Of.MENDING, "cách sửa", "remedy");

    /** The lists that a letter may show. */
    public enum Of {
        LACKING("thiếu", "lacking"),
        MENDING("sửa", "mending");

        private final String vietnamese;
        private final String english;

        Of(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** Its name, which stands before a point and the name of a field of its entries. */
        public String called(Lang lang) {
            return lang == Lang.VI ? vietnamese : english;
        }

        /** The list of that name. */
        public static Optional<Of> named(String name) {
            String key = key(name);
            return Arrays.stream(values())
                    .filter(list -> key.equals(key(list.vietnamese)) || key.equals(list.english))
                    .findFirst();
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, LetterField> BY_KEY = byKey();

    private final @Nullable Of list;
    private final String vietnamese;
    private final String english;

    LetterField(String vietnamese, String english) {
        this.list = null;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    LetterField(Of list, String vietnamese, String english) {
        this.list = list;
        this.vietnamese = list.vietnamese + "." + vietnamese;
        this.english = list.english + "." + english;
    }

    private static Map<String, LetterField> byKey() {
        Map<String, LetterField> all = new HashMap<>();
        for (LetterField field : values()) {
            for (Lang lang : Lang.values()) {
                LetterField other = all.put(key(field.called(lang)), field);
                if (other != null) {
                    throw new IllegalStateException(field + " is called as " + other);
                }
            }
        }
        return all;
    }

    /** Without marks, and with a space for whatever may stand between words. */
    private static String key(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(Normal.key(name), Normalizer.Form.NFD))
                .replaceAll("");
        return plain.replace('đ', 'd').replaceAll("[-_ ]+", " ").replaceAll(" ?\\. ?", ".");
    }

    public String called(Lang lang) {
        return lang == Lang.VI ? vietnamese : english;
    }

    /** The list of whose entries it is one; null if it stands for itself. */
    public @Nullable Of list() {
        return list;
    }

    /** The field of that name. */
    public static Optional<LetterField> named(String name) {
        return Optional.ofNullable(BY_KEY.get(key(name)));
    }

    /**
     * What fields stand for in one letter; a field without a value is empty.
     *
     * @param single of those that stand for themselves
     * @param lists the entries of each list, in their order
     */
    public record Values(Map<LetterField, String> single, Map<Of, List<Map<LetterField, String>>> lists) {
        public Values {
            single = Map.copyOf(single);
            Map<Of, List<Map<LetterField, String>>> copied = new EnumMap<>(Of.class);
            lists.forEach((list, entries) ->
                    copied.put(list, entries.stream().map(Map::copyOf).toList()));
            lists = Map.copyOf(copied);
        }

        public String of(LetterField field) {
            return single.getOrDefault(field, "");
        }

        public List<Map<LetterField, String>> of(Of list) {
            return lists.getOrDefault(list, List.of());
        }
    }
}
