package nuandeng.catalogue;

import static nuandeng.catalogue.CatalogueRules.COLLAPSE;
import static nuandeng.catalogue.CatalogueRules.ELECTRICITY;
import static nuandeng.catalogue.CatalogueRules.FIRE;
import static nuandeng.catalogue.CatalogueRules.GAS;
import static nuandeng.catalogue.CatalogueRules.HURT;
import static nuandeng.catalogue.CatalogueRules.TRAPPED;
import static nuandeng.catalogue.CatalogueRules.VIOLENCE;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nuandeng.kernel.Rule;

/// Hears words of danger. Words that only sound alike (火锅, 灭火器), and talk of what might happen, has happened or is
/// practised, are left aside; in doubt it speaks up, because a needless number costs less than a missed one.
final class Dangers {

	private record Kind(Rule rule, Pattern words, String sentence, List<String> numbers) {}

	/// Phrases with a dangerous word in them that mean nothing dangerous.
	private static final Pattern HARMLESS = Pattern.compile("火车|火锅|上火|火腿|火气|恼火|发火|火大|红火|火热|火爆|火炬|火龙果|火葬|火药味"
			+ "|打不着火|点不着火|着火点|防火|灭火器?|消防[栓车站员门通道演器材设施]*|火警电话|萤火|烟火气|烟花|油烟"
			+ "|触电视|触电话|漏气筒|打气筒|轮胎漏气|车胎漏气|暖气漏气|自行车漏气|球漏气|纱窗|跳楼价|跳楼机|打人工|打人气"
			+ "|困难|困扰|犯困|贫困|困惑|流血本|血压|没气质|没气氛|笑死|吵死|急死|累死|气死|烦死|臭死|热死|冷死|冻死|渴死|饿死|死角|死机"
			+ "|塌实|死塌|一塌糊涂|打碎|刀闸|刀具店|剪刀|菜刀店|磨刀|修刀|砸钱|晕车|头晕眼花的广告|救命稻草|救命恩人|救命的?钱|救命保命|保命|救命消防|救命通道|挑起火|放打火|大爆炸|爆炸头|爆炸性|信息爆炸");

	/// Just before a dangerous word: it might happen, it happened once, or it is an exercise.
	private static final Pattern ONLY_TALK = Pattern.compile(
			"(怕|担心|万一|容易|防止?|避免|以免|免得|会不会|如果|要是|假如|可能会|早晚|迟早|一旦|随时|经常|常常|有时|时有|多次|数次|屡次|频发|每次|引起|引发|造成|导致|发生过|发生了|存在|隐患|预防|模拟"
					+ "|演练|演习|宣传|培训|讲座|知识|去年|前年|上次|那年|曾经|以前|曾|差点儿?|险些|没有?发生|学习|怎么应对)[^。！？；!?;]{0,7}$");

	/// Just after it: an exercise, a lesson, a subject of talk.
	private static final Pattern ONLY_A_LESSON =
			Pattern.compile(
					"^[^，。！？；,!?;]{0,3}(演练|演习|宣传|培训|讲座|知识|预案|险|怎么办的?手册|隐患|风险|事故|事件|故障|应对|的?怎么办|的新闻|的报道|怎么处理|等现象)");

