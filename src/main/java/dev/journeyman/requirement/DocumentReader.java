package dev.journeyman.requirement;

import dev.journeyman.source.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads markdown line by line: items of lists, rows of tables, Given, When and Then, and sentences
 * that say must. Whatever stands under headings such as "Out of scope" is left out.
 */
final class DocumentReader {

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?<mark>[-*+]|\\d{1,4}[.)])\\s+(?:\\[[ xX]]\\s+)?(?<text>.*)");
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(?:```+|~~~+)\\s*(\\w*).*");
  private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|\\s*");

  private final TextFile file;
  private final Headings headings = new Headings();
  private final List<Requirement> found = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private Optional<Columns> table = Optional.empty();
  private Requirement.Kind clause = Requirement.Kind.STATEMENT;
  private boolean item;
  private boolean numbered;

  DocumentReader(TextFile file) {
    this.file = file;
  }

  /** A part of a sentence, and where it stands. */
  record Piece(String text, int line) {}

  List<Requirement> read() {
    List<String> lines = List.of(file.text().split("\n", -1));
    boolean code = false;
    boolean skipped = false;
    int i = Fence.afterMatter(lines);
    for (; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.matches()) {
        end();
        // scenarios are often written as code; all other code asks for nothing
        boolean gherkin = fence.group(1).toLowerCase(Locale.ROOT).matches("gherkin|feature");
        code = !code;
        skipped = code && !gherkin;
      } else if (!skipped) {
        line(lines.get(i), i + 1);
      }
    }
    end();
    return found;
  }

  private void line(String line, int number) {
    Matcher heading = HEADING.matcher(line);
    Matcher entry = ITEM.matcher(line);
    if (heading.matches()) {
      end();
      clause = Requirement.Kind.STATEMENT;
      headings.open(heading.group(1).length(), Plain.of(heading.group(2)));
    } else if (line.isBlank()) {
      end();
      table = Optional.empty();
    } else if (ROW.matcher(line).matches()) {
      end();
      row(line, number);
    } else if (entry.matches()) {
      end();
      item = true;
      numbered = Character.isDigit(entry.group("mark").charAt(0));
      open.add(new Piece(entry.group("text"), number));
    } else if (!line.strip().startsWith(">") && !line.strip().startsWith("<!--")) {
      if (Wording.clause(Plain.of(line)).isPresent() && !item) {
        end();
      }
      open.add(new Piece(line, number));
    }
  }

  private void row(String line, int number) {
    List<String> cells = Columns.cells(line);
    if (table.isEmpty()) {
      table = Optional.of(Columns.of(cells));
    } else if (!Columns.isRule(cells)) {
      table.get().action(cells).ifPresent(text -> add(text, number, Requirement.Kind.WHEN));
      table.get().promise(cells).ifPresent(text -> add(text, number, table.get().kindOfPromise()));
    }
  }

  /** What was read of a paragraph or an item so far is all of it. */
  private void end() {
    if (!open.isEmpty()) {
      if (item) {
        item();
      } else {
        new Sentences(open).each().forEach(this::sentence);
      }
    }
    open.clear();
    item = false;
  }

  private void item() {
    String whole = String.join(" ", open.stream().map(Piece::text).toList());
    String text = Plain.of(whole);
    boolean leads = text.endsWith(":");
    if (!leads && !whole.strip().startsWith("~~") && text.contains(" ")) {
      statement(text, open.get(0).line());
    }
  }

  private void sentence(Piece sentence) {
    String text = Plain.of(sentence.text());
    if (!text.endsWith(":") && (Wording.asks(text) || Wording.clause(text).isPresent())) {
      statement(text, sentence.line());
    }
  }

  private void statement(String text, int line) {
    if (Wording.isStory(text)) {
      add(text, line, Requirement.Kind.STORY);
      return;
    }
    Optional<Wording.Clause> word = Wording.clause(text);
    if (word.isPresent()) {
      clause = word.get().kind().orElse(clause);
    }
    // a numbered list says what to do; a bullet that reads like a deed may name a feature
    boolean deed = item && numbered && Wording.isDeed(text);
    Requirement.Kind plain = deed ? Requirement.Kind.WHEN : Requirement.Kind.STATEMENT;
    add(text, line, word.isPresent() ? clause : plain);
  }

  private void add(String text, int line, Requirement.Kind kind) {
    if (!headings.isLeftOut() && !text.isBlank()) {
      found.add(new Requirement(file.file(), line, text, kind, headings.path()));
    }
  }
}
