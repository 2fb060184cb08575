package nuandeng.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nuandeng.attachments.spi.AccessRule;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.identity.Grant;
import nuandeng.identity.Identity;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.BodyId;
import nuandeng.node.Database;
import nuandeng.territory.Area;
import nuandeng.territory.Territory;
import nuandeng.web.spi.Hosts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Makes people and communities for tests, each new and unlike any other.
@TestConfiguration(proxyBeanMethods = false)
public class TestWorld {

	private static final AtomicInteger COUNT = new AtomicInteger();

	/// Gives a context its own database and folder.
	static class OnTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestDatabase.usedBy(context);
			try {
				var database = new Database(TestDatabase.fresh(), "postgres", "", false);
				context.getBeanFactory().registerSingleton("database", database);
				context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
						"NUANDENG_DB_URL", database.url(),
						"NUANDENG_DB_USER", database.user(),
						"NUANDENG_DATA", Scratch.folder().toString(),
						"NUANDENG_PORT", freePort(),
						"NUANDENG_DEMO", "off",
						"nuandeng.timers", "off")));
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		/// Known before the program starts, so that the addresses it prints are those it answers.
		private static String freePort() throws IOException {
			try (var socket = new ServerSocket(0)) {
				return Integer.toString(socket.getLocalPort());
			}
		}
	}

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	/// The kind of owner whose photos anybody opens who holds the token `open`.
	public static final String PHOTOS_OF = "testphotos";

	@Bean
	AccessRule testPhotosRule() {
		return new AccessRule() {
			@Override
			public String kind() {
				return PHOTOS_OF;
			}

			@Override
			public boolean mayOpen(UUID owner, Actor actor, Optional<String> token) {
				return token.equals(Optional.of("open"));
			}
		};
	}

	@Bean
	TestAddresses testAddresses() {
		return new TestAddresses();
	}

	@Bean
	People people(Identity identity, Territory territory) {
		return new People(identity, territory);
	}

	@Bean
	Routes routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		return new Routes(mapping);
	}

	/// Makes people and communities.
	public static final class People {

		/// The password of everybody made here.
		public static final String PASSWORD = "deng-2026";

		private final Identity identity;
		private final Territory territory;

		People(Identity identity, Territory territory) {
			this.identity = identity;
			this.territory = territory;
		}

		/// A community of its own in a street of its own, with one grid, `…001`.
		public AreaCode community() {
			var n = COUNT.incrementAndGet();
			var street = new AreaCode("%06d%03d".formatted(990000 + n / 900, 100 + n % 900));
			territory.found(new Area(street, "街道" + n));
			var community = new AreaCode(street.digits() + "001");
			territory.found(new Hosts.Host(community, "社区" + n, "community-" + n, "一号路 " + n + " 号", "0000-12345",
					"周一到周五 8:30–17:30，夜里有人值班", ""));
			territory.found(new Area(gridOf(community), n + "社区一网格"));
			return community;
		}

		/// The grid of a community made here.
		public static AreaCode gridOf(AreaCode community) {
			return new AreaCode(community.digits() + "001");
		}

		/// Somebody with a role for an area.
		public Actor somebody(Role role, AreaCode area) {
			return somebody(role, area, Optional.empty());
		}

		/// Somebody who handles cases for a body.
		public Actor handler(BodyId body, AreaCode area) {
			return somebody(Role.UNIT_HANDLER, area, Optional.of(body));
		}

		/// Somebody who is secretary of a branch.
		public Actor secretaryOf(BodyId branch, AreaCode area) {
			return somebody(Role.BRANCH_SECRETARY, area, Optional.of(branch));
		}

		private Actor somebody(Role role, AreaCode area, Optional<BodyId> body) {
			var account = identity.open("somebody-" + COUNT.incrementAndGet(), "某" + COUNT.get(), PASSWORD);
			identity.grant(account, new Grant(role, area, body));
			return identity.actor(account).orElseThrow();
		}

		/// The sign-in name of somebody made here is not kept in an {@link Actor}; this opens a named account.
		public AccountId named(String signIn, Role role, AreaCode area) {
			return named(signIn, new Grant(role, area, Optional.empty()));
		}

		/// Opens a named account that handles cases for a body.
		public AccountId namedHandler(String signIn, BodyId body, AreaCode area) {
			return named(signIn, new Grant(Role.UNIT_HANDLER, area, Optional.of(body)));
		}

		/// Opens a named account with a role of any kind.
		public AccountId named(String signIn, Grant grant) {
			var account = identity.open(signIn, signIn, PASSWORD);
			identity.grant(account, grant);
			return account;
		}
	}
}
