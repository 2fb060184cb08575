package nuandeng.cases;

import java.time.Instant;
import nuandeng.identity.AccountId;

/// What somebody says was done.
///
/// @param explained whether it was explained rather than solved
record Result(String words, boolean explained, AccountId by, Instant at) {}
