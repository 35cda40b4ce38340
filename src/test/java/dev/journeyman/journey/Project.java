package dev.journeyman.journey;

import dev.journeyman.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A folder with journeys, written and read by a test. */
record Project(Path root) {

  /** A journey that uses everything that a journey may have. */
  static final String MUG =
      """
      ---
      tags: [smoke, revenue]
      owner: growth
      severity: critical
      stage: painted-door
      covers: ["src/checkout/**"]
      start: /shop
      as: ada
      timeout: 2m
      budget: 0.50 USD
      data: {email: "pat+{{run.id}}@example.com", name: Pat}
      ---
      # A guest buys a mug

      Guests who must sign up first leave. This journey protects guest checkout.

      ## Before
      1. Empty the cart.

      ## Steps
      1. Search for "mug".
         - "3 results" is shown.
      2. Add **Blue mug** to the [cart](/cart).
         - The cart badge shows 1.
         - `Blue mug` is in the cart.
      3. Check out as {{email}}
         with {{secret.PASSWORD}}.
         - "Order confirmed" is shown.

      ## Outcome
      - The order page still shows “Paid” and {{email}}.

      ## Always
      - No error in the console.

      ## Notes
      Only for people.
      """;

  Project with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Project with(String file, byte[] bytes) {
    Path path = root.resolve(file);
    try {
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Reading read(String... paths) {
    return Journeys.read(
        List.of(paths).stream().map(root::resolve).toList(), root, Set.of("override"));
  }

  Journey journey(String file) {
    Reading reading = read(file);
    if (reading.journeys().size() != 1) {
      throw new AssertionError(reading.problems().toString());
    }
    return reading.journeys().get(0);
  }

  List<String> problems(String... paths) {
    return read(paths).problems().stream().map(Problem::toString).toList();
  }

  List<String> errors(String... paths) {
    return read(paths).problems().stream().filter(Problem::isError).map(Problem::toString).toList();
  }
}
