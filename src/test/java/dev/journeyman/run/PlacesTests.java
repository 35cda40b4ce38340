package dev.journeyman.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.journey.Journeys;
import dev.journeyman.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTests {

  @TempDir private Path folder;

  private void write(String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  @Test
  void stepsOfAnotherFileStandWhereThatIsIncluded() throws IOException {
    write("login.md", "# Log in", "", "## Steps", "1. Click In.", "2. Click On.");
    write("cart.md", "# Cart", "", "## Steps", "1. Click Cart.");
    write(
        "pay.md",
        "# Pay",
        "",
        "## Steps",
        "> include: login.md",
        "> include: cart.md",
        "1. Click Pay.",
        "   - \"Paid\" is shown.",
        "",
        "## Outcome",
        "- \"Paid\" is shown.");
    var read = Journeys.read(List.of(folder.resolve("pay.md")), folder, Set.of());
    Places places = Places.of(Plan.of(read.journeys().get(0), Map.of()), folder);
    assertThat(places.lines()).containsExactly(4, 4, 5, 6, 10);
    assertThat(places.first(4)).hasValue(0);
    assertThat(places.last(4)).hasValue(1);
    assertThat(places.last(7)).as("a promise is of the step above").hasValue(3);
    assertThat(places.last(3)).isEmpty();
  }
}
