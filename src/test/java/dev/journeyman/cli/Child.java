package dev.journeyman.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command in a process of its own, which signals reach. */
public record Child(Process process, Path said) implements AutoCloseable {

  private static final int PATIENCE = 60;

  /**
   * Start it in a folder.
   *
   * @param more variables besides those of this process
   */
  public static Child start(Path folder, Map<String, String> more, String... args)
      throws IOException {
    Path said = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Stream.concat(
                        Stream.of(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            Main.class.getName()),
                        Stream.of(args))
                    .toList())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder
        .environment()
        .put("JOURNEYMAN_CACHE", Path.of("target/cache").toAbsolutePath().toString());
    builder.environment().putAll(more);
    return new Child(builder.start(), said);
  }

  /** What a shell calls to start it. */
  static String command() {
    return String.format(
        "exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s",
        Path.of(System.getProperty("java.home"), "bin", "java"), classPath(), Main.class.getName());
  }

  /** Its parts are named from another folder. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The exit code; what was said where it did not come to its end by itself. */
  public int exit() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      throw new IllegalStateException(Files.readString(said, StandardCharsets.UTF_8));
    }
    return process.exitValue();
  }

  /** Kill it first, so that its browser has no say in how it ends. */
  @Override
  public void close() {
    List<ProcessHandle> all = process.descendants().toList();
    process.destroyForcibly();
    process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
