package dev.journeyman.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTests {

  @TempDir private Path folder;

  private Answer<Repository> open(Path at) {
    return Repository.of(at, System.getenv());
  }

  private Answer<Difference> since(String ref) {
    return open(folder).then(r -> r.difference(Optional.of(ref)));
  }

  private Answer<Difference> usual() {
    return open(folder).then(r -> r.difference(Optional.empty()));
  }

  private static List<String> files(Answer<Difference> difference) {
    return difference.known().orElseThrow(() -> new AssertionError(difference)).files();
  }

  @Nested
  class TheDifference {

    @Test
    void isWhatWasCommittedChangedAddedAndRemovedSince() {
      Checkout checkout = Checkout.of(folder).file("a.txt", "1").file("b.txt", "1").commit();
      checkout.git("branch", "old");
      checkout.file("a.txt", "2").commit().file("new folder/\u00fcber.txt", "1");
      checkout.git("rm", "-q", "b.txt");
      assertThat(files(since("old"))).containsExactly("a.txt", "b.txt", "new folder/\u00fcber.txt");
      assertThat(files(since("HEAD"))).containsExactly("b.txt", "new folder/\u00fcber.txt");
    }

    @Test
    void namesBothPlacesOfWhatWasMoved() {
      Checkout checkout = Checkout.of(folder).file("a.txt", "the same text").commit();
      checkout.git("mv", "a.txt", "b.txt");
      assertThat(files(since("HEAD"))).containsExactly("a.txt", "b.txt");
    }

    @Test
    void leavesOutWhatIsIgnored() {
      Checkout.of(folder).file(".gitignore", "target/\n").commit().file("target/x", "1");
      assertThat(files(since("HEAD"))).isEmpty();
    }

    @Test
    void isMeasuredFromWhereTheBranchLeftTheOther() {
      Checkout checkout = Checkout.of(folder);
      checkout.git("switch", "-q", "-c", "feature");
      checkout.file("mine.txt", "1").commit();
      checkout.git("switch", "-q", "main");
      checkout.file("theirs.txt", "1").commit();
      checkout.git("switch", "-q", "feature");
      assertThat(files(since("main"))).containsExactly("mine.txt");
      assertThat(files(usual())).containsExactly("mine.txt");
      assertThat(usual().known().orElseThrow().since()).startsWith("main (");
    }

    @Test
    void isMeasuredFromTheDefaultBranchOfTheServer(@TempDir Path server, @TempDir Path clones) {
      Checkout.of(server).file("a.txt", "1").commit().git("branch", "-m", "trunk");
      Checkout.of(clones).git("clone", "-q", server.toString(), "clone");
      Path clone = clones.resolve("clone");
      Checkout.of(clone).file("b.txt", "1").commit();
      Difference difference =
          open(clone).then(r -> r.difference(Optional.empty())).known().orElseThrow();
      assertThat(difference.since()).startsWith("origin/trunk (");
      assertThat(difference.files()).containsExactly("b.txt");
    }

    @Test
    void namesFilesFromTheFolderOfTheProject() {
      Checkout.of(folder).file("shop/a.txt", "1").commit().file("shop/a.txt", "2").file("b", "1");
      assertThat(files(open(folder.resolve("shop")).then(r -> r.difference(Optional.of("HEAD")))))
          .containsExactlyInAnyOrder("a.txt", "../b");
    }
  }

  @Nested
  class WhatIsCheckedOut {

    @Test
    void isDirtyWhereAFileThatCountsDiffers() {
      Checkout checkout = Checkout.of(folder).file("reports/x", "1");
      Revision clean =
          open(folder).then(r -> r.revision(f -> !f.startsWith("reports/"))).known().orElseThrow();
      assertThat(clean).isEqualTo(new Revision(checkout.git("rev-parse", "HEAD"), false));
      assertThat(open(folder).then(r -> r.revision(f -> true)).known().orElseThrow().dirty())
          .isTrue();
    }
  }

  @Nested
  class ARefusalSaysWhy {

    @Test
    void whereThereIsNoRepository() {
      assertThat(open(folder).refusal().orElseThrow()).endsWith("is not in a git repository");
    }

    @Test
    void whereNothingWasCommitted() {
      Checkout.empty(folder);
      assertThat(usual().refusal().orElseThrow()).endsWith("has no commit yet");
    }

    @Test
    void whereACommitIsNotKnown() {
      Checkout.of(folder);
      assertThat(since("nowhere").refusal().orElseThrow())
          .contains("\"nowhere\" is no commit, branch or tag of ");
      assertThat(since("--output=/tmp/x").refusal()).isPresent();
    }

    @Test
    void whereGitIsNotInstalled() {
      assertThat(Repository.of(folder, Map.of("PATH", folder.toString())).refusal())
          .contains("git is not on the PATH; install it");
    }

    @Test
    void whereNothingIsShared() {
      Checkout checkout = Checkout.of(folder);
      checkout.git("switch", "-q", "--orphan", "other");
      checkout.file("other.txt", "1").commit();
      assertThat(usual().refusal().orElseThrow()).contains("main").contains("--unshallow");
    }
  }
}
