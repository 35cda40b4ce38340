package dev.journeyman.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class YamlReadingTests {

  @Test
  void valuesKeepTheirSpellingAndTheirLines() {
    Yaml.Mapping root = mapping("price: 9.90\nopen: yes\nnested:\n  - \"1\"\n  - ~\n");

    assertThat(root.entries())
        .extracting(Yaml.Entry::key, Yaml.Entry::line)
        .containsExactly(tuple("price", 10), tuple("open", 11), tuple("nested", 12));
    assertThat(root.entries().get(0).value()).isEqualTo(new Yaml.Scalar("9.90", false, 10));
    assertThat(root.entries().get(2).value())
        .isEqualTo(
            new Yaml.Items(
                List.of(new Yaml.Scalar("1", false, 13), new Yaml.Scalar("~", true, 14)), 13));
  }

  @Test
  void anAliasStandsForASingleValue() {
    assertThat(mapping("a: &x 1\nb: *x").entries().get(1).value())
        .isEqualTo(new Yaml.Scalar("1", false, 11));
  }

  @Test
  void anEmptyTextHasNoRoot() {
    assertThat(read("# only a comment\n").root()).isEmpty();
    assertThat(read("# only a comment\n").problems()).isEmpty();
  }

  @Nested
  class Refuses {
    @Test
    void aliasesOfCollectionsSoThatNothingCanGrow() {
      assertThat(problem("a: &a [1]\nb: &b [*a, *a]"))
          .isEqualTo("a.yaml:11: the alias *a stands for a list; write the value out");
    }

    @Test
    void anAliasInsideItself() {
      assertThat(problem("a: &a [*a]"))
          .isEqualTo("a.yaml:10: the alias *a stands for nothing before it; write the value out");
    }

    @Test
    void tags() {
      assertThat(problem("a: 1\nb: !!javax.script.ScriptEngineManager [x]"))
          .startsWith("a.yaml:11: the tag tag:yaml.org,2002:javax.script.ScriptEngineManager");
    }

    @Test
    void aKeyThatStandsTwice() {
      assertThat(problem("a: 1\nb: 2\na: 3"))
          .isEqualTo("a.yaml:12: the key \"a\" stands here twice; keep one of them");
    }

    @Test
    void aPlaceholderWithoutQuotes() {
      assertThat(problem("email: {{run.id}}"))
          .isEqualTo(
              "a.yaml:10: a key must be a word;"
                  + " put a value that begins with a bracket or {{ in quotes");
    }

    @Test
    void aSecondDocument() {
      assertThat(problem("a: 1\n---\nb: 2"))
          .isEqualTo("a.yaml:11: a second document begins here; keep one document in a file");
    }

    @Test
    void brokenSyntaxWithItsLine() {
      assertThat(problem("a: 1\nb: [1, 2\nc: 3")).startsWith("a.yaml:12: this is not YAML: ");
      assertThat(problem("a: 1\n\tb: 2")).startsWith("a.yaml:11: this is not YAML: ");
    }

    @Test
    void deepNestingInTime() {
      for (String opening : List.of("[", "{a: ", "- ", "? ")) {
        String text = opening.repeat(60_000);
        Assertions.assertTimeout(
            Duration.ofSeconds(2),
            () -> assertThat(problem(text)).startsWith("a.yaml:10: "),
            opening);
      }
    }

    @Test
    void aTextThatIsTooLong() {
      assertThat(problem("a: " + "b".repeat(TextFile.MAX_BYTES))).startsWith("a.yaml:10: ");
    }
  }

  @Test
  void manyKeysAreReadInTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append("k").append(i).append(": v\n");
    }

    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> assertThat(mapping(text.toString()).entries()).hasSize(20_000));
  }

  private static YamlReading read(String text) {
    return YamlReading.of("a.yaml", 10, text);
  }

  private static Yaml.Mapping mapping(String text) {
    return (Yaml.Mapping) read(text).root().orElseThrow();
  }

  private static String problem(String text) {
    List<Problem> problems = read(text).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0).toString();
  }
}
