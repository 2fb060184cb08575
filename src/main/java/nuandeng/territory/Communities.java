package nuandeng.territory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.WorkCalendar;
import nuandeng.web.spi.Hosts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells the shell whose page it is. What a community says of itself changes rarely, so the list is kept for a minute;
/// one that is not on it, because it is new or one of very many, is asked for.
@Component
class Communities implements Hosts {

	private record Kept(long until, List<Host> hosts) {}

	private final Areas areas;
	private final InstantSource clock;
	private final Map<AreaCode, String> names = new ConcurrentHashMap<>();
	private volatile Kept kept = new Kept(0, List.of());

	Communities(Areas areas, InstantSource clock) {
		this.areas = areas;
		this.clock = clock;
	}

	@Override
	public String nameOf(AreaCode area) {
		return names.computeIfAbsent(area,
				code -> areas.find(code, LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE))
						.map(Area::name).orElse(code.digits()));
	}

	/// Asks again once what was changed is there for everybody.
	void forgetAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				forget();
			}
		});
	}

	/// Asks again next time; the other nodes do so within the minute.
	void forget() {
		kept = new Kept(0, List.of());
		names.clear();
	}

	@Override
	public Optional<Host> of(AreaCode area) {
		return all().stream().filter(host -> host.area().contains(area) || area.contains(host.area())).findFirst()
				.or(() -> area.at(AreaCode.Level.COMMUNITY).flatMap(areas::host));
	}

	@Override
	public List<Host> within(AreaCode area) {
		return area.level().compareTo(AreaCode.Level.COMMUNITY) < 0 ? areas.hosts(area) : of(area).stream().toList();
	}

	@Override
	public Optional<Host> named(String slug) {
		return all().stream().filter(host -> host.slug().equals(slug)).findFirst().or(() -> areas.host(slug));
	}

	@Override
	public List<Host> all() {
		var now = kept;
		if (System.nanoTime() > now.until() || now.hosts().isEmpty()) {
			names.clear();
			now = new Kept(System.nanoTime() + 60_000_000_000L, areas.hosts());
			kept = now;
		}
		return now.hosts();
	}
}
