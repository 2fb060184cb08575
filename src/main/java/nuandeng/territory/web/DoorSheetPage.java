package nuandeng.territory.web;

import java.util.ArrayList;
import java.util.List;
import nuandeng.web.Page;
import nuandeng.web.Qr;
import nuandeng.web.spi.Hosts;

/// Signs for the doors of a community, twelve on a sheet of A4.
public record DoorSheetPage(Hosts.Host host, List<Sign> signs) implements Page {

	private static final int ON_A_SHEET = 12;

	/// A sign for one door.
	public record Sign(String place, Qr code) {}

	/// The sheets, in order.
	public List<List<Sign>> sheets() {
		var sheets = new ArrayList<List<Sign>>();
		for (int from = 0; from < signs.size(); from += ON_A_SHEET) {
			sheets.add(signs.subList(from, Math.min(from + ON_A_SHEET, signs.size())));
		}
		return sheets;
	}
}
