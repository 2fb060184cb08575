package nuandeng.web;

import java.net.InetAddress;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nuandeng.kernel.Settings;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// Believes only the reverse proxies of the settings about who asks and whether by https. Otherwise everybody in an
/// office, whose addresses look like those of a proxy, could write an address of their choice and try passwords without
/// end. Nobody is believed about our own name.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Proxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	private final String known;

	Proxies(Settings settings) {
		this.known = settings.proxies().stream().map(InetAddress::getHostAddress).map(Pattern::quote)
				.collect(Collectors.joining("|"));
	}

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.getEngineValves().stream().filter(RemoteIpValve.class::isInstance).map(RemoteIpValve.class::cast)
				.forEach(valve -> {
					valve.setInternalProxies(known);
					valve.setTrustedProxies(null);
					valve.setHostHeader(null);
				});
	}
}
