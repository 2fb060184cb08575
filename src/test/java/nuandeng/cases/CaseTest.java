package nuandeng.cases;

import nuandeng.catalogue.Catalogue;
import nuandeng.organisations.Organisations;
import nuandeng.testing.NuandengTest;
import nuandeng.testing.TestClock;
import nuandeng.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A test that has a community of its own to work with.
@NuandengTest
abstract class CaseTest {

	@Autowired
	CaseDesk desk;
	@Autowired
	TestWorld.People people;
	@Autowired
	Organisations organisations;
	@Autowired
	Catalogue catalogue;
	@Autowired
	TestClock clock;

	Bench at;

	@BeforeEach
	void begin() {
		clock.reset();
		at = new Bench(desk, people, organisations, catalogue, clock);
	}

	@AfterEach
	void end() {
		clock.reset();
	}
}
