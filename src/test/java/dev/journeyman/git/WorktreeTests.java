package dev.journeyman.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorktreeTests {

  @TempDir private Path folder;
  private Checkout checkout;
  private Repository repository;

  @BeforeEach
  void commit() {
    checkout = Checkout.empty(folder).file("shop/page.html", "old").commit();
    checkout.file("shop/page.html", "new").file("later/a.txt", "1").commit();
    checkout.file("shop/page.html", "not committed");
    repository = repository("shop");
  }

  private Repository repository(String project) {
    return Repository.of(folder.resolve(project), System.getenv()).known().orElseThrow();
  }

  private Answer<Worktree> at(Repository of, String ref) {
    return of.resolve(ref).then(of::worktree);
  }

  @Test
  void holdsTheProjectAsItWasAndLeavesTheOtherFilesAlone() throws IOException {
    try (Worktree tree = at(repository, "HEAD~1").known().orElseThrow()) {
      assertThat(tree.folder().resolve("page.html")).hasContent("old");
      Files.writeString(tree.folder().resolve("left-by-the-app.txt"), "x");
    }
    assertThat(folder.resolve("shop/page.html")).hasContent("not committed");
    assertThat(checkout.git("status", "--porcelain")).isEqualTo("M shop/page.html");
  }

  @Test
  void isGoneWhenItIsClosed() {
    Worktree tree = at(repository, "main").known().orElseThrow();
    assertThat(tree.remove()).isEmpty();
    assertThat(tree.folder()).doesNotExist();
    assertThat(checkout.git("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void runsNoHook() throws IOException {
    Path hook = folder.resolve(".git/hooks/post-checkout");
    Files.createDirectories(hook.getParent());
    Files.writeString(hook, "#!/bin/sh\ntouch '" + folder.resolve("hooked") + "'\n");
    assertThat(hook.toFile().setExecutable(true)).isTrue();
    at(repository, "main").known().orElseThrow().close();
    assertThat(folder.resolve("hooked")).doesNotExist();
  }

  @Test
  void isRefusedWhereTheCommitIsUnknownOrHasNoSuchFolder() {
    assertThat(at(repository, "nowhere").refusal())
        .hasValueSatisfying(why -> assertThat(why).contains("\"nowhere\" is no commit"));
    assertThat(at(repository, "--force").refusal()).isPresent();
    assertThat(at(repository("later"), "HEAD~1").refusal())
        .hasValueSatisfying(why -> assertThat(why).contains("there is no folder later in commit"));
    assertThat(checkout.git("worktree", "list").lines()).hasSize(1);
    assertThat(Repository.of(folder, Map.of("PATH", "")).refusal()).isPresent();
  }
}
