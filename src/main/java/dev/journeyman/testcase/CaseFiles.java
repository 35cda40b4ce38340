package dev.journeyman.testcase;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which file each test case becomes: named by its title, and by more where that is taken. A case
 * that was imported before keeps its file.
 */
public final class CaseFiles {

  private static final int LONGEST = 60;

  private final Function<String, Optional<String>> there;
  private final Set<String> taken = new HashSet<>();
  private final Set<String> titles = new HashSet<>();

  /**
   * Begin with what there is.
   *
   * @param there what stands in the file of a name, if there is one
   * @param ids that other journeys have, in lower case
   */
  public CaseFiles(Function<String, Optional<String>> there, Set<String> ids) {
    this.there = there;
    taken.addAll(ids);
  }

  /**
   * A case and its file.
   *
   * @param name of the file, without its ending
   * @param kept whether the case stands there already
   */
  public record Berth(TestCase written, String name, boolean kept) {}

  public List<Berth> of(List<TestCase> cases) {
    List<Berth> berths = new ArrayList<>();
    cases.forEach(each -> berths.add(berth(distinct(each))));
    return berths;
  }

  /** Cases of one file that are called the same are told apart by a number. */
  private TestCase distinct(TestCase written) {
    String title = written.title();
    for (int i = 2; !titles.add(written.file() + "\n" + title.toLowerCase(Locale.ROOT)); i++) {
      title = written.title() + " (" + i + ")";
    }
    return written.titled(title);
  }

  private Berth berth(TestCase written) {
    String base = slug(written.title());
    String name = base;
    for (int i = 2; ; i++) {
      Optional<String> found = there.apply(name);
      if (found.filter(text -> CasePage.isOf(written, text)).isPresent()) {
        taken.add(name);
        return new Berth(written, name, true);
      }
      if (found.isEmpty() && taken.add(name)) {
        return new Berth(written, name, false);
      }
      name = base + "-" + i;
    }
  }

  private static String slug(String title) {
    String name =
        title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String brief = name.substring(0, Math.min(LONGEST, name.length())).replaceFirst("-$", "");
    return brief.isEmpty() ? "journey" : brief;
  }
}
