package nuandeng.organisations;

import java.time.LocalDate;
import nuandeng.kernel.Rule.Statement;
import nuandeng.kernel.Source;

/// Every rule of organisations.
public final class OrganisationRules {

	/// Water, power, gas and heat do not keep office hours.
	public static final Statement UTILITIES_ANSWER_AT_NIGHT = new Statement("ORG-01", "供水、供电、供气、供热单位白天黑夜都接",
			Source.law("北京市接诉即办工作条例", "第十九条", LocalDate.of(2021, 9, 24)));

	/// A body that has closed keeps its name on what it did.
	public static final Statement CLOSED_IS_NOT_FORGOTTEN =
			new Statement("ORG-02", "停用的单位不再接新的事，办过的事还查得到是它办的", Source.decision(50));

	/// Who keeps the list.
	public static final Statement BY_THE_ADMINISTRATOR =
			new Statement("ORG-03", "单位由管这一片的系统管理员登记、改、停用", Source.decision(74));

	private OrganisationRules() {}
}
