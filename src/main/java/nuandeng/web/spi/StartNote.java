package nuandeng.web.spi;

import java.util.Optional;

/// Something a chapter has to tell whoever starts the program.
public interface StartNote {

	/// One line; empty if there is nothing to tell.
	Optional<String> line();
}
