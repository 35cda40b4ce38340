package dev.journeyman.brain.plain;

import dev.journeyman.check.AllOf;
import dev.journeyman.check.Check;
import dev.journeyman.check.Flawless;
import dev.journeyman.surface.Inspection;
import dev.journeyman.surface.Inspection.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the rows mean that promise something about every page. */
final class GuardrailMeaning {

  private static final Pattern WIDTHS =
      Pattern.compile("(?:\\d{3,4}(?: ?px| pixels?)?(?: wide)?(?:, and |, | and )?)+");
  private static final Pattern WIDTH = Pattern.compile("\\d{3,4}");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<number>\\d+(?:[.]\\d+)?) ?(?:(?<thousandths>ms|milliseconds?)|s|sec|seconds?)",
          Pattern.CASE_INSENSITIVE);

  private GuardrailMeaning() {}

  static ExpectationMeaning no(Subject... subjects) {
    List<Check> checks =
        Arrays.stream(subjects)
            .<Check>map(subject -> new Flawless(new Inspection.For(subject)))
            .toList();
    return slots -> Optional.of(checks.size() == 1 ? checks.get(0) : new AllOf(checks));
  }

  static Optional<Check> widths(Slots slots) {
    if (!slots.has("widths")) {
      return Optional.of(new Flawless(new Inspection.Widths(List.of())));
    }
    String text = slots.text("widths");
    List<Integer> widths = new ArrayList<>();
    Matcher each = WIDTH.matcher(text);
    while (each.find()) {
      widths.add(Integer.parseInt(each.group()));
    }
    return WIDTHS.matcher(text).matches()
        ? Optional.of(new Flawless(new Inspection.Widths(widths)))
        : Optional.empty();
  }

  static Optional<Check> speed(Slots slots) {
    Matcher time = TIME.matcher(slots.text("time"));
    if (!time.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(time.group("number"));
    long millis =
        time.group("thousandths") == null
            ? number.movePointRight(3).longValue()
            : number.longValue();
    return Optional.of(new Flawless(new Inspection.Speed(Duration.ofMillis(millis))));
  }
}
