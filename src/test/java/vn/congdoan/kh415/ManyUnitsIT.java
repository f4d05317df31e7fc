package vn.congdoan.kh415;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.kh415.testing.Folders;
import vn.congdoan.kh415.testing.Ran;

/** What the tool does where there are many more units than in a union of this kind. */
final class ManyUnitsIT {
    private static final int UPPER = 50;
    private static final int BELOW_EACH = 100;

    @TempDir
    private Path temporary;

    private Path workspace;

    /** Every unit sends all figures of an enterprise in one table for each upper union. */
    @BeforeEach
    void writeWorkspace() throws IOException {
        workspace = temporary.resolve("many");
        Path returns = Files.createDirectories(workspace.resolve("returns/2023-06"));
        Files.copy(Path.of("targets.yaml"), temporary.resolve("targets.yaml"));
        StringBuilder units = new StringBuilder("code,name,parent,kind,sector\nTOP,Công đoàn thử nghiệm,,central,\n");
        for (int upper = 0; upper < UPPER; upper++) {
            units.append("U%d,Công đoàn cấp trên số %d,TOP,upper,%n".formatted(upper, upper));
            StringBuilder table = new StringBuilder("Mã đơn vị,ld_tong,doan_vien,dv_doanh_nghiep,hoc_tap,doi_thoai,"
                    + "hn_nld,uu_dai,kho_khan,tham_hoi,van_the,chinh_sach_nghe,tay_nghe,ket_nap,uu_tu,kp_thu,"
                    + "kp_su_dung,cong_khai,uv_bch,uv_tap_huan,to_truong,to_tap_huan\n");
            for (int body = 0; body < BELOW_EACH; body++) {
                int members = 50 + (upper * 37 + body * 11) % 700;
                units.append("U%d-%d,Công đoàn cơ sở Công ty cổ phần số %d,U%d,grassroots,non-state%n"
                        .formatted(upper, body, upper * BELOW_EACH + body, upper));
                table.append("U%1$d-%2$d,%3$d,%3$d,%3$d,20,có,có,30,4,3,40,không,10,2,1,%3$d00000,%3$d0000,có,7,6,9,8%n"
                        .formatted(upper, body, members));
            }
            Files.writeString(returns.resolve("U" + upper + ".csv"), table);
        }
        Files.writeString(workspace.resolve("units.csv"), units);
    }

    @Test
    void thousands_of_units_fit_into_a_small_heap() throws IOException, InterruptedException {
        Ran ran = report("-Xmx192m");

        assertThat(ran.err()).isEqualTo("NOTE: Picked up JDK_JAVA_OPTIONS: -Xmx192m\n");
        assertThat(ran.code()).isZero();
        assertThat(Folders.contents(temporary.resolve("out")))
                .containsOnlyKeys("2023-06/KH415-2023-06.json", "2023-06/KH415-2023-06.xlsx");
    }

    @Test
    void too_little_memory_is_said_in_words_and_leaves_nothing_half_done() throws IOException, InterruptedException {
        Ran ran = report("-Xmx40m");

        assertThat(ran.err())
                .isEqualTo("NOTE: Picked up JDK_JAVA_OPTIONS: -Xmx40m\n"
                        + "Bộ nhớ 40 MB không đủ. Xin cho thêm bộ nhớ rồi chạy lại: java -Xmx80m -jar kh415.jar …\n");
        assertThat(ran.code()).isEqualTo(70);
        assertThat(Folders.contents(temporary).keySet())
                .noneMatch(name -> name.startsWith("out/") || name.contains("history"));
    }

    private Ran report(String heap) throws IOException, InterruptedException {
        return JarRun.plainly(
                temporary,
                Map.of("JDK_JAVA_OPTIONS", heap),
                "report",
                "many",
                "--period",
                "2023-06",
                "--quiet",
                "--out",
                temporary.resolve("out").toString());
    }
}
