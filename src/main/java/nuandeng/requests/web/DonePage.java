package nuandeng.requests.web;

import java.util.List;
import nuandeng.requests.RequestView;
import nuandeng.web.Page;
import nuandeng.web.Qr;

/// The receipt: a slip that holds everything worth keeping.
///
/// @param who who looks first
/// @param day by when somebody answers; empty where the calendar of that year is not published
/// @param why why it is that day, line by line
/// @param others how many neighbours said the same
/// @param qr the drawing of the code that leads to the request
/// @param back where whoever wrote it down for somebody goes on; empty for the speaker
public record DonePage(RequestView request, String token, String who, String day, List<String> why, int others, Qr qr,
		String back) implements Page {}
