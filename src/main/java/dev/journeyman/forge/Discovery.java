package dev.journeyman.forge;

import dev.journeyman.forge.Target.Which;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the pull request from what somebody wishes and what the CI says. */
public final class Discovery {

  /** Goes before the variable that a forge's own token is in. */
  private static final String ANY_TOKEN = "JOURNEYMAN_FORGE_TOKEN";

  private static final URI GITHUB = URI.create("https://api.github.com");

  private final Environment environment;
  private final List<String> missing = new ArrayList<>();

  private Discovery(Environment environment) {
    this.environment = environment;
  }

  /** Find it; a missing token is found when the forge is opened. */
  public static Found find(Map<String, String> environment, Wishes wishes) {
    return new Discovery(new Environment(environment)).find(wishes);
  }

  private Found find(Wishes wishes) {
    Clues wished = wished(wishes);
    Clues clues = merged(wished, environment.clues());
    Optional<ForgeKind> kind =
        need(
            clues.kind(),
            "Which forge it is on is not known here: name it by --forge github, gitlab or gitea, or"
                + " give the whole address of the pull request to --pull-request.");
    Optional<URI> api =
        need(
            clues.api().or(() -> kind.filter(it -> it == ForgeKind.GITHUB).map(it -> GITHUB)),
            "Where the API of the forge is is not known: name it by --api, such as"
                + " https://git.example.com/api/v4.");
    Optional<String> repository =
        need(
            clues.repository().filter(it -> isRepository(kind, it)),
            "The repository is not known"
                + clues.repository().map(it -> " (\"" + it + "\" is none)").orElse("")
                + ": name it by --repository OWNER/NAME.");
    Optional<Which> which =
        need(
            clues.which(),
            "This run belongs to no pull request that could be found: name it by --pull-request"
                + " NUMBER, or run on the event pull_request.");
    if (!missing.isEmpty()) {
      return new Found.Lacking(
          Stream.concat(clues.troubles().stream(), missing.stream()).distinct().toList());
    }
    return new Found.Complete(
        new Target(
            kind.orElseThrow(),
            api.orElseThrow(),
            repository.orElseThrow(),
            which.orElseThrow(),
            clues.head(),
            token(kind.orElseThrow()),
            clues.run()));
  }

  private static boolean isRepository(Optional<ForgeKind> kind, String text) {
    return kind.map(it -> Target.isRepository(it, text)).orElse(true);
  }

  /** What the CI says of another forge, or of another pull request, is not for the wished one. */
  private static Clues merged(Clues wished, Clues told) {
    if (differs(wished.kind(), told.kind())) {
      return wished.or(Clues.NONE.run(told.run()));
    }
    boolean other =
        differs(wished.which(), told.which()) || differs(wished.repository(), told.repository());
    return wished.or(other ? told.head(Optional.empty()) : told);
  }

  private static <T> boolean differs(Optional<T> wished, Optional<T> told) {
    return wished.isPresent() && !wished.equals(told);
  }

  private Clues wished(Wishes wishes) {
    Clues clues =
        new Clues(
            wishes.kind(),
            wishes.api(),
            wishes.repository(),
            Optional.empty(),
            commit(wishes.commit()),
            wishes.run(),
            List.of());
    return wishes.pullRequest().map(it -> clues.or(pullRequest(it))).orElse(clues);
  }

  private Optional<String> commit(Optional<String> text) {
    text.filter(it -> !Target.isCommit(it))
        .ifPresent(
            it ->
                missing.add(
                    "\"" + it + "\" of --commit is no whole commit: give all its 40 digits."));
    return text.filter(Target::isCommit);
  }

  private Clues pullRequest(String text) {
    Optional<Clues> clues =
        Environment.number(text)
            .map(it -> Clues.NONE.which(new Which.Numbered(it)))
            .or(() -> PullRequestAddress.read(text));
    return clues.orElseGet(
        () -> {
          missing.add(
              "\""
                  + text
                  + "\" of --pull-request is neither a number nor the address of a pull request.");
          return Clues.NONE;
        });
  }

  private <T> Optional<T> need(Optional<T> value, String otherwise) {
    if (value.isEmpty()) {
      missing.add(otherwise);
    }
    return value;
  }

  /** The token of a GitLab job cannot comment, under whichever name. */
  private Optional<Token> token(ForgeKind kind) {
    Optional<String> ofJob = environment.get("CI_JOB_TOKEN");
    return names(kind)
        .flatMap(name -> environment.get(name).map(it -> Token.of(it, name)).stream())
        .filter(it -> ofJob.filter(job -> job.equals(it.value())).isEmpty())
        .findFirst();
  }

  private static Stream<String> names(ForgeKind kind) {
    return kind == ForgeKind.GITEA
        ? Stream.of(ANY_TOKEN, kind.variable(), "FORGEJO_TOKEN", "GITHUB_TOKEN")
        : Stream.of(ANY_TOKEN, kind.variable());
  }
}
