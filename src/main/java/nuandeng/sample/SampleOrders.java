package nuandeng.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import nuandeng.identity.Actor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.PhoneNumber;
import nuandeng.kernel.Replay;
import nuandeng.kernel.WorkCalendar;
import nuandeng.orders.Need;
import nuandeng.orders.OrderBoard;
import nuandeng.orders.OrderId;
import nuandeng.orders.Outcome;
import nuandeng.orders.Verdict;
import nuandeng.orders.Went;
import org.springframework.stereotype.Component;

/// A few orders on the board: free ones, one in somebody's hands, one served.
@Component
class SampleOrders {

	private static final Duration PATIENCE = Duration.ofHours(4);
	private static final AreaCode GRID = new AreaCode(SampleYear.COMMUNITY.digits() + "003");

	private final OrderBoard board;
	private final InstantSource clock;

	SampleOrders(OrderBoard board, InstantSource clock) {
		this.board = board;
		this.clock = clock;
	}

	void publish(Actor branch, Actor member, Actor volunteer) {
		offer(need("帮老人换个灯泡", "梯子家里有，灯泡买好了。", "3栋", "3栋2单元401", "孟阿姨", at(1, 10), 30, 1, "会换灯泡"), branch);
		offer(need("陪着去卫生中心量血压", "走路十分钟，来回要扶一把。", "老邮局巷", "老邮局巷5号", "郭大爷", at(2, 9), 60, 1, ""), branch);
		var tidying = offer(need("一起收拾晾晒场", "捡捡落叶，把绳子重新绑好，手套有。", "南门晾晒场", "", "", at(3, 9), 90, 3, ""), branch);
		board.accept(tidying, volunteer);
		offer(need("教两位老人用手机挂号", "带上自己的手机就行。", "党群服务中心", "一楼大厅", "苏小棠", at(4, 15), 60, 2, "有耐心"), branch);
		served(branch, member);
	}

	private void served(Actor branch, Actor member) {
		var done = new OrderId[1];
		var need = need("把两盆绿植搬进活动室", "一个人抬不动。", "党群服务中心", "二楼活动室", "苏小棠", at(-3, 15), 30, 1, "");
		Replay.at(at(-4, 10), () -> done[0] = offer(need, branch));
		Replay.at(at(-4, 12), () -> board.accept(done[0], member));
		Replay.at(at(-3, 16), () -> board.report(done[0], Went.DONE, "搬好了，浇过水。", member));
		Replay.at(at(-3, 18), () -> board.witness(done[0], new Verdict.Good(Optional.of(5), "谢谢，正好赶上书法班。"), branch));
	}

	private OrderId offer(Need need, Actor branch) {
		if (board.ask(need, branch) instanceof Outcome.Done asked
				&& board.publish(asked.now().id(), need.from(), PATIENCE, branch) instanceof Outcome.Done done) {
			return done.now().id();
		}
		throw new IllegalStateException("the sample could not offer " + need.title());
	}

	private static Need need(String title, String words, String place, String door, String contact, Instant from,
			int minutes,
			int people, String skill) {
		return new Need(title, words, GRID, place, door, contact,
				contact.isEmpty() ? Optional.empty() : PhoneNumber.of("0000-12345"), from, minutes, people, skill, "",
				Optional.empty());
	}

	private Instant at(int days, int hour) {
		return LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE).plusDays(days).atTime(hour, 0)
				.atZone(WorkCalendar.ZONE)
				.toInstant();
	}
}
