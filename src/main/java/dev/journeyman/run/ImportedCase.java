package dev.journeyman.run;

import dev.journeyman.testcase.CaseLine;
import java.util.Map;
import java.util.Optional;

/**
 * A test case that became a journey.
 *
 * @param file of the journey, from the project's folder
 * @param source the file that the case came from, and {@code line}, where it begins there
 * @param kept whether it was there before, and was left alone
 * @param data the values of the names in it
 * @param unready why it is a draft; nothing where it is run
 * @param origins of the lines of the journey, as far as they are known
 */
public record ImportedCase(
    String file,
    String source,
    int line,
    boolean kept,
    Map<String, String> data,
    Optional<String> unready,
    Map<Integer, CaseLine> origins) {
  public ImportedCase {
    data = Map.copyOf(data);
    origins = Map.copyOf(origins);
  }

  /** Where the case begins: {@code pay.feature:12}. */
  public String from() {
    return source + ":" + line;
  }
}
