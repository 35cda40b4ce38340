package dev.journeyman.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real repository in a folder of the test, with nothing of the machine's settings. */
public final class Checkout {

  private final Path folder;

  private Checkout(Path folder) {
    this.folder = folder;
  }

  /** Make a repository on a branch main with one commit of what lies in the folder. */
  public static Checkout of(Path folder) {
    return empty(folder).commit();
  }

  /** Make a repository without any commit. */
  public static Checkout empty(Path folder) {
    Checkout checkout = new Checkout(folder);
    checkout.git("init", "-q", "-b", "main");
    return checkout;
  }

  public Checkout file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Checkout commit() {
    git("add", "-A");
    git("commit", "-q", "--allow-empty", "-m", "Change");
    return this;
  }

  /** Call git; what it printed. */
  public String git(String... arguments) {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=Pat", "-c", "user.email=pat@example.com"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder
        .environment()
        .putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1"));
    builder.redirectErrorStream(true);
    try {
      Process process = builder.start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(command + ": " + out);
      }
      return out.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
