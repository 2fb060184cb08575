package nuandeng.node;

import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;

/// The data folder and the database as long as this process uses them.
///
/// @param database checked: it keeps its {@link Guarantees}
/// @param stops gives both back
record OpenStorage(Database database, Stops stops) implements AutoCloseable {

	/// Opens the database that the settings name, or starts the one in `folder`. The folder belongs to it from now on.
	static OpenStorage in(DataFolder folder, Settings settings, Stops stops) {
		stops.add(folder::close);
		try {
			return new OpenStorage(settings.ownDatabase() ? own(settings) : EmbeddedDatabase.start(folder, stops),
					stops);
		} catch (RuntimeException e) {
			stops.close();
			throw e;
		}
	}

	/// Opens the database also while a program runs on it.
	static OpenStorage besideOrAlone(Settled settled) {
		var settings = settled.settings();
		if (settings.ownDatabase()) {
			return new OpenStorage(own(settings), new Stops());
		}
		var stops = new Stops();
		stops.onSignal();
		return DataFolder.tryToTake(settings.folder())
				.map(folder -> in(folder, settings, stops))
				.orElseGet(() -> new OpenStorage(EmbeddedDatabase.beside(settings.folder()), stops));
	}

	private static Database own(Settings settings) {
		var database = new Database(settings.text(Setting.DB_URL), settings.text(Setting.DB_USER),
				settings.text(Setting.DB_PASSWORD), false);
		Guarantees.check(database);
		return database;
	}

	@Override
	public void close() {
		stops.close();
	}
}
