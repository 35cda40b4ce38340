package dev.journeyman.gloss;

import dev.journeyman.gloss.Caret.Item;
import dev.journeyman.gloss.Completion.Kind;
import dev.journeyman.journey.Criticality;
import dev.journeyman.journey.FrontMatter;
import dev.journeyman.journey.Section;
import dev.journeyman.journey.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What fits the place of a caret.
 *
 * @param data the values of names
 * @param secrets the environment variables of secrets by their names
 */
record Completing(
    Caret caret,
    Path file,
    Map<String, String> data,
    Map<String, String> secrets,
    List<Seen> seen) {

  private static final Pattern PLACEHOLDER = Pattern.compile(".*\\{\\{\\s*(?<name>[^{}]*)");
  private static final Pattern KEY = Pattern.compile("(?<key>[\\p{L}_-]*)");
  private static final Pattern VALUE =
      Pattern.compile("(?<key>stage|severity)\\s*:\\s*(?<value>\\S*)");
  private static final Pattern HEADING = Pattern.compile("(?<heading>#{0,6}\\s*\\p{L}*)");
  private static final Pattern INCLUDE = Pattern.compile("\\s*>\\s*include:\\s*(?<path>\\S*)");

  Completions completions() {
    Matcher placeholder = PLACEHOLDER.matcher(caret.before());
    if (placeholder.matches()) {
      return placeholder(placeholder);
    }
    if (caret.inMatter()) {
      return matter();
    }
    Matcher include = INCLUDE.matcher(caret.before());
    if (include.matches()) {
      return new Completions(include.start("path"), files(include.group("path")));
    }
    Optional<Item> item = caret.item();
    if (item.isPresent()) {
      return new Proposals(item.get(), data, seen).options();
    }
    Matcher heading = HEADING.matcher(caret.before());
    return heading.matches() ? new Completions(0, headings(heading.group())) : none();
  }

  private Completions none() {
    return new Completions(caret.column(), List.of());
  }

  /** A secret is for what is done; looking for it on a page would give it away. */
  private Completions placeholder(Matcher open) {
    String typed = open.group("name");
    String close = caret.after().stripLeading().startsWith("}}") ? "" : "}}";
    List<Completion> options = new ArrayList<>();
    data.forEach((name, value) -> options.add(name(Kind.DATA, name, close, value)));
    options.add(name(Kind.DATA, "run.id", close, "unique to each run"));
    if (caret.inMatter() || caret.item().map(Item::deed).orElse(false)) {
      secrets.forEach(
          (name, variable) ->
              options.add(name(Kind.SECRET, "secret." + name, close, "from " + variable)));
    }
    return new Completions(open.start("name"), begun(options, typed));
  }

  private static Completion name(Kind kind, String name, String close, String detail) {
    return new Completion(name, name + close, detail, kind);
  }

  private Completions matter() {
    Matcher value = VALUE.matcher(caret.before());
    if (value.matches()) {
      Stream<String> values =
          value.group("key").equals("stage")
              ? Arrays.stream(Stage.values()).map(Stage::text)
              : Arrays.stream(Criticality.values()).map(Criticality::text);
      List<Completion> options =
          values.map(each -> Completion.of(Kind.KEY, each, value.group("key"))).toList();
      return new Completions(value.start("value"), begun(options, value.group("value")));
    }
    Matcher key = KEY.matcher(caret.before());
    if (!key.matches()) {
      return none();
    }
    List<Completion> options =
        FrontMatter.KEYS.entrySet().stream()
            .filter(each -> !caret.hasKey(each.getKey()))
            .map(
                each ->
                    new Completion(each.getKey(), each.getKey() + ": ", each.getValue(), Kind.KEY))
            .toList();
    return new Completions(0, begun(options, key.group("key")));
  }

  private List<Completion> headings(String typed) {
    List<Completion> options =
        caret.missing().stream()
            .map(section -> Completion.of(Kind.HEADING, "## " + section.heading(), says(section)))
            .toList();
    String name = typed.replaceFirst("^#+\\s*", "").toLowerCase(Locale.ROOT);
    return options.stream()
        .filter(each -> each.label().toLowerCase(Locale.ROOT).startsWith(name, 3))
        .toList();
  }

  private static String says(Section section) {
    return switch (section) {
      case BEFORE -> "what prepares the journey and is not judged";
      case STEPS -> "what the person does, and what must then be true";
      case OUTCOME -> "what must be true at the end, in a fresh look at the app";
      case ALWAYS -> "what must be true throughout";
      case HINTS -> "what helps whoever walks, such as a banner to put away";
    };
  }

  private List<Completion> files(String typed) {
    try (Stream<Path> there = Files.list(file.getParent())) {
      List<Completion> options =
          there
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".md") && !name.equals(file.getFileName().toString()))
              .sorted()
              .map(name -> Completion.of(Kind.FILE, name, "its steps"))
              .toList();
      return begun(options, typed);
    } catch (IOException nothingThere) {
      // a folder that nobody has made yet has no files to include
      return List.of();
    }
  }

  private static List<Completion> begun(List<Completion> options, String typed) {
    return options.stream()
        .filter(each -> each.label().regionMatches(true, 0, typed, 0, typed.length()))
        .toList();
  }
}
