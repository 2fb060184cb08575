package nuandeng.catalogue;

/// The code of a matter: `R01` for a group, `R01-05` for one matter in it.
public record TopicCode(String value) implements Comparable<TopicCode> {

	/// Refuses what is no such code.
	public TopicCode {
		if (!value.matches("R\\d{2}(-\\d{2})?")) {
			throw new IllegalArgumentException("not a topic: " + value);
		}
	}

	/// The code of its group; itself for a group.
	public TopicCode group() {
		return new TopicCode(value.substring(0, 3));
	}

	/// Tells whether this is a whole group.
	public boolean isGroup() {
		return value.length() == 3;
	}

	@Override
	public int compareTo(TopicCode other) {
		return value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return value;
	}
}
