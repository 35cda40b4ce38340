package dev.journeyman.config;

import java.util.List;
import java.util.Optional;

/**
 * Which language models may be asked, and how much.
 *
 * @param model {@code provider/name} of the one that acts and writes checks
 * @param url the provider's address, where it is not its own
 * @param dialect how a model of {@code compatible} says what it wants, where its name does not tell
 * @param judge the one that rules where no check says it; the same where empty
 * @param secondJudge another one that must agree
 * @param allow kinds of a provider's safety checks that are accepted
 * @param budget of a journey, such as {@code 50 calls, $0.50}
 * @param runBudget of a run
 */
public record Models(
    Optional<String> model,
    Optional<String> url,
    Optional<String> dialect,
    Optional<String> judge,
    Optional<String> secondJudge,
    List<String> allow,
    Optional<String> budget,
    Optional<String> runBudget) {

  public static final Models NONE =
      new Models(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Models {
    allow = List.copyOf(allow);
  }
}
