package trespassers;

import java.util.List;
import org.mockito.Mockito;

class Mocking {

	List<?> ours() {
		return Mockito.mock(List.class);
	}
}
