package nuandeng.attachments;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nuandeng.identity.AccountId;
import nuandeng.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps in `attachments.photos` which photo belongs to what.
@Repository
class Photos {

	/// A photo as it is kept.
	record Photo(AttachmentId id, Subject owner, String content) {}

	private final JdbcClient sql;

	Photos(JdbcClient sql) {
		this.sql = sql;
	}

	/// Counts the photos of an owner, and lets nobody add one until the transaction ends.
	int countOf(Subject owner) {
		sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
				.param("key", "attachments.owner." + owner.id())
				.query((row, n) -> 0)
				.list();
		return sql.sql("SELECT count(*) FROM attachments.photos WHERE owner_id = :id AND owner_kind = :kind")
				.param("id", owner.id())
				.param("kind", owner.kind())
				.query(Integer.class)
				.single();
	}

	void add(AttachmentId id, Subject owner, String content, Reading.Pictures pictures, AccountId by, Instant at) {
		sql.sql("""
				INSERT INTO attachments.photos (id, owner_kind, owner_id, content, bytes, width, height, kept_at, kept_by)
				VALUES (:id, :kind, :owner, :content, :bytes, :width, :height, :at, :by)
				""")
				.param("id", id.value())
				.param("kind", owner.kind())
				.param("owner", owner.id())
				.param("content", content)
				.param("bytes", pictures.full().length)
				.param("width", pictures.width())
				.param("height", pictures.height())
				.param("at", Timestamp.from(at))
				.param("by", by.value())
				.update();
	}

	List<AttachmentId> of(Subject owner) {
		return sql.sql("""
				SELECT id FROM attachments.photos WHERE owner_id = :id AND owner_kind = :kind ORDER BY kept_at, id LIMIT 100
				""")
				.param("id", owner.id())
				.param("kind", owner.kind())
				.query((row, n) -> new AttachmentId(row.getObject("id", UUID.class)))
				.list();
	}

	Optional<Photo> find(AttachmentId id) {
		return sql.sql("SELECT owner_kind, owner_id, content FROM attachments.photos WHERE id = :id")
				.param("id", id.value())
				.query((row, n) -> new Photo(id, new Subject(row.getString("owner_kind"),
						row.getObject("owner_id", UUID.class)), row.getString("content")))
				.optional();
	}

	void hand(Subject from, Subject to) {
		sql.sql("""
				UPDATE attachments.photos SET owner_kind = :toKind, owner_id = :to
				 WHERE owner_id = :from AND owner_kind = :fromKind
				""")
				.param("from", from.id())
				.param("fromKind", from.kind())
				.param("to", to.id())
				.param("toKind", to.kind())
				.update();
	}

	void remove(AttachmentId id, Subject owner) {
		sql.sql("DELETE FROM attachments.photos WHERE id = :id AND owner_id = :owner AND owner_kind = :kind")
				.param("id", id.value())
				.param("owner", owner.id())
				.param("kind", owner.kind())
				.update();
	}

	/// Which of some contents still belong to a photo.
	Set<String> inUse(List<String> contents) {
		return new HashSet<>(sql.sql("SELECT DISTINCT content FROM attachments.photos WHERE content IN (:contents)")
				.param("contents", contents)
				.query(String.class)
				.list());
	}
}
