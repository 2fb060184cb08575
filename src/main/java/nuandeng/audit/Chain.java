package nuandeng.audit;

import jakarta.annotation.PostConstruct;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Seals entries and checks the seals. An entry is sealed once no transaction with a smaller turn is under way, so
/// that the order under the seals is final; writers never wait for it.
///
/// - Source: SHA-256 (FIPS 180-4, GB/T 18238.3).
@Repository
class Chain {

	/// How many entries one seal holds at most.
	static final int MOST = 2000;

	private static final int LEAF = 40;
	private static final Seal NONE = new Seal(0, 0, 0, 0, new byte[0], new byte[32], Instant.EPOCH);

	private record Seal(long number, long lastTurn, long lastPosition, int entries, byte[] leaves, byte[] hash,
			Instant at) {}

	private record Leaf(long turn, long position, byte[] digest) {}

	private final JdbcClient sql;
	private final InstantSource clock;

	Chain(JdbcClient sql, InstantSource clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/// Before anybody writes: on a server whose transactions count from lower numbers, as after a restore, new entries
	/// must still come behind old ones.
	@PostConstruct
	void adopt() {
		sql.sql("SELECT audit.adopt()").query((row, n) -> 0).list();
	}

	/// Seals the next entries, if another node is not just doing so.
	///
	/// @return how many were sealed
	@Transactional
	int sealNext() {
		if (!sql.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('audit.seal', 0))").query(Boolean.class)
				.single()) {
			return 0;
		}
		var last = last().orElse(NONE);
		var settled = sql.sql("SELECT audit.settled()").query(Long.class).single();
		var leaves = sql.sql("""
				SELECT e.*, (extract(epoch FROM at) * 1000000)::bigint AS micros FROM audit.entries e
				 WHERE (turn, position) > (:turn, :position) AND turn < :settled
				 ORDER BY turn, position LIMIT :most
				""")
				.param("turn", last.lastTurn())
				.param("position", last.lastPosition())
				.param("settled", settled)
				.param("most", MOST)
				.query((row, n) -> leaf(row))
				.list();
		if (!leaves.isEmpty()) {
			add(last, leaves);
		}
		return leaves.size();
	}

	/// Walks all seals from the first.
	Verification verify() {
		var sealed = 0L;
		var before = NONE;
		while (true) {
			var next = seal(before.number() + 1);
			if (next.isEmpty()) {
				return gap(before).orElse(new Verification.Whole(sealed, open(before),
						before.number() == 0 ? "" : HexFormat.of().formatHex(before.hash())));
			}
			var wrong = wrongWith(next.get(), before);
			if (wrong.isPresent()) {
				return wrong.get();
			}
			sealed += next.get().entries();
			before = next.get();
		}
	}

	private Optional<Verification> gap(Seal before) {
		return last().filter(last -> last.number() > before.number())
				.map(last -> new Verification.Broken(before.number() + 1, OptionalLong.empty(), last.at(), "这一道封条不见了"));
	}

	private Optional<Verification> wrongWith(Seal seal, Seal before) {
		if (!Arrays.equals(hash(before.hash(), seal.leaves()), seal.hash())) {
			return Optional.of(new Verification.Broken(seal.number(), OptionalLong.empty(), seal.at(), "封条本身被改过"));
		}
		var found = under(seal, before);
		for (int i = 0; i < Math.max(found.size(), seal.entries()); i++) {
			var bad = i >= found.size() ? broken(seal, positionAt(seal, i), "这一条不见了")
					: i >= seal.entries() ? broken(seal, found.get(i).position(), "这一条是后来塞进去的")
					: wrongAt(seal, i, found.get(i));
			if (bad.isPresent()) {
				return bad;
			}
		}
		return Optional.empty();
	}

