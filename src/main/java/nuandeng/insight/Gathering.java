package nuandeng.insight;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Gathers what a question is about, one line for each request with what had become of it and what its case stood at.
/// A report gathers once and asks many times.
@Repository
class Gathering {

	private static final String LINES = """
			SELECT f.*
			  FROM insight.fates(:first, :last, :from, :until, :asOf) f
			 WHERE (:channel = '' OR f.channel = :channel)
			   AND (:topic = '' OR f.topic = :topic OR f.topic LIKE :topic || '-%')
			""";

	private final JdbcClient sql;

	Gathering(JdbcClient sql) {
		this.sql = sql;
	}

	/// A question with the moments it is about.
	///
	/// @param asOf the moment whose answer is wanted
	/// @param workedSince whatever was received before this has had a whole working day since
	record Asking(Question question, Instant asOf, Instant workedSince) {

		Asking between(Question other) {
			return new Asking(other, asOf, workedSince);
		}
	}

	/// Where the lines of a question are.
	///
	/// @param before what a statement about them begins with
	record Gathered(Asking asking, String before) {}

	/// Keeps the lines until the transaction ends.
	Gathered keep(Asking asking) {
		var kept = new Gathered(asking, "");
		sql.sql("DROP TABLE IF EXISTS pg_temp.gathered").update();
		ask(kept, "CREATE TEMP TABLE gathered ON COMMIT DROP AS " + LINES).update();
		return kept;
	}

	/// Gathers the lines within each statement; for one that asks once.
	static Gathered passing(Asking asking) {
		return new Gathered(asking, "WITH gathered AS (\n" + LINES + ")\n");
	}

	/// A statement about `gathered`.
	JdbcClient.StatementSpec ask(Gathered gathered, String statement) {
		var asking = gathered.asking();
		var question = asking.question();
		return sql.sql(gathered.before() + statement)
				.param("first", question.area().digits())
				.param("last", question.area().end())
				.param("from", Timestamp.from(question.fromAt()))
				.param("until", Timestamp.from(question.untilAt()))
				.param("asOf", Timestamp.from(asking.asOf()))
				.param("workedSince", Timestamp.from(asking.workedSince()))
				.param("channel", question.channel())
				.param("topic", question.topic());
	}

	/// Lets this transaction use memory instead of the disk for what it gathers, no time for compiling statements that run
	/// once, and no plan that was made for another question.
	void makeRoom() {
		sql.sql("SELECT set_config('work_mem', '64MB', true), set_config('jit', 'off', true),"
				+ " set_config('plan_cache_mode', 'force_custom_plan', true)")
				.query((row, n) -> 0)
				.list();
	}
}
