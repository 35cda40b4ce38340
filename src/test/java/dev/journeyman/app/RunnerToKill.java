package dev.journeyman.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A runner that starts an app and then waits to be killed: {@code FOLDER RUN COMMAND}. */
final class RunnerToKill {

  private RunnerToKill() {}

  public static void main(String[] args) throws InterruptedException {
    URI url = URI.create("http://localhost:1");
    Launch launch =
        new Launch(
            args[2],
            Path.of(args[0]),
            url,
            Readiness.parse(Optional.of("/up and running/"), url),
            Map.of(),
            Duration.ofSeconds(20));
    Start start =
        App.start(launch, Map.of("PATH", args[3]), Path.of(args[0], "runner.log"), args[1]);
    System.out.println(start);
    Thread.sleep(Duration.ofMinutes(1).toMillis());
  }
}