	private static Optional<Verification> wrongAt(Seal seal, int i, Leaf leaf) {
		var position = positionAt(seal, i);
		if (leaf.position() != position) {
			var known =
					IntStream.range(i, seal.entries()).anyMatch(later -> positionAt(seal, later) == leaf.position());
			return known ? broken(seal, position, "这一条不见了") : broken(seal, leaf.position(), "这一条是后来塞进去的");
		}
		return Arrays.equals(leaf.digest(), 0, 32, seal.leaves(), i * LEAF + 8, (i + 1) * LEAF)
				? Optional.empty()
				: broken(seal, position, "这一条的内容被改过");
	}

	private static Optional<Verification> broken(Seal seal, long position, String why) {
		return Optional.of(new Verification.Broken(seal.number(), OptionalLong.of(position), seal.at(), why));
	}

	private static long positionAt(Seal seal, int i) {
		return ByteBuffer.wrap(seal.leaves()).getLong(i * LEAF);
	}

	private List<Leaf> under(Seal seal, Seal before) {
		return sql.sql("""
				SELECT e.*, (extract(epoch FROM at) * 1000000)::bigint AS micros FROM audit.entries e
				 WHERE (turn, position) > (:fromTurn, :fromPosition) AND (turn, position) <= (:turn, :position)
				 ORDER BY turn, position LIMIT :most
				""")
				.param("fromTurn", before.lastTurn())
				.param("fromPosition", before.lastPosition())
				.param("turn", seal.lastTurn())
				.param("position", seal.lastPosition())
				.param("most", seal.entries() + 1)
				.query((row, n) -> leaf(row))
				.list();
	}

	private long open(Seal last) {
		return sql.sql("SELECT count(*) FROM audit.entries WHERE (turn, position) > (:turn, :position)")
				.param("turn", last.lastTurn())
				.param("position", last.lastPosition())
				.query(Long.class)
				.single();
	}

	private Optional<Seal> last() {
		return sql.sql("SELECT * FROM audit.seals ORDER BY number DESC LIMIT 1").query(Chain::seal).optional();
	}

	private Optional<Seal> seal(long number) {
		return sql.sql("SELECT * FROM audit.seals WHERE number = :number").param("number", number)
				.query(Chain::seal).optional();
	}

	private void add(Seal last, List<Leaf> leaves) {
		var bytes = ByteBuffer.allocate(leaves.size() * LEAF);
		leaves.forEach(leaf -> bytes.putLong(leaf.position()).put(leaf.digest()));
		sql.sql("""
				INSERT INTO audit.seals (number, last_turn, last_position, entries, leaves, hash, at)
				VALUES (:number, :turn, :position, :entries, :leaves, :hash, :at)
				""")
				.param("number", last.number() + 1)
				.param("turn", leaves.getLast().turn())
				.param("position", leaves.getLast().position())
				.param("entries", leaves.size())
				.param("leaves", bytes.array())
				.param("hash", hash(last.hash(), bytes.array()))
				.param("at", Timestamp.from(clock.instant()))
				.update();
	}

	private static Seal seal(ResultSet row, int n) throws SQLException {
		return new Seal(row.getLong("number"), row.getLong("last_turn"), row.getLong("last_position"),
				row.getInt("entries"), row.getBytes("leaves"), row.getBytes("hash"),
				row.getTimestamp("at").toInstant());
	}

	private static Leaf leaf(ResultSet row) throws SQLException {
		var bytes = new ByteArrayOutputStream();
		for (var field : List.of("turn", "position", "micros", "actor", "actor_role", "what", "subject_kind",
				"subject_id",
				"facts")) {
			var value = row.getString(field).getBytes(StandardCharsets.UTF_8);
			bytes.writeBytes(ByteBuffer.allocate(4).putInt(value.length).array());
			bytes.writeBytes(value);
		}
		return new Leaf(row.getLong("turn"), row.getLong("position"), hash(bytes.toByteArray()));
	}

	private static byte[] hash(byte[]... parts) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			for (var part : parts) {
				digest.update(part);
			}
			return digest.digest();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
