package trespassers;

public class Rest {

	sealed interface State {

		record Open() implements State {}

		record Shut() implements State {}
	}

	int of(State state) {
		return switch (state) {
			case State.Open _ -> 1;
			default -> 0;
		};
	}
}
