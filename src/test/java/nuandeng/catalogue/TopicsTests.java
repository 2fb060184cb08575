package nuandeng.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTests {

	private final Topics topics = Topics.shipped();

	@Test
	void there_are_twenty_groups_and_every_matter_lies_in_one() {
		assertThat(topics.all().stream().filter(topic -> topic.code().isGroup())).hasSize(20);
		assertThat(topics.all()).hasSize(20 + 96);
		assertThat(topics.find(new TopicCode("R20-06"))).contains(new Topic(new TopicCode("R20-06"), "解释", "个人信息权利"));
	}

	@Test
	void every_class_has_a_common_limit() {
		for (var topic : topics.all()) {
			assertThat(Limits.shipped().of(Limits.COMMON, topics.classOf(topic.code()),
					java.time.LocalDate.of(2026, 10, 9)))
					.isNotNull();
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			楼下晾衣杆断了好几根，被子没处晒,R17-01
			3栋2单元楼道灯不亮，老人夜里上下楼看不见,R01-01
			电梯晃得厉害，物业不管,R01-05
			家里停水两天了,R02-01
			暖气不热，屋里才十五度,R02-05
			一楼下水道返水，厨房全是脏水,R02-06
			老邮局后面那条巷子没有路灯，夜里黑,R03-01
			路中间的井盖松了，一压就响,R03-03
			下雨天巷道全是泥，能不能硬化,R03-02
			垃圾桶满了三天没人收垃圾,R04-01
			单元门口贴满小广告,R04-03
			楼下烧烤店油烟熏得开不了窗,R04-05
			晚上回来没地方停车，停车位不够,R05-01
			电动车没地方充电，能不能装充电桩,R05-03
			消防通道被私家车堵了,R06-01
			有人从窗户拉线给电动车充电,R06-02
			外墙瓷砖掉下来一块,R06-04
			我爸八十多了，社区食堂能不能送餐,R07-03
			轮椅上不去，门口能不能修个坡道,R08-03
			孩子放学没人接，有没有托管,R09-01
			家庭医生怎么签约,R10-01|R10-02
			低保要什么条件,R11-01
			养老认证刷脸总是不过,R11-04
			楼上半夜跺脚，吵得睡不着,R12-01
			卫生间漏水泡了楼下邻居,R12-02
			有人遛狗不牵绳,R12-03
			我们这楼能不能加装电梯,R13-05
			广场的健身器材坏了,R14-03
			门口小摊占道经营,R15-02
			医保报销要带什么材料,R16-02
			感谢社区帮我们修好了路,R18-02
			窗口的人态度差，爱理不理,R19-01
			请把删除我的信息这件事办一下,R20-04
			""")
	void plain_sentences_are_recognised(String words, String expected) {
		assertThat(topics.in(words)).isNotEmpty();
		assertThat(topics.in(words).getFirst().topic().code().value()).as(words).matches(expected);
	}

	@Test
	void a_long_word_hides_the_short_ones_inside_it() {
		assertThat(topics.in("加装电梯")).extracting(hit -> hit.topic().code().value()).containsExactly("R13-05");
	}

	@Test
	void words_nobody_knows_say_nothing() {
		assertThat(topics.in("嗯嗯啊啊")).isEmpty();
	}
}
