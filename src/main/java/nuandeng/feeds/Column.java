package nuandeng.feeds;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a column of a file means, recognised by its heading.
enum Column {
	/// What the other system calls the message.
	NAME_OF_ROW("id", "sourceid", "source_id", "编号", "来源编号", "工单编号", "工单号", "留言编号", "信件编号", "诉求编号", "案件编号", "流水号"),
	/// When it was said.
	TIME("at", "time", "date", "created_at", "createdat", "时间", "留言时间", "来电时间", "来信时间", "反映时间", "提交时间", "登记时间", "受理时间",
			"创建时间", "日期"),
	/// Its heading.
	TITLE("title", "subject", "标题", "主题", "留言主题", "诉求标题", "工单标题"),
	/// Its words.
	TEXT("text", "words", "content", "body", "内容", "正文", "详情", "留言详情", "留言内容", "诉求内容", "反映内容", "来信内容", "工单内容",
			"主要内容", "问题描述"),
	/// Where.
	PLACE("place", "address", "地点", "地址", "位置", "事发地址", "事发地点", "详细地址"),
	/// What the speaker wishes to be called.
	SPEAKER("name", "姓名", "称呼", "联系人", "来电人", "诉求人", "名字"),
	/// How to call the speaker.
	PHONE("contact", "phone", "tel", "mobile", "电话", "手机", "手机号", "联系电话", "联系方式", "来电号码"),
	/// How to write to the speaker.
	EMAIL("email", "mail", "邮箱", "电子邮箱"),
	/// What the other system took it for.
	TOPIC("topic", "category", "类别", "分类", "类型", "诉求类型", "问题类型", "事项");

	private final Set<String> headings;

	Column(String... headings) {
		this.headings = Set.of(headings);
	}

	/// Which heading stands for which column; the first that fits.
	static Map<Column, String> among(Collection<String> headings) {
		var found = new EnumMap<Column, String>(Column.class);
		for (var heading : headings) {
			var plain = heading.strip().toLowerCase(Locale.ROOT).replaceFirst("(?s)[\\s（(].*+", "").replace("*", "");
			Arrays.stream(values()).filter(column -> column.headings.contains(plain)).findFirst()
					.ifPresent(column -> found.putIfAbsent(column, heading));
		}
		return found;
	}

	/// Tells whether the headings are those of messages.
	static boolean enough(Map<Column, String> found) {
		return found.containsKey(NAME_OF_ROW) && found.containsKey(TIME)
				&& (found.containsKey(TEXT) || found.containsKey(TITLE));
	}
}
