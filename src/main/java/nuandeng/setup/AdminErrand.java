package nuandeng.setup;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nuandeng.identity.IdentityRules;
import nuandeng.kernel.AreaCode;
import nuandeng.kernel.Settings;
import nuandeng.node.spi.Errand;
import nuandeng.territory.Area;
import nuandeng.territory.AreaRegister;
import org.springframework.stereotype.Component;

/// `./nuandeng admin NAME`: opens an account that runs the installation, for whoever has the machine in hand.
@Component
class AdminErrand implements Errand {

	private static final int LONGEST = 25;

	private final AccountDesk desk;
	private final AreaRegister areas;
	private final Settings settings;

	AdminErrand(AccountDesk desk, AreaRegister areas, Settings settings) {
		this.desk = desk;
		this.areas = areas;
		this.settings = settings;
	}

	@Override
	public String word() {
		return "admin";
	}

	@Override
	public String usage() {
		return "admin NAME [--area CODE]   开一个系统管理员账号，打印设密码的链接";
	}

	@Override
	public int run(List<String> arguments, PrintStream out) {
		var words = new ArrayList<>(arguments);
		var option = words.indexOf("--area");
		var code = "";
		if (option >= 0 && option + 1 < words.size()) {
			code = words.remove(option + 1);
			words.remove(option);
		}
		var name = String.join(" ", words).strip();
		if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST || name.contains("--")
				|| name.codePoints().anyMatch(Character::isISOControl)) {
			out.println("这样写：./nuandeng admin 张三 --area 区划代码");
			return 2;
		}
		var area = areaOf(code, out);
		if (area.isEmpty()) {
			return 2;
		}
		var link = desk.openAdministrator(name, area.get());
		out.println(name + "的账号开好了，管 " + area.get() + "。请本人打开这个链接，起登录名、设密码：");
		out.println("  " + settings.baseUrl() + "/welcome/" + link.token());
		out.println(IdentityRules.LINK_LASTS.sentence() + "，只能用一次。没用上就再运行一次这个命令。");
		return 0;
	}

	/// The area that was typed, or the one there is; what to do if neither is clear is said.
	private Optional<AreaCode> areaOf(String typed, PrintStream out) {
		if (typed.matches("\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
			return Optional.of(new AreaCode(typed));
		}
		if (!typed.isEmpty()) {
			out.println("--area 要写统计用区划代码：区、县、旗 6 位，街道 9 位，社区 12 位。");
			return Optional.empty();
		}
		var roots = areas.roots();
		if (roots.size() == 1) {
			return Optional.of(roots.getFirst().code());
		}
		out.println(roots.isEmpty()
				? "这里还没有一个区。请写上管哪个区的区划代码（区、县、旗 6 位，只管一个街道写 9 位）：./nuandeng admin 张三 --area 150621"
				: "这里不止一个区，请写上管哪个：./nuandeng admin 张三 --area "
						+ String.join(" 或 ", roots.stream().map(Area::code).map(AreaCode::digits).toList()));
		return Optional.empty();
	}
}
