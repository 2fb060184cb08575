package nuandeng.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// The one class that looks at whether a browser uses script. By script, a part is drawn alone; without, success goes
/// on to the part's page and a refusal draws that page.
@Component
class Answers implements HandlerMethodReturnValueHandler {

	private final Frames frames;
	private final Templates templates;

	Answers(Frames frames, Templates templates) {
		this.frames = frames;
		this.templates = templates;
	}

	@Override
	public boolean supportsReturnType(MethodParameter type) {
		var returned = type.getParameterType();
		return Page.class.isAssignableFrom(returned) || Part.class.isAssignableFrom(returned)
				|| returned.equals(Go.class) || returned.equals(Answer.class);
	}

	@Override
	public void handleReturnValue(@Nullable Object answer, MethodParameter type, ModelAndViewContainer container,
			NativeWebRequest web) throws IOException {
		container.setRequestHandled(true);
		var request = web.getNativeRequest(HttpServletRequest.class);
		var response = web.getNativeResponse(HttpServletResponse.class);
		if (request == null || response == null || answer == null) {
			throw new IllegalStateException("a controller answered nothing");
		}
		send(answer instanceof Answer chosen ? chosen.answer() : answer, request, response);
	}

	void send(Object answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.addHeader(HttpHeaders.VARY, "HX-Request");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		var script = "true".equals(request.getHeader("HX-Request")) && request.getHeader("HX-Boosted") == null;
		switch (answer) {
			case Go go -> go(go, script, response);
			case Part part when script -> draw("part", part, part.status(), request, response);
			case Part part when isRead(request) || part.status() >= 400 ->
					draw("page", part.onItsPage(), part.status(), request, response);
			case Part part -> go(Go.to(part.path()), false, response);
			case Page page -> draw("page", page, page.status(), request, response);
			default -> throw new IllegalStateException("not an answer: " + answer.getClass());
		}
	}

	private void draw(String role, Object shown, int status, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Utf8ByteOutput drawn = templates.draw(role, shown, frames.of(request, response));
		response.setStatus(status);
		response.setContentType("text/html;charset=utf-8");
		response.setContentLength(drawn.getContentLength());
		drawn.writeTo(response.getOutputStream());
	}

	private static void go(Go go, boolean script, HttpServletResponse response) {
		if (go.said() != null) {
			response.addCookie(Cookies.brief("said", URLEncoder.encode(go.said(), StandardCharsets.UTF_8)));
		}
		if (script) {
			response.setHeader("HX-Redirect", go.path());
			response.setStatus(200);
		} else {
			response.setHeader(HttpHeaders.LOCATION, go.path());
			response.setStatus(303);
		}
	}

	private static boolean isRead(HttpServletRequest request) {
		return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
	}
}
