package trespassers;

import nuandeng.kernel.Rule;
import nuandeng.kernel.Source;

final class TwiceRules {

	static final Rule.Statement ONE = new Rule.Statement("XYZ-01", "一条规则", Source.decision(9999));
	static final Rule.Statement OTHER = new Rule.Statement("XYZ-01", "同号的另一条", Source.decision(9999));

	private TwiceRules() {}
}
