package dev.journeyman.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the columns of a table hold, by the words of its head.
 *
 * @param action the column of what somebody does, and {@code promise} that of what must be true; -1
 *     where there is none
 */
record Columns(int action, int promise) {

  private static final Pattern ACTION =
      Pattern.compile("(?i)(?:user )?(?:actions?|steps?|when|what (?:the|a) \\w+ does|input)");
  private static final Pattern PROMISE =
      Pattern.compile(
          "(?i).*\\b(?:requirements?|criteri(?:on|a)|expect(?:ed|ation)s?.*|results?|then|outcome|must|should"
              + "|behaviou?rs?|rules?|description)\\b.*");

  static Columns of(List<String> head) {
    return new Columns(column(head, ACTION), column(head, PROMISE));
  }

  private static int column(List<String> head, Pattern words) {
    for (int i = 0; i < head.size(); i++) {
      if (words.matcher(head.get(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  static List<String> cells(String row) {
    String inner = row.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
    List<String> cells = new ArrayList<>();
    for (String cell : inner.split("(?<!\\\\)\\|", -1)) {
      cells.add(Plain.of(cell));
    }
    return cells;
  }

  /** Whether these are the dashes under a head. */
  static boolean isRule(List<String> cells) {
    return cells.stream().allMatch(cell -> cell.matches(":?-+:?"));
  }

  Optional<String> action(List<String> cells) {
    return cell(cells, action);
  }

  Optional<String> promise(List<String> cells) {
    return cell(cells, promise);
  }

  Requirement.Kind kindOfPromise() {
    return action >= 0 ? Requirement.Kind.THEN : Requirement.Kind.STATEMENT;
  }

  private static Optional<String> cell(List<String> cells, int column) {
    return column >= 0 && column < cells.size()
        ? Optional.of(cells.get(column)).filter(text -> !text.isBlank())
        : Optional.empty();
  }
}
