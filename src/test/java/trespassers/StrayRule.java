package trespassers;

import nuandeng.kernel.Rule;
import nuandeng.kernel.Source;

class StrayRule {

	Rule made() {
		return new Rule.Statement("XYZ-01", "一条写在别处的规则", Source.decision(9999));
	}
}
