package nuandeng.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/// How people sign in, and what every answer says to the browser about what it may do. Which page is for whom is
/// said on the page itself and checked by the shell.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.spring_session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SignIn {

	/// Nothing from elsewhere, no script or style in the page itself.
	static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain doors(HttpSecurity http) throws Exception {
		return http
				.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
				.formLogin(form -> form.loginPage("/sign-in").usernameParameter("account").passwordParameter("password")
						.defaultSuccessUrl("/start", true).failureUrl("/sign-in?wrong"))
				.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
				.requestCache(cache -> cache.requestCache(new NullRequestCache()))
				.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
				.headers(headers -> headers
						.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
						.referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
				.build();
	}

	@Bean
	PasswordEncoder passwords() {
		return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
	}

	@Bean
	UserDetailsService signIns(Accounts accounts) {
		return signIn -> accounts.find(signIn)
				.map(account -> User.withUsername(account.id().toString())
						.password(account.passwordHash())
						.disabled(!account.open())
						.build())
				.orElseThrow(() -> new UsernameNotFoundException("no such account"));
	}

}
