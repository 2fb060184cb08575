package nuandeng.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import nuandeng.testing.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DangersTests {

	@ParameterizedTest
	@Proves({"CAT-01", "CAT-02", "CAT-03", "CAT-04", "CAT-05", "CAT-06", "CAT-07"})
	@CsvSource(textBlock = """
			6栋3楼窗户往外冒烟，快来人,CAT-01,119
			楼下电动车着火了,CAT-01,119
			车棚起火了火很大,CAT-01,119
			隔壁厨房烧起来了，老人还在里面,CAT-01,119
			垃圾桶里有火苗，越烧越旺,CAT-01,119
			一楼有东西爆炸，玻璃碎了一地,CAT-01,119
			家里有煤气味，是不是漏气了,CAT-02,119
			楼道里燃气味特别大,CAT-02,119
			门口天然气泄漏，嘶嘶响,CAT-02,119
			我妈好像煤气中毒了,CAT-02,119
			电线掉在地上，小孩在旁边玩,CAT-03,120
			配电箱漏电，刚才电到人了,CAT-03,120
			路灯杆有人触电,CAT-03,120
			大风把高压线断了落在路上，高压线断了,CAT-03,120
			有个大爷在3栋门口昏倒了,CAT-04,120
			老伴喘不上气，脸都青了,CAT-04,120
			有人被车撞了躺在路口,CAT-04,120
			孩子手割破了流血不止,CAT-04,120
			邻居叫不醒了，敲门不应,CAT-04,120
			她吃了安眠药,CAT-04,120
			电梯停在五楼，里面困住两个人困在里面,CAT-05,119
			我被困在电梯里了,CAT-05,119
			有小孩掉河里了,CAT-05,119
			天台上有人要跳楼,CAT-05,119
			她说不想活了,CAT-05,119
			楼上两口子打起来了有人喊救命啊被打,CAT-04,120
			有人拿刀在小区里,CAT-06,110
			有小偷进了二单元,CAT-06,110
			放学到现在孩子不见了,CAT-06,110
			路中间井盖没了，刚有人踩空,CAT-07,110
			自行车棚塌了,CAT-07,110
			楼顶那块铁皮要掉下来了,CAT-07,110
			""")
	void danger_is_heard(String words, String rule, String number) {
		assertThat(Dangers.in(words)).hasValueSatisfying(danger -> {
			assertThat(danger.rule().id()).isEqualTo(rule);
			assertThat(danger.numbers().getFirst()).isEqualTo(number);
			assertThat(words).contains(danger.word());
		});
	}

	@ParameterizedTest
	@Proves({"CAT-01", "CAT-02", "CAT-03", "CAT-04", "CAT-05", "CAT-06", "CAT-07"})
	@ValueSource(strings = {
			"火车站那边的公交几点停",
			"楼下火锅店油烟太大",
			"最近上火，社区能不能讲讲养生",
			"楼道灭火器过期了没人换",
			"消防栓坏了好久",
			"消防车来了也进不来，通道被占着",
			"飞线充电太多，怕着火",
			"楼道堆满纸箱，万一起火跑都跑不掉",
			"建议多搞几次防火宣传",
			"周六的火灾演练几点开始",
			"去年那边起火之后灯一直没修",
			"煤气灶打不着火，是不是没气压",
			"物业态度不好，说两句就发火",
			"广场舞吵死了，天天到十点",
			"家里困难，想问低保怎么办",
			"打人工客服一直没人接",
			"自行车漏气，小区能不能放个打气筒",
			"希望办一次触电知识讲座",
			"死角的垃圾没人扫",
			"夏天热死了，活动室没空调",
			"给老人装扶手，免得摔倒",
			"想要个救生圈，怕有人落水",
			"水塘边没有警示牌，小孩容易落水",
			"电梯老是晃，担心被困",
			"磨刀的师傅什么时候来",
			"红火的夜市能不能早点收",
			"电脑教室死机了好几台",
			"贫困补助的表在哪里领",
			"放烟花有规定吗",
			"墙上的广告喷得一塌糊涂",
			"学区房的事想咨询一下",
			"请人来讲讲防溺水知识"})
	void what_only_sounds_like_danger_is_left_aside(String words) {
		assertThat(Dangers.in(words)).as(words).isEmpty();
	}
}
