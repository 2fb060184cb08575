package nuandeng.testing.house;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the program has no place for: fields that would make a dossier of a neighbour. The words are those of the
/// project's own list of fields that must not exist.
final class ForbiddenFields {

	private static final List<String> ENGLISH = List.of(
			"political view", "political status", "ideology", "loyalty", "attitude", "mood", "emotion",
			"religion", "faith", "ethnicity", "ethnic", "nationality",
			"watch list", "key person", "risk level", "attention level", "stability",
			"petition history", "criminal record", "conviction", "drug use", "probation",
			"credit score", "social score", "civility score", "resident rank", "bonus points", "penalty points",
			"visitors", "associates", "relatives", "contact graph", "habits", "daily routine",
			"face feature", "face image", "fingerprint", "iris", "dna", "voiceprint", "blood type", "imsi",
			"mac address", "trajectory",
			"medical history", "diagnosis", "mental", "hiv", "disease",
			"marriage", "marital status", "fertility", "income",
			"wechat id", "chat log", "call recording", "id number", "identity number", "plate number");

	private static final List<String> CHINESE = List.of(
			"思想", "政治倾向", "舆情", "立场", "宗教", "信仰", "民族", "政治面貌", "重点人员", "特殊人群", "关注等级", "稳控", "维稳", "风险等级",
			"上访", "信访史", "前科", "刑释", "矫正", "涉邪", "吸毒", "信用分", "文明分", "积分", "亲友关系", "来往人员", "生活习惯", "作息",
			"人脸", "指纹", "虹膜", "DNA", "声纹", "血型", "IMSI", "MAC", "轨迹", "病史", "诊断", "精神", "HIV", "婚姻", "生育", "家庭收入",
			"微信号", "聊天记录", "通话录音", "身份证", "车牌");

	private static final Pattern LABEL = Pattern
			.compile("<(?:label|th|legend|dt|option)\\b[^>]*>([^<]*)<|placeholder=\"([^\"]*)\"|name=\"([^\"$]*)\"");

	private ForbiddenFields() {}

	/// Tells whether a name, in camel case or with underscores, is one that must not exist.
	static boolean forbids(String name) {
		var words = " " + name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').replace('-', ' ')
				.toLowerCase(Locale.ROOT) + " ";
		return ENGLISH.stream().anyMatch(word -> words.contains(" " + word + " ")) || forbidsChinese(name);
	}

	/// Tells whether a heading or label asks for what must not be asked.
	static boolean forbidsChinese(String label) {
		return CHINESE.stream().anyMatch(label::contains);
	}

	/// The labels and field names of a template that must not exist.
	static List<String> inTemplate(String template) {
		return LABEL.matcher(template).results()
				.flatMap(hit -> Arrays.stream(new String[] {hit.group(1), hit.group(2), hit.group(3)}))
				.filter(text -> text != null && forbids(text))
				.toList();
	}
}
