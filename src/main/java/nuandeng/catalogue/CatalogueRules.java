package nuandeng.catalogue;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;

/// Every rule of the catalogue, in the order a reader meets them.
public final class CatalogueRules {

	private static final LocalDate BEIJING = LocalDate.of(2021, 9, 24);

	/// Fire first.
	public static final Statement FIRE = new Statement("CAT-01", "写了起火、冒烟、烧起来，先请人打 119",
			Source.law("中华人民共和国消防法", "第四十四条", LocalDate.of(2009, 5, 1)));

	/// Escaping gas is as bad as fire.
	public static final Statement GAS = new Statement("CAT-02", "写了漏气、煤气味，先请人关阀开窗、到外面打 119",
			Source.law("城镇燃气管理条例", "第四十条", LocalDate.of(2011, 3, 1)));

	/// Live wires.
	public static final Statement ELECTRICITY =
			new Statement("CAT-03", "写了触电、电线掉地、带电，先请人离远，打 120 和 119", Source.decision(52));

	/// Somebody hurt or ill.
	public static final Statement HURT = new Statement("CAT-04", "写了昏倒、没气、流血不止，先请人打 120",
			Source.law("中华人民共和国基本医疗卫生与健康促进法", "第二十七条", LocalDate.of(2020, 6, 1)));

	/// Somebody shut in, in the water, or on an edge.
	public static final Statement TRAPPED = new Statement("CAT-05", "写了被困、落水、要跳楼，先请人打 119 和 110",
			Source.decision(52));

	/// Violence.
	public static final Statement VIOLENCE = new Statement("CAT-06", "写了打人、持刀、抢劫，先请人打 110",
			Source.law("中华人民共和国人民警察法", "第二十一条", LocalDate.of(1995, 2, 28)));

	/// Something about to come down on people, or a hole under their feet.
	public static final Statement COLLAPSE = new Statement("CAT-07", "写了塌了、井盖没了、要砸下来，先请人躲远，打 110",
			Source.decision(52));

	/// The duty list says whose it is.
	public static final Statement BY_THE_LIST = new Statement("CAT-08", "归谁管看责任清单，写得细的片区和事项优先",
			Source.law("北京市接诉即办工作条例", "第十一条", BEIJING));

	/// What nobody is named for is not left lying.
	public static final Statement COMMUNITY_CATCHES = new Statement("CAT-09", "责任清单上没写归谁的，先由社区接住",
			Source.law("北京市接诉即办工作条例", "第十四条", BEIJING));

	/// A complaint never reaches the body complained of.
	public static final Statement NEVER_TO_THE_ONE_COMPLAINED_OF =
			new Statement("CAT-10", "投诉工作人员或服务的，只交给监督单位，不交给社区和物业", Source.decision(53));

	/// A list whose lines have no ground settles no dispute.
	public static final Statement NAMED_GROUND = new Statement("CAT-11", "责任清单每一条都要写明依据", Source.decision(54));

	/// Who may change the list.
	public static final Statement LED_BY_AREA =
			new Statement("CAT-12", "责任清单只由管这个片区的社区书记或街道调度员改", Source.decision(54));

	/// What was true then stays readable.
	public static final Statement LIST_KEEPS_ITS_PAST =
			new Statement("CAT-13", "责任清单改了，旧的写法留着，当时归谁查得到", Source.decision(54));

	/// The common limits hold where no local ones were chosen.
	public static final Statement COMMON_LIMITS =
			new Statement("CAT-14", "当地没有选时限方案的，或者方案里没写的，按通用时限算", Source.decision(51));

	/// Nobody wins a dispute by editing.
	public static final Statement CHANGES_ARE_ON_THE_TRAIL =
			new Statement("CAT-15", "责任清单和时限方案谁改的、改了什么，都留在审计记录里", Source.decision(54));

	private CatalogueRules() {}
}
