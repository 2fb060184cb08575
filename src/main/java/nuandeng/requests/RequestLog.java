package nuandeng.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import nuandeng.audit.AuditTrail;
import nuandeng.identity.AccountId;
import nuandeng.identity.Actor;
import nuandeng.kernel.PersonName;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps requests in `requests.requests`. One row is one request; its state is which columns are filled.
@Repository
class RequestLog {

	/// What the statement answers for a request it wrote, or for one it found.
	record Kept(RequestId id, RequestNumber number, String formHash) {}

	/// One statement writes the request, its link, its first entry and promise, its entry in the audit trail and what
	/// the speaker and the duty desk are told: one round trip, all or nothing. Rows known by form or source are left
	/// out of the answer.
	private static final String WRITE = """
			WITH given AS (
			    SELECT g.id::uuid AS key, g.* FROM unnest(:id::text[], :form::text[], :channel::text[], :words::text[], :photos::text[],
			                         :area::text[], :place::text[], :placeWords::text[], :affected::text[],
			                         :name::text[], :phone::text[], :email::text[], :callOnly::text[],
			                         :publish::text[], :danger::text[], :saidAt::text[], :system::text[],
			                         :source::text[], :notedBy::text[], :alongside::text[], :onCase::text[],
			                         :link::text[], :path::text[], :receipt::text[], :alarm::text[], :promise::text[],
			                         :due::text[], :forSomebody::text[], :forName::text[], :forPhone::text[], :forCall::text[],
			                         :idea::text[])
			           AS g(id, form, channel, words, photos, area, place, place_words, affected, name, phone, email,
			                call_only, may_publish, danger, said_at, system, source, noted_by, alongside, on_case, link,
			                path, receipt, alarm, promise, due, for_somebody, for_name, for_phone, for_call, idea)
			), lodged AS (
			    INSERT INTO requests.requests (id, form_hash, number, channel, words, photos, area, place, place_words,
			           affected, name, phone, email, call_only, may_publish, danger, said_at, lodged_at, source_system,
			           source_id, noted_by, alongside, case_id, for_somebody, for_name, for_phone, for_call, idea)
			    SELECT key, decode(form, 'hex'), requests.next_number(:at::timestamptz), channel, words, photos::boolean, area,
			           place::uuid, place_words, affected::int, name, phone, email, call_only::boolean,
			           may_publish::boolean, danger::boolean, said_at::timestamptz, :at::timestamptz, system, source, noted_by::uuid,
			           alongside::uuid, on_case::uuid, for_somebody::boolean, for_name, for_phone, for_call::boolean,
			           idea::boolean
			      FROM given
			        ON CONFLICT DO NOTHING
			    RETURNING id, number, form_hash, case_id
			), linked AS (
			    INSERT INTO requests.links (hash, request, made_at, ends_at)
			    SELECT decode(g.link, 'hex'), l.id, :at::timestamptz, :ends::timestamptz FROM lodged l JOIN given g ON g.key = l.id
			     WHERE g.link IS NOT NULL
			), told AS (
			    INSERT INTO requests.entries (request, at, kind, words, case_id, by, by_word, area, channel)
			    SELECT l.id, :at::timestamptz, e.kind, CASE WHEN e.n = 3 THEN g.promise ELSE '' END, l.case_id, :actor::uuid, :actorWord::text, g.area, g.channel
			      FROM lodged l JOIN given g ON g.key = l.id
			      JOIN (VALUES (1, 'LODGED'), (2, 'JOINED'), (3, 'PROMISED')) e(n, kind)
			        ON e.n = 1 OR e.n = 2 AND l.case_id IS NOT NULL OR e.n = 3 AND g.promise IS NOT NULL
			     ORDER BY l.id, e.n
			), promised AS (
			    INSERT INTO requests.promises (id, request, area, what, due, made_by, made_at)
			    SELECT gen_random_uuid(), l.id, g.area, g.promise, g.due::date, :actor::uuid, :at::timestamptz
			      FROM lodged l JOIN given g ON g.key = l.id
			     WHERE g.promise IS NOT NULL
			)
			SELECT l.id, l.number, encode(l.form_hash, 'hex') AS form,
			       audit.append(:at::timestamptz, :actor::uuid, :role::text, 'request.lodged', 'request', l.id,
			                    jsonb_build_object('channel', g.channel, 'area', g.area, 'danger', g.danger::boolean)),
			       CASE WHEN g.receipt IS NOT NULL THEN
			            notification.enqueue('request.' || l.id || '.receipt', 'SPEAKER', l.id::text,
			                                 replace(g.receipt, '{number}', substr(l.number, 1, 4) || ' '
			                                         || substr(l.number, 5, 4) || ' ' || substr(l.number, 9, 4)),
			                                 'BY_THE_WAY', 'request', l.id, g.path, :at::timestamptz) END,
			       CASE WHEN g.alarm IS NOT NULL THEN
			            notification.enqueue('request.' || l.id || '.danger', 'DUTY', g.area, g.alarm, 'AT_ONCE',
			                                 'request', l.id, '/desk/requests/' || l.number, :at::timestamptz) END
			  FROM lodged l JOIN given g ON g.key = l.id
			""";

