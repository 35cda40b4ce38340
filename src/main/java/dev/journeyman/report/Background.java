package dev.journeyman.report;

import dev.journeyman.history.PastWalk;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind a run: what was checked out, which change it was for, and what earlier runs
 * saw.
 *
 * @param past in the order of time, without this run
 */
public record Background(
    Optional<Checkout> checkout, Optional<Change> change, List<PastWalk> past) {

  public static final Background NONE =
      new Background(Optional.empty(), Optional.empty(), List.of());

  public Background {
    past = List.copyOf(past);
  }

  /** The number of a run that no build server numbers: one more than the last. */
  long next() {
    long runs = past.stream().map(PastWalk::run).distinct().count();
    long last = past.stream().flatMap(it -> it.number().stream()).max(Long::compare).orElse(0L);
    return 1 + Math.max(runs, last);
  }

  /**
   * What was checked out.
   *
   * @param dirty whether files differed from the commit
   * @param files the web address of the project's folder at that commit, where one is known
   */
  public record Checkout(String commit, boolean dirty, Optional<String> files) {

    String shown() {
      return brief() + (dirty ? " and changes that are not committed" : "");
    }

    /** As much of the commit's name as people use. */
    String brief() {
      return commit.substring(0, Math.min(10, commit.length()));
    }

    /** Where a file of the project can be read as it is in the commit. */
    Optional<String> address(String file) {
      try {
        String path = new URI(null, null, "/" + file.replace('\\', '/'), null).getRawPath();
        return files.map(folder -> folder.replaceFirst("/+$", "") + path);
      } catch (URISyntaxException e) {
        return Optional.empty();
      }
    }
  }

  /** The pull or merge request that is tested, such as {@code pull request 12}. */
  public record Change(String name, String url) {}
}
