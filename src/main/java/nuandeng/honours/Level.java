package nuandeng.honours;

import java.util.Set;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Term;

/// How high up an honour was given.
///
/// - Source: GB/T 2260, codes of the administrative divisions: which provinces are autonomous regions or municipalities.
@Term(value = "荣誉级别", meaning = "how high up an honour was given, from the state to the street")
public enum Level {
	/// By the state.
	NATIONAL,
	/// By a province, an autonomous region or a municipality.
	PROVINCIAL,
	/// By a city.
	CITY,
	/// By a district, county or banner.
	DISTRICT,
	/// By a sub-district or town.
	STREET;

	private static final Set<String> AUTONOMOUS_REGIONS = Set.of("15", "45", "54", "64", "65");
	private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");

	/// The Chinese word as people of a place say it: 自治区级 in Inner Mongolia, 省级 in Zhejiang.
	public String wordIn(AreaCode place) {
		return switch (this) {
			case NATIONAL -> "国家级";
			case PROVINCIAL -> provincial(place.digits().substring(0, 2));
			case CITY -> "市级";
			case DISTRICT -> "区县级";
			case STREET -> "街道级";
		};
	}

	private static String provincial(String province) {
		return AUTONOMOUS_REGIONS.contains(province) ? "自治区级" : MUNICIPALITIES.contains(province) ? "直辖市级" : "省级";
	}
}
