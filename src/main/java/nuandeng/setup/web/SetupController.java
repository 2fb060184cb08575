package nuandeng.setup.web;

import static nuandeng.identity.Role.COMMUNITY_SECRETARY;
import static nuandeng.identity.Role.COMMUNITY_WORKER;
import static nuandeng.identity.Role.SYS_ADMIN;
import static nuandeng.identity.Role.UNIT_HANDLER;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nuandeng.catalogue.Catalogue;
import nuandeng.identity.AccountRegister;
import nuandeng.identity.Actor;
import nuandeng.identity.OnlyFor;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Setting;
import nuandeng.kernel.Settings;
import nuandeng.kernel.WorkCalendar;
import nuandeng.organisations.BodyRegister;
import nuandeng.setup.web.SetupPage.Step;
import nuandeng.territory.Area;
import nuandeng.territory.AreaRegister;
import nuandeng.territory.Territory;
import nuandeng.web.Denied;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/admin`: what is there and what is missing before the first request can be taken in and sent.
@Controller
@OnlyFor(SYS_ADMIN)
class SetupController {

	static final String PATH = "/admin";

	private static final int MANY = 200;

	private final Territory territory;
	private final AreaRegister areas;
	private final BodyRegister bodies;
	private final AccountRegister accounts;
	private final Catalogue catalogue;
	private final Settings settings;
	private final InstantSource clock;

	SetupController(Territory territory, AreaRegister areas, BodyRegister bodies, AccountRegister accounts,
			Catalogue catalogue, Settings settings, InstantSource clock) {
		this.territory = territory;
		this.areas = areas;
		this.bodies = bodies;
		this.accounts = accounts;
		this.catalogue = catalogue;
		this.settings = settings;
		this.clock = clock;
	}

	@GetMapping(PATH)
	SetupPage page(Actor actor) {
		var area = actor.areaOf(SYS_ADMIN).orElseThrow(() -> new Denied("这一页给系统管理员用。"));
		return new SetupPage(territory.area(area).map(Area::name).orElse(area.digits()),
				List.of(communities(area), doors(area), units(actor), staff(area), handlers(area), secretaries(area),
						duties(area)),
				settings.text(Setting.BASE_URL).isEmpty() ? Optional.of(settings.baseUrl()) : Optional.empty());
	}

	private Step communities(AreaCode area) {
		var named = territory.area(area).isPresent();
		var there = territory.within(area, AreaCode.Level.COMMUNITY).size();
		return new Step("片区", there, "个社区",
				named ? "一级一级往下加：街道、社区。社区要写办公室的电话，居民打得通。" : "先给 " + area + " 起个名字，再往下加街道、社区。",
				AreasController.PATH, "去加片区", Optional.empty());
	}

	private Step doors(AreaCode area) {
		return new Step("网格和门", areas.doors(area), "扇门有码", "在社区里加网格，在网格里加楼栋、单元。每扇门有一个码，印出来贴上，居民扫一下就能说事。",
				AreasController.PATH, "去加网格和门", Optional.of(new SetupPage.Way("/desk/settings/doors", "去印门牌码")));
	}

	private Step units(Actor actor) {
		var there = bodies.bodies(actor, "", Optional.empty(), MANY).size();
		return new Step("单位", there, there == MANY ? "个以上单位" : "个单位", "事情要派给单位：居委会、街道办、物业、水电气热。先登记居委会自己，没别的单位也能办。",
				OrgsController.PATH, "去登记单位", Optional.empty());
	}

	private Step staff(AreaCode area) {
		return new Step("社区工作者", accounts.count(area, List.of(COMMUNITY_WORKER)), "人",
				"每个社区至少一位社区工作者：居民说的事先到这里。开账号时给一个链接，密码本人自己设。" + nobodyYet(area), UsersController.PATH, "去开账号",
				Optional.empty());
	}

	/// The communities in which nobody would read what residents say; the first five by name.
	private String nobodyYet(AreaCode area) {
		var staffed = accounts.held(area, COMMUNITY_WORKER);
		var lonely = territory.within(area, AreaCode.Level.COMMUNITY).stream()
				.filter(community -> !staffed.contains(community.code())).map(Area::name).toList();
		var named = String.join("、", lonely.stream().limit(5).toList());
		return lonely.isEmpty() ? ""
				: lonely.size() > 5 ? "还没有人的社区有 " + lonely.size() + " 个：" + named + "……" : "还没有人的社区：" + named + "。";
	}

	private Step handlers(AreaCode area) {
		return new Step("单位经办人", accounts.count(area, List.of(UNIT_HANDLER)), "人",
				"替单位接事、回话的人。社区派给居委会自己的事，也要有人接：先给居委会开一个。", UsersController.PATH, "去开账号", Optional.empty());
	}

	private Step secretaries(AreaCode area) {
		return new Step("社区书记", accounts.count(area, List.of(COMMUNITY_SECRETARY)), "人",
				"查验结果、同意存案，要另外一个人。给社区书记也开一个账号，不能和工作者是同一个人。", UsersController.PATH, "去开账号", Optional.empty());
	}

	private Step duties(AreaCode area) {
		var today = LocalDate.ofInstant(clock.instant(), WorkCalendar.ZONE);
		return new Step("责任清单", catalogue.duties(area, today).size(), "条",
				"哪一类事归谁，由社区书记或街道调度员登录后，在“责任清单”里写。写了，派单时就有提示。",
				"/who", "看居民看到的“该找谁”", Optional.empty());
	}
}
