package nuandeng.audit;

import static nuandeng.kernel.Source.decision;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;

/// Every rule of the trail, in the order a reader meets them.
public final class AuditRules {

	private static final Source LOOKING =
			Source.law("中华人民共和国个人信息保护法", "第五十一条", LocalDate.of(2021, 11, 1));

	/// There is no way to tidy up afterwards.
	public static final Statement ONLY_ADDED_TO =
			new Statement("AUD-01", "留痕只能往后添，不能改，也不能删。", decision(40));

	/// Whoever gets at the tables themselves is found out.
	public static final Statement SEALED =
			new Statement("AUD-02", "每条留痕几秒内封存；改过、少了、塞进来的，都查得出是哪一条。", decision(40));

	/// What is hidden from most is opened for a purpose.
	public static final Statement LOOKING_LEAVES_A_TRACE =
			new Statement("AUD-03", "看完整的电话，要先写明用来做什么；谁看的、什么时候看的，都留下记录。", LOOKING);

	/// Who is looked at does not choose who looks.
	public static final Statement READ_BY_AUDITORS =
			new Statement("AUD-04", "留痕只给审计员看；审计员什么都不能改。", decision(40));

	private AuditRules() {}
}
