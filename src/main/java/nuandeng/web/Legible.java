package nuandeng.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import nuandeng.kernel.Settings;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands before everything else: turns away a request whose fields cannot be read (broken percent signs, broken UTF-8,
/// more fields than any form has), and marks every cookie as secure where people come by https.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Legible extends OncePerRequestFilter implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final boolean secure;

	Legible(Settings settings) {
		this.secure = settings.baseUrl().startsWith("https:");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			request.getParameterMap();
		} catch (InvalidParameterException e) {
			PlainTrouble.write(response, e.getErrorCode());
			return;
		}
		chain.doFilter(request, secure ? new Secure(response) : response);
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers(context -> {
			if (context.getParent() instanceof StandardHost host) {
				host.setErrorReportValveClass(PlainTrouble.class.getName());
			}
		});
	}

	private static final class Secure extends HttpServletResponseWrapper {

		Secure(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void addCookie(Cookie cookie) {
			cookie.setSecure(true);
			super.addCookie(cookie);
		}
	}
}
