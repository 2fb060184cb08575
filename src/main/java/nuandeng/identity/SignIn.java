package nuandeng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import nuandeng.kernel.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// How people sign in, and what every answer says to the browser about what it may do. Which page is for whom is
/// said on the page itself and checked by the shell.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.spring_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SignIn {

	/// Nothing from elsewhere, no script or style in the page itself.
	static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	/// What a page may ask of the device.
	static final String DEVICE_POLICY = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), "
			+ "publickey-credentials-get=(self), publickey-credentials-create=(self)";

	@Bean
	SecurityFilterChain doors(HttpSecurity http, Settings settings, Certainty certainty) {
		return http
				.authorizeHttpRequests(requests -> requests
						.requestMatchers(HttpMethod.POST, "/webauthn/register")
						.access((_, asked) -> new AuthorizationDecision(certainty.of(asked.getRequest())))
						.anyRequest().permitAll())
				.formLogin(form -> form.loginPage("/sign-in").usernameParameter("account").passwordParameter("password")
						.successHandler((request, response, _) -> {
							certainty.begin(request);
							onwards(request, response);
						})
						.failureHandler(SignIn::refuse))
				.webAuthn(keys -> keys.rpName("暖灯")
						.rpId(URI.create(settings.baseUrl()).getHost())
						.allowedOrigins(settings.baseUrl())
						.disableDefaultRegistrationPage(true)
						.withObjectPostProcessor(newSessionId()))
				.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
				.requestCache(cache -> cache.requestCache(new NullRequestCache()))
				.csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(settings)))
				.headers(headers -> headers
						.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
						.permissionsPolicyHeader(policy -> policy.policy(DEVICE_POLICY))
						.crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
						.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
				.build();
	}

	@Bean
	PasswordEncoder passwords() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

	/// Finds an account by its identifier, for whoever comes with a passkey.
	@Bean
	UserDetailsService knownAccounts(Accounts accounts) {
		return id -> accounts.find(new AccountId(UUID.fromString(id)))
				.filter(Accounts.Account::open)
				.map(account -> User.withUsername(id).password(account.passwordHash()).build())
				.orElseThrow(() -> new UsernameNotFoundException("no such account"));
	}

	@Bean
	CookieSerializer sessionCookie(Settings settings) {
		var cookie = new DefaultCookieSerializer();
		cookie.setCookieName("session");
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		cookie.setUseSecureCookie(isSecure(settings));
		return cookie;
	}

	private static CookieCsrfTokenRepository csrfCookie(Settings settings) {
		var tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").secure(isSecure(settings)));
		return tokens;
	}

	private static boolean isSecure(Settings settings) {
		return settings.baseUrl().startsWith("https:");
	}

	private static void onwards(HttpServletRequest request, HttpServletResponse response) throws IOException {
		var session = request.getSession(false);
		if (session != null) {
			session.setAttribute(SignedIn.DEVICE, SignedIn.deviceOf(request.getHeader("User-Agent")));
		}
		var next = String.valueOf(request.getParameter("next"));
		response.sendRedirect(next.matches("/[\\w\\-./?=&%]{0,400}") && !next.startsWith("//") ? next : "/start");
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException because)
			throws IOException {
		response.sendRedirect(because instanceof Gate.Throttled throttled
				? "/sign-in?wait=" + throttled.rule().id() : "/sign-in?wrong");
	}

	private static ObjectPostProcessor<WebAuthnAuthenticationFilter> newSessionId() {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
				filter.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
				return filter;
			}
		};
	}
}