	private final JdbcClient sql;

	RequestLog(JdbcClient sql) {
		this.sql = sql;
	}

	List<Kept> write(List<Lodged> rows, Instant at, Actor actor) {
		return sql.sql(WRITE)
				.param("at", Timestamp.from(at))
				.param("ends", Timestamp.from(Links.endOf(at)))
				.param("actor", actor.account().value())
				.param("actorWord", actor.name())
				.param("role", AuditTrail.roleOf(actor))
				.param("id", column(rows, row -> row.id().toString()))
				.param("form", column(rows, row -> formHash(row.said().key())))
				.param("channel", column(rows, row -> row.said().channel().name()))
				.param("words", column(rows, row -> row.said().words()))
				.param("photos", column(rows, row -> Boolean.toString(row.said().photosOf().isPresent())))
				.param("area", column(rows, row -> row.said().area().digits()))
				.param("place", column(rows, row -> row.said().place().map(PlaceId::toString).orElse(null)))
				.param("placeWords", column(rows, row -> row.said().placeWords()))
				.param("affected", column(rows, row -> number(row.said().affected())))
				.param("name", column(rows, row -> contact(row, contact -> contact.name().map(PersonName::full))))
				.param("phone", column(rows, row -> contact(row, contact -> contact.phone().map(PhoneNumber::digits))))
				.param("email", column(rows, row -> contact(row, Contact::email)))
				.param("callOnly", column(rows,
						row -> Boolean.toString(row.said().contact().map(Contact::callOnly).orElse(false))))
				.param("publish", column(rows, row -> Boolean.toString(row.said().mayPublish())))
				.param("danger", column(rows, row -> Boolean.toString(row.danger())))
				.param("saidAt", column(rows, row -> row.said().saidAt().truncatedTo(ChronoUnit.MILLIS).toString()))
				.param("system", column(rows, row -> row.said().source().map(SourceRef::system).orElse(null)))
				.param("source", column(rows, row -> row.said().source().map(SourceRef::id).orElse(null)))
				.param("notedBy", column(rows, row -> row.said().notedBy().map(AccountId::toString).orElse(null)))
				.param("alongside", column(rows, row -> row.alongside().map(RequestId::toString).orElse(null)))
				.param("onCase", column(rows, row -> row.joins().map(joined -> joined.value().toString()).orElse(null)))
				.param("link", column(rows, row -> row.token().isEmpty() ? null : hex(Links.hash(row.token()))))
				.param("path", column(rows, row -> row.token().isEmpty() ? null : "/t/" + row.token()))
				.param("receipt", column(rows, Lodged::receipt))
				.param("alarm", column(rows, Lodged::alarm))
				.param("promise", column(rows, row -> row.said().promise().map(Promise::what).orElse(null)))
				.param("due", column(rows, row -> row.said().promise().map(kept -> kept.due().toString()).orElse(null)))
				.param("forSomebody", column(rows, row -> Boolean.toString(row.said().concerned().isPresent())))
				.param("forName", column(rows, row -> about(row, other -> other.name().map(PersonName::full))))
				.param("forPhone", column(rows, row -> about(row, other -> other.phone().map(PhoneNumber::digits))))
				.param("forCall", column(rows,
						row -> Boolean.toString(row.said().concerned().map(Concerned::mayBeCalled).orElse(false))))
				.param("idea", column(rows, row -> Boolean.toString(row.said().idea())))
				.query(RequestLog::kept)
				.list();
	}

	private static @Nullable String[] column(List<Lodged> rows, Function<Lodged, @Nullable String> value) {
		return rows.stream().map(value).toArray(String[]::new);
	}