	private static final List<Kind> KINDS = List.of(
			kind(GAS, "漏气|煤气味|燃气味|天然气味|瓦斯味|液化气味|煤气泄漏|燃气泄漏|天然气泄漏|煤气漏|燃气漏|天然气漏|燃气管道?破|煤气中毒|一氧化碳中毒",
					"闻到煤气味，先关总阀、开窗，别开灯别打火，到外面再打 119。", "119"),
			kind(FIRE, "起火|着火|失火|火灾|着起来|烧起来|烧着了|在燃烧|冒浓烟|冒黑烟|往外冒烟|正?在冒烟|冒火|火苗|爆炸|炸了|救火|火太大|火很大|大火",
					"看见起火冒烟，先离开，打 119，再告诉我们。", "119"),
			kind(ELECTRICITY, "触电|电到人|电着人|被电了|被电倒|漏电|电线(掉|断|落)(在|到|了|下)|高压线(掉|断|落)|电缆(掉|断|落)(在|到|了)|带电的线|火花|冒电",
					"有电的地方别碰，离远些。有人伤着打 120，线掉了打 119。", "120", "119"),
			kind(HURT, "昏倒|晕倒|昏迷|没有?呼吸|没气了|喘不上气|心脏病犯|心梗|中风了|抽搐|大出血|流血不止|一直流血|摔断|不省人事|叫不醒|喝了?农药|吃了?安眠药|割腕"
					+ "|起不来了|救命|快不行了|中毒|噎住|卡住喉咙|烫伤|烧伤|被车撞|撞到人|撞了人|砸(中|伤|到)人",
					"有人伤着、昏倒，先打 120，再告诉我们。", "120"),
			kind(TRAPPED, "被困|困在|困人|关在电梯|落水|掉水里|掉河里|掉进(河|水|井|坑)|溺水|要跳楼|想跳楼|跳楼|想不开|不想活|要自杀|自杀|轻生|挂在(窗|阳台)外|反锁在",
					"有人被困、落水，先打 119；有人想不开，打 110。", "119", "110"),
			kind(VIOLENCE,
					"正?在?打人|打起来|被打|打老婆|家暴|动手打|持刀|拿刀|拿着刀|砍人|抢劫|抢东西|抢包|入室|小偷进|撬门|撬锁|尾随|强奸|猥亵|拐走|孩子不见|孩子丢|老人走失|老人不见",
					"有人正受伤害，先打 110，再告诉我们。", "110"),
			kind(COLLAPSE, "塌了|塌方|倒塌|坍塌|要塌|墙要倒|墙倒了|树要倒|路面塌陷|地面塌陷|井盖(没了|不见|丢了|掉了|被偷)|没有?井盖|要掉下来|快掉下来|马上掉|砸下来",
					"先让人躲远，看住别让人走近。要紧就打 110。", "110"));

	/// Any of the words, to find quickly that there is none.
	private static final Pattern ANY =
			Pattern.compile(KINDS.stream().map(kind -> kind.words().pattern()).collect(Collectors.joining("|")));

	private static final BitSet BEGINNINGS = beginnings();

	private Dangers() {}

	/// The first danger in a text, the gravest kind first.
	static Optional<Danger> in(String text) {
		return mayBeIn(text) ? careful(text) : Optional.empty();
	}

	/// Most texts have none of the words; then nothing more has to be looked at. Only where a letter stands with which
	/// one of them begins is it looked for: whole files go through here.
	private static boolean mayBeIn(String text) {
		var word = ANY.matcher(text);
		for (int i = 0; i < text.length(); i++) {
			if (BEGINNINGS.get(text.charAt(i)) && word.region(i, text.length()).lookingAt()) {
				return true;
			}
		}
		return false;
	}

	/// The letters with which a word begins: after one of them alone the pattern has matched, or wants more.
	private static BitSet beginnings() {
		var letters = new BitSet();
		ANY.pattern().chars().filter(letter -> {
			var alone = ANY.matcher(String.valueOf((char) letter));
			return alone.lookingAt() || alone.hitEnd();
		}).forEach(letters::set);
		return letters;
	}

	private static Optional<Danger> careful(String text) {
		var plain = HARMLESS.matcher(text).replaceAll(found -> "○".repeat(found.group().length()));
		return KINDS.stream().map(kind -> heard(kind, plain)).flatMap(Optional::stream).findFirst();
	}

	private static Optional<Danger> heard(Kind kind, String text) {
		var found = kind.words().matcher(text);
		while (found.find()) {
			var before = text.substring(Math.max(0, found.start() - 12), found.start());
			if (!ONLY_TALK.matcher(before).find() && !ONLY_A_LESSON.matcher(text.substring(found.end())).find()) {
				return Optional.of(new Danger(found.group(), kind.sentence(), kind.numbers(), kind.rule()));
			}
		}
		return Optional.empty();
	}

	private static Kind kind(Rule rule, String words, String sentence, String... numbers) {
		return new Kind(rule, Pattern.compile(words), sentence, List.of(numbers));
	}
}
