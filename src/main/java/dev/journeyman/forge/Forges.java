package dev.journeyman.forge;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Opens the way to the forge of a pull request. */
public final class Forges {

  private final Pace pace;
  private final Duration total;
  private final Function<HttpUrl, Optional<HttpUrl>> uploadsFor;

  /**
   * With all questions to one forge within this time, waiting for limits and errors to pass
   * included.
   */
  public Forges(Duration total) {
    this(Pace.REAL, total, GitHubUploads::hostFor);
  }

  Forges(Pace pace, Duration total, Function<HttpUrl, Optional<HttpUrl>> uploadsFor) {
    this.pace = pace;
    this.total = total;
    this.uploadsFor = uploadsFor;
  }

  /** The forge itself. */
  public Reply<Forge> connect(Target target) {
    Optional<HttpUrl> uploads = uploads(target);
    return target
        .token()
        .map(it -> Reply.done(forge(target, wire(target, it, uploads), uploads)))
        .orElseGet(() -> new Reply.Refused<>(target.kind().noToken()));
  }

  /**
   * A forge that changes nothing and tells of each change instead. With a token it reads what is
   * there; without one it pretends that nothing is.
   */
  public Forge rehearse(Target target, Consumer<Intention> heard) {
    Optional<HttpUrl> uploads = uploads(target);
    Optional<Wire> reading = target.token().map(it -> wire(target, it, uploads));
    return forge(target, new Rehearsal(reading, heard), uploads);
  }

  private Optional<HttpUrl> uploads(Target target) {
    return target.kind() == ForgeKind.GITHUB
        ? uploadsFor.apply(HttpUrl.get(target.api().toString()))
        : Optional.empty();
  }

  private Forge forge(Target target, Wire wire, Optional<HttpUrl> uploads) {
    return switch (target.kind()) {
      case GITHUB -> new GitHub(wire, target, uploads, pace);
      case GITLAB -> new GitLab(wire, target);
      case GITEA -> new Gitea(wire, target);
    };
  }

  private Wire wire(Target target, Token token, Optional<HttpUrl> uploads) {
    Set<HttpUrl> hosts =
        Stream.concat(Stream.of(HttpUrl.get(target.api().toString())), uploads.stream())
            .collect(Collectors.toUnmodifiableSet());
    String forge = target.kind().label();
    HttpWire.Pass pass =
        switch (target.kind()) {
          case GITHUB -> new HttpWire.Pass(forge, "Authorization", "Bearer ", token, hosts);
          case GITLAB -> new HttpWire.Pass(forge, "PRIVATE-TOKEN", "", token, hosts);
          case GITEA -> new HttpWire.Pass(forge, "Authorization", "token ", token, hosts);
        };
    return new HttpWire(pass, new Patience(pace, total));
  }
}
