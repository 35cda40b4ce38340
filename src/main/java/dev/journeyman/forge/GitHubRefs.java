package dev.journeyman.forge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.journeyman.forge.Fault.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All refs that hold pictures of ours in a repository, and which of them have had their time. */
record GitHubRefs(GitHubApi api, Pace pace) {

  /** As long as GitHub keeps artifacts where nobody says otherwise. */
  static final Duration KEPT = Duration.ofDays(90);

  /** More than the runs whose comments stand in one pull request at a time. */
  static final int KEPT_OF_ONE = 20;

  private static final int MOST_AT_ONCE = 30;
  private static final Pattern NAME =
      Pattern.compile("refs/(journeyman/pr-(\\d{1,18})/(\\d{8}T\\d{6}Z)-[0-9a-f]{12})");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private record Ref(String name, String number, Instant time) {}

  /** Without {@code refs/}. */
  static String name(long number, Instant time, String commit) {
    return "journeyman/pr-" + number + "/" + TIME.format(time) + "-" + commit.substring(0, 12);
  }

  /** Take old ones away, and say how many. */
  Reply<Integer> prune() {
    Ask ask =
        api.rest()
            .read(api.url("git", "matching-refs", "journeyman"), "list refs of old pictures")
            .pretend(JsonNodeFactory.instance.arrayNode());
    return api.wire().all(ask).then(it -> remove(old(it)));
  }

  private List<Ref> old(List<JsonNode> all) {
    Instant limit = pace.now().minus(KEPT);
    Map<String, List<Ref>> byPullRequest =
        all.stream()
            .flatMap(it -> ref(it.path("ref").asText()).stream())
            .sorted(Comparator.comparing(Ref::time).reversed())
            .collect(Collectors.groupingBy(Ref::number));
    return byPullRequest.values().stream()
        .flatMap(
            it ->
                Stream.concat(
                    it.stream().skip(KEPT_OF_ONE),
                    it.stream().limit(KEPT_OF_ONE).filter(ref -> ref.time().isBefore(limit))))
        .sorted(Comparator.comparing(Ref::time))
        .limit(MOST_AT_ONCE)
        .toList();
  }

  private static Optional<Ref> ref(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      Instant time = TIME.parse(parts.group(3), Instant::from);
      return Optional.of(new Ref(parts.group(1), parts.group(2), time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Reply<Integer> remove(List<Ref> refs) {
    for (Ref each : refs) {
      Ask ask =
          api.rest()
              .delete(
                  api.url("git", "refs").newBuilder().addPathSegments(each.name()).build(),
                  "remove old pictures");
      Optional<Fault> fault = api.wire().ask(ask).fault().filter(it -> !isGone(it));
      if (fault.isPresent()) {
        return new Reply.Refused<>(fault.get());
      }
    }
    return Reply.done(refs.size());
  }

  /** Another run was faster; GitHub says 422 "Reference does not exist". */
  private static boolean isGone(Fault fault) {
    return fault.kind() == Kind.MISSING || fault.kind() == Kind.INVALID;
  }
}
