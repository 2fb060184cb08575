package nuandeng.territory;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads house numbers as people write them.
final class HouseNumbers {

	private static final Map<Character, Integer> DIGITS = Map.of('一', 1, '二', 2, '三', 3, '四', 4, '五', 5, '六', 6, '七', 7,
			'八', 8, '九', 9, '两', 2);
	private static final Pattern CHINESE = Pattern.compile("[一二三四五六七八九十两]+(?=栋|幢|号|单元|门|网格|楼)");
	private static final Pattern SHORTHAND = Pattern.compile("^(\\d+)-(\\d+)(-\\d+)?$");
	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private HouseNumbers() {}

	/// Full-width to half-width, 三栋 to 3栋, 幢 and 号楼 to 栋, 3-2-501 to 3栋2单元.
	static String plain(String typed) {
		var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
		text = CHINESE.matcher(text).replaceAll(found -> Integer.toString(number(found.group())));
		text = SHORTHAND.matcher(text).replaceAll("$1栋$2单元");
		return text.replaceAll("(?<=\\d)(幢|号楼)", "栋");
	}

	/// The text with every number written in five digits, so that text order is number order.
	static String sortKey(String name) {
		return NUMBER.matcher(plain(name))
				.replaceAll(found -> "%05d".formatted(Long.parseLong(found.group()) % 100_000));
	}

	private static int number(String written) {
		var ten = written.indexOf('十');
		if (ten < 0) {
			return written.chars().map(c -> DIGITS.getOrDefault((char) c, 0)).reduce(0,
					(sum, digit) -> sum * 10 + digit);
		}
		var tens = ten == 0 ? 1 : DIGITS.getOrDefault(written.charAt(ten - 1), 1);
		var ones = ten + 1 < written.length() ? DIGITS.getOrDefault(written.charAt(ten + 1), 0) : 0;
		return tens * 10 + ones;
	}
}
