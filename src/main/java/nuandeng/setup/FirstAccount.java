package nuandeng.setup;

import java.util.Optional;
import nuandeng.identity.AccountRegister;
import nuandeng.web.spi.StartNote;
import org.springframework.stereotype.Component;

/// Tells whoever started an empty program how to come in.
@Component
class FirstAccount implements StartNote {

	private final AccountRegister register;

	FirstAccount(AccountRegister register) {
		this.register = register;
	}

	@Override
	public Optional<String> line() {
		return register.any() ? Optional.empty()
				: Optional.of("还没有一个账号，另开一个窗口运行 / no account yet, run beside it：./nuandeng admin 张三 --area 区划代码");
	}
}
