package dev.journeyman.demo;

import java.util.Optional;

/** The person behind a request: always a session, and an account when signed in. */
record Visitor(String session, Optional<Account> account) {
  boolean staff() {
    return account.map(Account::staff).orElse(false);
  }
}
