package nuandeng.requests.web;

import nuandeng.kernel.Times;

/// The slip as one picture, for whoever keeps pictures rather than links. It holds the number, the day and the code.
final class SlipPicture {

	private SlipPicture() {}

	static String of(DonePage slip) {
		var request = slip.request();
		var scale = 168.0 / (slip.qr().size() + 8);
		return """
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 420" width="720" height="840" font-family="sans-serif">
				<rect width="360" height="420" fill="#fff"/><rect width="360" height="6" fill="#A8261D"/>
				<text x="180" y="52" text-anchor="middle" font-size="22" fill="#14552F">已收到</text>
				<text x="180" y="98" text-anchor="middle" font-size="34" font-weight="600" fill="#1B1E21">%s</text>
				<text x="180" y="128" text-anchor="middle" font-size="15" fill="#474D53">%s 说的</text>
				<text x="180" y="172" text-anchor="middle" font-size="18" fill="#1B1E21">%s先看</text>
				<text x="180" y="200" text-anchor="middle" font-size="18" fill="#1B1E21">%s给您回话</text>
				<g transform="translate(%s 218) scale(%s)"><path fill="#1B1E21" d="%s"/></g>
				<text x="180" y="408" text-anchor="middle" font-size="14" fill="#474D53">扫一扫看进展，不用登录</text>
				</svg>
				""".formatted(request.number().grouped(), Times.exact(request.lodgedAt()).substring(0, 10),
				escaped(slip.who()),
				slip.day().isEmpty() ? "两个工作日内" : "最晚 " + slip.day(), 96 + 4 * scale, scale, slip.qr().path());
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;");
	}
}
