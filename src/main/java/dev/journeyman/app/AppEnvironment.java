package dev.journeyman.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The variables that the app sees: those of the runner without its keys, plus its own.
 *
 * <p>Withheld are names, in any case, that end in {@code API_KEY}, {@code APIKEY}, {@code TOKEN},
 * {@code SECRET}, {@code SECRET_KEY}, {@code ACCESS_KEY}, {@code ACCESS_KEY_ID}, {@code
 * PRIVATE_KEY}, {@code PASSWORD}, {@code PASSWD}, {@code PASSPHRASE}, {@code CREDENTIALS}, {@code
 * JWT} or {@code PAT}, the address of an SSH agent, and all of {@code JOURNEYMAN_*}. An app that
 * needs one of them gets it through {@code env} of its launch. This keeps keys out of an app's
 * error pages and logs; it is no wall: code of the same user can still read the runner's memory.
 */
record AppEnvironment(Map<String, String> variables, List<String> withheld) {

  private static final Pattern KEY =
      Pattern.compile(
          "(?i).*(API_?KEY|TOKEN|SECRET(_KEY)?|ACCESS_KEY(_ID)?|PRIVATE_KEY|PASSWORD|PASSWD|PASSPHRASE"
              + "|CREDENTIALS|JWT|_PAT)|SSH_AUTH_SOCK|SSH_AGENT_PID|JOURNEYMAN_.*");

  static AppEnvironment of(Map<String, String> runner, Map<String, String> own) {
    Map<String, String> variables = new TreeMap<>();
    List<String> withheld = new ArrayList<>();
    runner.forEach(
        (name, value) -> {
          if (!KEY.matcher(name).matches()) {
            variables.put(name, value);
          } else if (!own.containsKey(name) && !name.startsWith("JOURNEYMAN_")) {
            withheld.add(name);
          }
        });
    variables.putAll(own);
    withheld.sort(null);
    return new AppEnvironment(Map.copyOf(variables), List.copyOf(withheld));
  }

  /** A sentence about what the app did not get, or nothing. */
  String remark() {
    return withheld.isEmpty()
        ? ""
        : " These variables were kept from it, name them under env if it needs them: "
            + String.join(", ", withheld)
            + ".";
  }
}
