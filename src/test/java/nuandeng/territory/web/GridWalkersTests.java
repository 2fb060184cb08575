package nuandeng.territory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GridWalkersTests {

	@Test
	void buildings_in_a_row_are_said_as_people_say_them() {
		assertThat(GridWalkers.buildings(List.of("1栋", "2栋", "3栋"))).isEqualTo(" 1 到 3 栋");
		assertThat(GridWalkers.buildings(List.of("老邮局巷1号", "裁缝巷2号", "裁缝巷6号"))).isEqualTo("老邮局巷、裁缝巷");
		assertThat(GridWalkers.buildings(List.of("1栋", "3栋"))).isEqualTo("1栋、3栋");
		assertThat(GridWalkers.buildings(List.of())).isEmpty();
	}
}
