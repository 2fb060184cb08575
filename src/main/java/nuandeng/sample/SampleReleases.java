package nuandeng.sample;

import nuandeng.identity.Actor;
import nuandeng.insight.Released;
import nuandeng.insight.Releases;
import nuandeng.requests.RequestId;
import org.springframework.stereotype.Component;

/// Now and then what was asked and what became of it is written down for everybody: the worker writes, the secretary
/// reads it and lets it go.
@Component
class SampleReleases {

	private static final int ONE_IN = 19;

	private final Releases releases;

	SampleReleases(Releases releases) {
		this.releases = releases;
	}

	/// Two of three speakers agree that others read what became of it.
	static boolean allowed(Story story) {
		return story.number() % 3 > 0;
	}

	/// Tells everybody how a story ended, if it is one of those.
	void tell(Story story, RequestId request, Actor worker, Actor secretary) {
		if (!allowed(story) || story.number() % ONE_IN != 0 || story.voice().end() != Voice.End.S) {
			return;
		}
		var written = releases.write(request.value(), story.place().grid(), story.voice().words() + "。",
				story.voice().answer() + "。", worker);
		switch (written) {
			case Released.Done(var release) -> releases.release(release,
					releases.about(request.value()).orElseThrow().writtenAt(), secretary);
			case Released.Refused(var because) ->
					throw new IllegalStateException(story.words() + ": " + because.sentence());
		}
	}
}
