package nuandeng.node;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import nuandeng.kernel.Setting;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// One run of the program: checks first, then the database, then everything else; stopped in the opposite order.
/// Nothing is touched before it is clear that nothing stands in the way.
final class Program {

	private Program() {}

	/// Starts the program; it runs until it is told to stop.
	static void start(Class<?> program, Settled settled) {
		var stops = new Stops();
		stops.onSignal();
		var folder = DataFolder.take(settled.settings().folder());
		try {
			checkPort(settled.settings().port());
		} catch (RuntimeException e) {
			folder.close();
			throw e;
		}
		var storage = OpenStorage.in(folder, settled.settings(), stops);
		Migrations.run(source(storage.database()));
		var context = run(program, settled, storage.database(), Map.of("nuandeng.greets", "true"));
		stops.add(() -> {
			Say.line("");
			Say.step("正在停下…", "stopping");
			context.close();
		});
		stops.last(() -> Say.line("暖灯停了。 / Nuandeng has stopped."));
	}

	/// Starts the program, opens its first pages and stops it, so that the machine learns what a start needs.
	static int rehearse(Class<?> program, Settled settled) {
		return beside(program, settled, context -> {
			var port = context.getEnvironment().getProperty("local.server.port");
			try (var browser = HttpClient.newHttpClient()) {
				for (var path : List.of("/", "/sign-in", "/report", "/actuator/health")) {
					browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
							HttpResponse.BodyHandlers.discarding());
				}
				return 0;
			} catch (IOException e) {
				return 1;
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return 1;
			}
		});
	}

	/// Does one thing with the program and ends. Uses the database of a program that runs on the same folder.
	static int beside(Class<?> program, Settled settled, ToIntFunction<ConfigurableApplicationContext> errand) {
		try (var storage = OpenStorage.besideOrAlone(settled)) {
			Migrations.run(source(storage.database()));
			var quiet = Map.of("server.port", "0", "server.address", "127.0.0.1");
			try (var context = run(program, settled, storage.database(), quiet)) {
				return errand.applyAsInt(context);
			}
		}
	}

	private static ConfigurableApplicationContext run(Class<?> program, Settled settled, Database database,
			Map<String, String> more) {
		var values = new HashMap<String, Object>(settled.values());
		values.putAll(more);
		var application = new SpringApplication(program);
		application.setRegisterShutdownHook(false);
		application.addInitializers((ApplicationContextInitializer<ConfigurableApplicationContext>) context -> {
			context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("nuandeng", values));
			context.getBeanFactory().registerSingleton("database", database);
		});
		return application.run();
	}

	private static void checkPort(int port) {
		if (port == 0) {
			return;
		}
		try (var socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(port));
		} catch (BindException e) {
			var denied = String.valueOf(e.getMessage()).contains("ermission");
			throw new CannotStart("端口 " + port + (denied ? " 这个账号用不了" : " 已经被别的程序占着") + "，用 "
					+ Setting.PORT.variable() + " 换一个。", "port " + port + " is taken", e);
		} catch (IOException e) {
			throw new CannotStart("端口 " + port + " 用不了，用 " + Setting.PORT.variable() + " 换一个。",
					"port " + port + " cannot be used", e);
		}
	}

	/// A way for the migrations to reach the database, before there is a pool.
	static PGSimpleDataSource source(Database database) {
		var source = new PGSimpleDataSource();
		source.setUrl(database.url());
		source.setUser(database.user());
		source.setPassword(database.password());
		return source;
	}
}
