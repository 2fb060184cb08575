package nuandeng.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import nuandeng.identity.Actor;
import nuandeng.identity.Role;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.Rule;
import nuandeng.kernel.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/// The door to taking in what other systems hand over.
@Service
public class Feeds {

	/// Who takes in for an area.
	public static final Role[] TAKERS = {Role.COMMUNITY_WORKER, Role.COMMUNITY_SECRETARY, Role.STREET_DISPATCHER};

	private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

	private final RunLog log;
	private final Intake intake;
	private final Path folder;
	private final InstantSource clock;

	Feeds(RunLog log, Intake intake, Settings settings, InstantSource clock) {
		this.log = log;
		this.intake = intake;
		this.folder = settings.folder().resolve("feeds");
		this.clock = clock;
	}

	/// Takes in a file that lies on this machine, and answers when it is done. A file that was being taken in when the
	/// program was killed goes on where it stopped.
	///
	/// @param source the other system's name; under it a row's name is known again
	/// @param progress told every few hundred rows
	/// @throws IOException if the file cannot be opened
	public Run take(Path file, String source, AreaCode area, Actor actor, Consumer<Run> progress) throws IOException {
		var digest = digest(file);
		for (var stopped : log.underWay(100)) {
			if (!stopped.kept() && stopped.digest().equals(digest) && stopped.source().equals(source)
					&& stopped.area().equals(area)) {
				var held = log.take(stopped.id());
				if (held.isPresent()) {
					return go(held.get(), stopped, file, actor, progress);
				}
			}
		}
		var run = begun(Ids.next(), String.valueOf(file.getFileName()), digest, source, area, actor, false);
		return go(log.take(run.id()).orElseThrow(), run, file, actor, progress);
	}

	private Run go(RunLog.Hold hold, Run run, Path file, Actor actor, Consumer<Run> progress) {
		try (hold) {
			var now = log.find(run.id()).orElseThrow(); // another one may have ended it just before
			return now.ended() ? now : intake.takeIn(now, file, actor, progress);
		}
	}

	/// What became of handing in a file.
	public sealed interface Begun {

		/// It is being taken in.
		record UnderWay(UUID run) implements Begun {}

		/// A rule stood in the way.
		record Refused(Rule because) implements Begun {}
	}

	/// Keeps a file from the desk and has it taken in, in a moment and whatever happens to this program.
	public Begun begin(InputStream content, String name, String source, AreaCode area, Actor actor) throws IOException {
		if (!actor.mayIn(area, TAKERS)) {
			return new Begun.Refused(FeedRules.OWN_AREA);
		}
		var id = Ids.next();
		Files.createDirectories(folder);
		var half = folder.resolve(id + ".half");
		try {
			var digest = keep(content, half);
			FeedFile.open(half).close();
			Files.move(half, path(id));
			begun(id, name, digest, source, area, actor, true);
			return new Begun.UnderWay(id);
		} catch (FeedFile.Unreadable e) {
			return new Begun.Refused(e.because());
		} finally {
			Files.deleteIfExists(half);
		}
	}

	/// Goes on with what the desk handed in.
	///
	/// @param actorOf finds the actor behind an account
	void goOn(Function<Run, Actor> actorOf) {
		for (var run : log.underWay(100)) {
			if (run.kept() && Files.exists(path(run.id()))) {
				log.take(run.id()).ifPresent(hold -> goOn(hold, run, actorOf.apply(run)));
			}
		}
	}

	/// A file that nobody can do anything with ends its own run, and stands in the way of no other. While the database is
	/// away, it waits.
	private void goOn(RunLog.Hold hold, Run run, Actor actor) {
		try {
			go(hold, run, path(run.id()), actor, _ -> {});
		} catch (DataIntegrityViolationException e) {
			giveUp(run, actor, e);
		} catch (DataAccessException | TransactionException e) {
			throw e;
		} catch (RuntimeException e) {
			giveUp(run, actor, e);
		}
		remove(path(run.id()));
	}

	private void giveUp(Run run, Actor actor, RuntimeException because) {
		var root = NestedExceptionUtils.getMostSpecificCause(because);
		// its message may repeat what stands in the file
		LOG.error("a file handed in cannot be read on: {} at {}, run {}", root.getClass().getName(),
				Arrays.stream(root.getStackTrace()).findFirst().orElse(null), run.id());
		intake.giveUp(log.find(run.id()).orElse(run), actor);
	}

	/// A run, for whoever works in its area.
	public Optional<Run> run(UUID id, Actor actor) {
		return log.find(id).filter(run -> actor.mayIn(run.area(), TAKERS));
	}

	/// The runs in an actor's area, the newest first.
	public List<Run> runs(Actor actor, int most) {
		return actor.areaOf(TAKERS).map(area -> log.within(area, most)).orElse(List.of());
	}

	/// Writes the rows to be put right as a workbook: the columns of the file in its order, and why.
	public void sheet(Run run, OutputStream out) throws IOException {
		WrongSheet.write(run, after -> log.wrongAfter(run.id(), after, WrongSheet.PIECE), out);
	}

	private Run begun(UUID id, String name, String digest, String source, AreaCode area, Actor actor, boolean kept) {
		var run = new Run(id, source, area, name, digest, kept, List.of(), clock.instant(), actor.account(), 0, 0, 0, 0,
				0,
				Optional.empty(), "");
		log.add(run);
		return run;
	}

	private Path path(UUID run) {
		return folder.resolve(run.toString());
	}

	private static void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String keep(InputStream content, Path file) throws IOException {
		var digest = sha256();
		try (var out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
			content.transferTo(out);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static String digest(Path file) throws IOException {
		var digest = sha256();
		try (var in = new BufferedInputStream(Files.newInputStream(file));
				var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
			in.transferTo(out);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
