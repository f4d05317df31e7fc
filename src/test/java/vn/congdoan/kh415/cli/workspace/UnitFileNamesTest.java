package vn.congdoan.kh415.cli.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class UnitFileNamesTest {
    @Test
    void codes_give_names_that_every_file_system_takes_and_no_two_the_same() {
        assertThat(UnitFileNames.safe("DHL-1.2")).isEqualTo("DHL-1.2");
        assertThat(UnitFileNames.safe("../CĐ_1:*")).isEqualTo(".._2fC_c4_90_5f1_3a_2a");
        UnitFileNames names = new UnitFileNames();
        assertThat(names.of("A", ".xlsx")).isEqualTo("A.xlsx");
        assertThat(names.of("a", ".xlsx")).isEqualTo("a (2).xlsx");
    }
}
