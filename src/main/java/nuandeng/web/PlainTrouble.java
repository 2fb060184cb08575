package nuandeng.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/// The page for a request so broken that nothing in it can be read, not even for whom to draw it.
public final class PlainTrouble extends ErrorReportValve {

	private static final String PAGE = """
			<!doctype html>
			<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
			<title>%s</title></head>
			<body><h1>%s</h1><p>%s</p><p><a href="/">回到首页</a></p></body></html>
			""";

	@Override
	protected void report(Request request, Response response, Throwable because) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			write(response.getResponse(), response.getStatus());
			response.finishResponse();
		} catch (IOException e) {
			// whoever asked has gone
		}
	}

	static void write(HttpServletResponse response, int status) throws IOException {
		var trouble = Troubles.known(org.springframework.http.HttpStatusCode.valueOf(status));
		var page = PAGE.formatted(trouble.what(), trouble.what(), trouble.next()).getBytes(StandardCharsets.UTF_8);
		response.setStatus(status);
		response.setContentType("text/html;charset=utf-8");
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("Content-Security-Policy", "default-src 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentLength(page.length);
		response.getOutputStream().write(page);
	}
}
