package nuandeng.volunteering;

/// As whom somebody sees a registration.
public enum Side {
	/// It is one's own.
	MEMBER,
	/// As secretary of the branch at work.
	BRANCH,
	/// As secretary of the community where the home is.
	COMMUNITY
}
