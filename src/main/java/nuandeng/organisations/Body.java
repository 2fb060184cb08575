package nuandeng.organisations;

import java.util.Optional;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.kernel.Term;

/// A body that can be handed a case.
///
/// @param area the area it serves
/// @param phone its public telephone, as it is dialled
/// @param email where a letter reaches it; empty where there is none
/// @param roundTheClock whether somebody answers day and night, holidays included
@Term(value = "单位", meaning = "a body that can be handed a case")
public record Body(BodyId id, String name, Kind kind, AreaCode area, String phone, Optional<String> email,
		boolean roundTheClock) {

	/// What sort of body it is.
	public enum Kind {
		/// The residents' committee of a community.
		COMMUNITY("社区"),
		/// The office of a sub-district.
		STREET_OFFICE("街道办"),
		/// A department of the district.
		DEPARTMENT("部门"),
		/// A firm that manages estates.
		PROPERTY_COMPANY("物业公司"),
		/// Water, power, gas or heat.
		UTILITY("水电气热单位"),
		/// Who looks into complaints about staff and services.
		SUPERVISION("监督"),
		/// A party branch.
		BRANCH("党支部"),
		/// A firm, shop or bank that helps.
		PARTNER("共建单位"),
		/// A registered non-profit.
		SOCIAL_ORGANISATION("社会组织");

		private final String word;

		Kind(String word) {
			this.word = word;
		}

		/// The Chinese word.
		public String word() {
			return word;
		}
	}

	/// When somebody is there, in words.
	public String hours() {
		return roundTheClock ? "白天黑夜都有人接" : "周一到周五 8:30–17:30";
	}
}