	private static @Nullable String contact(Lodged row, Function<Contact, Optional<String>> part) {
		return row.said().contact().flatMap(part).orElse(null);
	}

	private static @Nullable String about(Lodged row, Function<Concerned, Optional<String>> part) {
		return row.said().concerned().flatMap(part).orElse(null);
	}

	private static @Nullable String number(OptionalInt value) {
		return value.isPresent() ? Integer.toString(value.getAsInt()) : null;
	}

	static String formHash(UUID key) {
		return hex(Links.hash("a form of nuandeng " + key));
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

	/// Those of the given forms that were lodged before.
	List<Kept> findByForm(Collection<String> formHashes) {
		return sql.sql("""
				SELECT r.id, r.number, encode(r.form_hash, 'hex') AS form FROM requests.requests r
				 WHERE r.form_hash IN (SELECT decode(f, 'hex') FROM unnest(:forms::text[]) f)
				""")
				.param("forms", formHashes.toArray(String[]::new))
				.query(RequestLog::kept)
				.list();
	}

	/// A request as its source knows it.
	record FromSource(SourceRef source, RequestId id, RequestNumber number) {}

	/// Those of the given sources that came before.
	List<FromSource> findBySource(List<SourceRef> sources) {
		return sql.sql("""
				SELECT r.id, r.number, r.source_system, r.source_id FROM requests.requests r
				  JOIN unnest(:systems::text[], :ids::text[]) s(system, id)
				    ON r.source_system = s.system AND r.source_id = s.id
				""")
				.param("systems", sources.stream().map(SourceRef::system).toArray(String[]::new))
				.param("ids", sources.stream().map(SourceRef::id).toArray(String[]::new))
				.query((row, n) -> new FromSource(
						new SourceRef(row.getString("source_system"), row.getString("source_id")),
						new RequestId(row.getObject("id", UUID.class)), new RequestNumber(row.getString("number"))))
				.list();
	}

	/// Reads a request and holds its row until the transaction ends.
	///
	/// @throws IllegalArgumentException if there is none
	Request lock(RequestId id) {
		return sql.sql("SELECT * FROM requests.requests WHERE id = :id FOR UPDATE")
				.param("id", id.value())
				.query((row, n) -> request(RequestRows.view(row, n)))
				.optional()
				.orElseThrow(() -> new IllegalArgumentException("no request " + id));
	}

	private static Request request(RequestView row) {
		if (row.withdrawnAt().isPresent()) {
			return new Request.Withdrawn(row.id(), row.onCase(), row.withdrawnAt().get());
		}
		return row.onCase().<Request>map(on -> new Request.OnCase(row.id(), on, row.verdict()))
				.orElseGet(() -> new Request.Waiting(row.id()));
	}

	void save(Request request) {
		switch (request) {
			case Request.Waiting(var id) -> save(id, null, Optional.empty(), null);
			case Request.OnCase(var id, var on, var verdict) -> save(id, on.value(), verdict, null);
			case Request.Withdrawn(var id, var from, var at) ->
					sql.sql("UPDATE requests.requests SET withdrawn_at = :at, reported_at = NULL WHERE id = :id")
							.param("id", id.value())
							.param("at", Timestamp.from(at))
							.update();
		}
	}

	private void save(RequestId id, @Nullable UUID onCase, Optional<Verdict> verdict, @Nullable Instant withdrawn) {
		sql.sql("""
				UPDATE requests.requests
				   SET case_id = :onCase, said_done = :done, said_done_at = :doneAt, stars = :stars, withdrawn_at = :withdrawn,
				       reported_at = CASE WHEN :onCase::uuid IS NULL THEN NULL ELSE reported_at END
				 WHERE id = :id
				""")
				.param("id", id.value())
				.param("onCase", onCase)
				.param("done", verdict.map(Verdict::done).orElse(null))
				.param("doneAt", verdict.map(said -> Timestamp.from(said.at())).orElse(null))
				.param("stars", verdict.filter(said -> said.stars().isPresent()).map(said -> said.stars().getAsInt())
						.orElse(null))
				.param("withdrawn", withdrawn == null ? null : Timestamp.from(withdrawn))
				.update();
	}

	private static Kept kept(ResultSet row, int n) throws SQLException {
		return new Kept(new RequestId(row.getObject("id", UUID.class)), new RequestNumber(row.getString("number")),
				row.getString("form"));
	}
}
