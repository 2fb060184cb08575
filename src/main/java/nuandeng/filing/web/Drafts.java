package nuandeng.filing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Ids;
import nuandeng.kernel.PlaceId;
import nuandeng.requests.web.Crumbs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// Keeps drafts in `filing.drafts` for a day, so that a refresh, the back key or a dead battery loses nothing. The
/// browser holds a secret; the draft's id is a hash of it.
@Repository
class Drafts {

	private static final Duration LIFE = Duration.ofDays(1);
	private static final String COOKIE = "draft";

	private final JdbcClient sql;
	private final InstantSource clock;

	Drafts(JdbcClient sql, InstantSource clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/// The draft of this browser, if it has one.
	Optional<Draft> of(HttpServletRequest request) {
		return Crumbs.read(request, COOKIE).map(Drafts::idOf).flatMap(this::find);
	}

	/// The draft of this browser, a new one if it has none.
	Draft begin(HttpServletRequest request, HttpServletResponse response) {
		return of(request).orElseGet(() -> {
			var secret = Ids.secret();
			Crumbs.keep(response, COOKIE, secret, (int) LIFE.toSeconds());
			return Draft.empty(idOf(secret));
		});
	}

	/// Lets the browser forget its draft; the row goes with its day.
	void end(HttpServletResponse response) {
		Crumbs.drop(response, COOKIE);
	}

	private static UUID idOf(String secret) {
		return UUID.nameUUIDFromBytes(("a draft of nuandeng " + secret).getBytes(StandardCharsets.UTF_8));
	}

	private Optional<Draft> find(UUID id) {
		return sql.sql("SELECT * FROM filing.drafts WHERE id = :id AND ends_at > :now")
				.param("id", id)
				.param("now", Timestamp.from(clock.instant()))
				.query(Drafts::draft)
				.optional();
	}

	void save(Draft draft) {
		sql.sql("""
				INSERT INTO filing.drafts (id, words, area, place, place_words, affected, name, phone, email, publish,
				                             from_door, speaking, ends_at)
				VALUES (:id, :words, :area, :place, :placeWords, :affected, :name, :phone, :email, :publish, :fromDoor,
				        :speaking, :ends)
				    ON CONFLICT (id) DO UPDATE
				   SET words = EXCLUDED.words, area = EXCLUDED.area, place = EXCLUDED.place,
				       place_words = EXCLUDED.place_words, affected = EXCLUDED.affected, name = EXCLUDED.name,
				       phone = EXCLUDED.phone, email = EXCLUDED.email, publish = EXCLUDED.publish,
				       from_door = EXCLUDED.from_door, speaking = EXCLUDED.speaking, ends_at = EXCLUDED.ends_at
				""")
				.param("id", draft.id())
				.param("words", draft.words())
				.param("area", draft.area().map(AreaCode::digits).orElse(null))
				.param("place", draft.place().map(PlaceId::value).orElse(null))
				.param("placeWords", draft.placeWords())
				.param("affected", draft.affected().isPresent() ? draft.affected().getAsInt() : null)
				.param("name", draft.name())
				.param("phone", draft.phone())
				.param("email", draft.email())
				.param("publish", draft.publish())
				.param("fromDoor", draft.fromDoor())
				.param("speaking", draft.speaking().name())
				.param("ends", Timestamp.from(clock.instant().plus(LIFE)))
				.update();
	}

	/// Forgets the drafts of yesterday.
	@Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
	void forget() {
		sql.sql("DELETE FROM filing.drafts WHERE ends_at < :now").param("now", Timestamp.from(clock.instant()))
				.update();
	}

	private static Draft draft(ResultSet row, int n) throws SQLException {
		@Nullable Integer affected = row.getObject("affected", Integer.class);
		return new Draft(row.getObject("id", UUID.class), row.getString("words"),
				Optional.ofNullable(row.getString("area")).map(AreaCode::new),
				Optional.ofNullable(row.getObject("place", UUID.class)).map(PlaceId::new), row.getString("place_words"),
				affected == null ? OptionalInt.empty() : OptionalInt.of(affected), row.getString("name"),
				row.getString("phone"), row.getString("email"), row.getBoolean("publish"), row.getBoolean("from_door"),
				Speaking.valueOf(row.getString("speaking")));
	}
}
