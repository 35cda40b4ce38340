package dev.journeyman.run;

import dev.journeyman.compare.Version;
import dev.journeyman.git.Answer;
import dev.journeyman.git.Answer.Told;
import dev.journeyman.git.Repository;
import dev.journeyman.git.Revision;
import dev.journeyman.report.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the versions of a comparison come from, found out before anything is started. */
record Grounds(Answer<Repository> repository, Leavings leavings) {

  static Grounds of(Settings settings, Leavings leavings) {
    return new Grounds(
        Repository.of(settings.folder(), settings.machine().environment()), leavings);
  }

  /** Each version as it will be shown, or what is wrong with the first that is not to be had. */
  Answer<List<Version>> versions(List<Contender> contenders) {
    List<Version> versions = new ArrayList<>();
    for (Contender contender : contenders) {
      Answer<Version> version = version(contender);
      if (version.known().isEmpty()) {
        return version.then(v -> new Told<>(List.of(v)));
      }
      version.known().ifPresent(versions::add);
    }
    return new Told<>(versions);
  }

  private Answer<Version> version(Contender contender) {
    if (contender instanceof Contender.Running running) {
      return new Told<>(shown(contender, RunFacts.withoutUser(running.url()), Optional.empty()));
    }
    if (contender instanceof Contender.Commit commit) {
      return repository
          .then(r -> r.resolve(commit.ref()))
          .then(
              full -> new Told<>(shown(contender, source(commit.ref(), full), Optional.of(full))));
    }
    Optional<Revision> now =
        repository.then(r -> r.revision(file -> !leavings.include(file))).known();
    String source = "working tree" + now.map(Grounds::state).orElse("");
    return new Told<>(shown(contender, source, now.map(Revision::commit)));
  }

  /** A commit as people know it. */
  static String source(String ref, String commit) {
    return commit.startsWith(ref) ? brief(commit) : ref + " (" + brief(commit) + ")";
  }

  private static String state(Revision now) {
    return " (" + brief(now.commit()) + (now.dirty() ? " with changes)" : ")");
  }

  private static String brief(String commit) {
    return commit.substring(0, Math.min(7, commit.length()));
  }

  private static Version shown(Contender contender, String source, Optional<String> commit) {
    return new Version(contender.name(), contender.role(), source, commit, "");
  }
}
