package dev.journeyman.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Builds the tree from the parser's events, because only there depth can be limited in time. */
final class YamlReader {
  private static final int MAX_DEPTH = 16;
  private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

  private final String file;
  private final int firstLine;
  private final int lastLine;
  private final Iterator<Event> events;
  private final Map<String, Yaml> anchors = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  YamlReader(String file, int firstLine, String text) {
    this.file = file;
    this.firstLine = firstLine;
    this.lastLine = firstLine + (int) text.chars().filter(c -> c == '\n').count();
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(TextFile.MAX_BYTES).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  YamlReading read() {
    try {
      return new YamlReading(document(), problems);
    } catch (Broken e) {
      problems.add(e.problem);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().or(e::getContextMark).map(this::line).orElse(firstLine);
      problems.add(problem(line, "this is not YAML: " + oneLine(e.getProblem()), hint()));
    } catch (YamlEngineException e) {
      problems.add(
          problem(
              firstLine, "this is not YAML: " + oneLine(String.valueOf(e.getMessage())), hint()));
    }
    return new YamlReading(Optional.empty(), problems);
  }

  private Optional<Yaml> document() {
    events.next();
    if (!events.next().getEventId().equals(Event.ID.DocumentStart)) {
      return Optional.empty();
    }
    Yaml root = node(events.next(), 0);
    events.next();
    Event after = events.next();
    if (after.getEventId().equals(Event.ID.DocumentStart)) {
      throw broken(after, "a second document begins here", "keep one document in a file");
    }
    return Optional.of(root);
  }

  private Yaml node(Event event, int depth) {
    if (depth > MAX_DEPTH) {
      throw broken(event, "this is nested more than " + MAX_DEPTH + " deep", "make it flatter");
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias);
    }
    refuseTag(event);
    Yaml node =
        switch (event.getEventId()) {
          case Scalar -> scalar((ScalarEvent) event);
          case SequenceStart -> items(event, depth);
          case MappingStart -> mapping(event, depth);
          default -> throw broken(event, "a value is missing here", hint());
        };
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), node));
    return node;
  }

  private Yaml aliased(AliasEvent alias) {
    String name = alias.getAlias().getValue();
    Yaml node = anchors.get(name);
    if (node instanceof Yaml.Scalar scalar) {
      return new Yaml.Scalar(scalar.text(), scalar.missing(), line(alias));
    }
    String message =
        node == null
            ? "the alias *" + name + " stands for nothing before it"
            : "the alias *" + name + " stands for a " + node.kind();
    throw broken(alias, message, "write the value out");
  }

  private void refuseTag(Event event) {
    Optional<String> tag =
        event instanceof ScalarEvent scalar
            ? scalar.getTag()
            : ((CollectionStartEvent) event).getTag();
    if (tag.isPresent()) {
      throw broken(event, "the tag " + tag.get() + " is not read", "remove it");
    }
  }

  private Yaml scalar(ScalarEvent event) {
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    return new Yaml.Scalar(
        event.getValue(), plain && NOTHING.contains(event.getValue()), line(event));
  }

  private Yaml items(Event start, int depth) {
    List<Yaml> items = new ArrayList<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      items.add(node(next, depth + 1));
    }
    return new Yaml.Items(items, line(start));
  }

  private Yaml mapping(Event start, int depth) {
    List<Yaml.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      String key = key(next, depth);
      if (!keys.add(key)) {
        problems.add(
            problem(line(next), "the key \"" + key + "\" stands here twice", "keep one of them"));
      }
      int line = line(next);
      entries.add(new Yaml.Entry(key, line, node(events.next(), depth + 1)));
    }
    return new Yaml.Mapping(entries, line(start));
  }

  private String key(Event event, int depth) {
    if (event.getEventId() == Event.ID.Scalar || event.getEventId() == Event.ID.Alias) {
      return ((Yaml.Scalar) node(event, depth + 1)).text();
    }
    throw broken(
        event, "a key must be a word", "put a value that begins with a bracket or {{ in quotes");
  }

  private static String hint() {
    return "check the indentation, and put a value with : # or {{ in quotes";
  }

  private static String oneLine(String text) {
    return text.lines().findFirst().orElse("").strip();
  }

  private int line(Event event) {
    return event.getStartMark().map(this::line).orElse(firstLine);
  }

  private int line(Mark mark) {
    return Math.min(firstLine + mark.getLine(), lastLine);
  }

  private Broken broken(Event event, String message, String remedy) {
    return new Broken(problem(line(event), message, remedy));
  }

  private Problem problem(int line, String message, String remedy) {
    return Problem.error(file, line, message, remedy);
  }

  /** Leaves the recursion; it never leaves this class. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Broken(Problem problem) {
      super(problem.toString(), null, false, false);
      this.problem = problem;
    }
  }
}
