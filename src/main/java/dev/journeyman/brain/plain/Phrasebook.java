package dev.journeyman.brain.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of the vocabulary as what people who write could say next. */
public final class Phrasebook {

  public static final Phrasebook STEPS = new Phrasebook(Vocabulary.ENGLISH.steps());
  public static final Phrasebook PROMISES = new Phrasebook(Vocabulary.ENGLISH.expectations());

  private static final Pattern LAST =
      Pattern.compile("(?:\"[^\"]*\"|\u201c[^\u201d]*\u201d|[^\\s\"\u201c])*$");

  private static final String MORE = " more";

  private final List<Row> rows;

  private Phrasebook(List<Phrase> phrases) {
    this.rows = phrases.stream().map(Row::of).toList();
  }

  /**
   * A phrase ready to be continued.
   *
   * @param said what its example says, or the gap, for each piece; nothing where it is left out
   */
  private record Row(Phrase phrase, Shape shape, List<Optional<String>> said) {

    /** What an author puts into a slot; in quotation marks, which keep a name together. */
    private static final Map<String, String> GAPS =
        Map.ofEntries(
            Map.entry("target", "\"<name>\""),
            Map.entry("path", "/<page>"),
            Map.entry("user", "<user>"),
            Map.entry("password", "{{secret.<NAME>}}"),
            Map.entry("key", "<key>"),
            Map.entry("file", "\"<file>.<ending>\""),
            Map.entry("condition", "\"<text>\" is shown"),
            Map.entry("pairs", "\"<field>\" \"<value>\""),
            Map.entry("number", "<number>"),
            Map.entry("amount", "<number>"),
            Map.entry("time", "<number> seconds"),
            Map.entry("widths", "<number> px"),
            Map.entry("anchor", "\"<name>\""),
            Map.entry("options", "\"<option>\""),
            Map.entry("scope", "the row of \"<name>\""),
            Map.entry("aside", "name"));

    static Row of(Phrase phrase) {
      Shape shape = Shape.of(phrase);
      List<Optional<String>> used =
          shape
              .follow(words(folded(phrase.example())), false)
              .map(Shape.Followed::used)
              .orElseThrow(() -> new IllegalStateException("vocabulary.md: " + phrase.example()));
      List<Optional<String>> said = new ArrayList<>();
      for (int i = 0; i < shape.pieces().size(); i++) {
        Shape.Piece piece = shape.pieces().get(i);
        Optional<String> here = i < used.size() ? used.get(i) : Optional.empty();
        said.add(piece.isSlot() ? here.map(it -> gap(piece.slot(), phrase)) : here);
      }
      return new Row(phrase, shape, List.copyOf(said));
    }

    /** What is counted and what is sorted is named by what it is, not by a quotation. */
    private static String gap(String slot, Phrase phrase) {
      boolean noun = slot.equals("target") && phrase.meaning().matches("(?:count|sorted) .*");
      if (phrase.meaning().equals("{aside} is expanded")) {
        return "\"<name>\"";
      }
      if (phrase.meaning().equals("closed {target}")) {
        return "the \"<name>\" dialog";
      }
      if (phrase.meaning().equals("{aside} opens")) {
        return "a dialog";
      }
      return noun ? "<things>" : GAPS.getOrDefault(slot, "\"<" + slot + ">\"");
    }

    /**
     * Whether the last word differs from that of the example, whose additions may not fit it; the
     * verbs that a phrase begins with are alike.
     */
    private boolean isOtherwise(Shape.Followed way) {
      int last = way.next() - 1;
      return last > 0
          && !shape.pieces().get(last).isSlot()
          && way.used().get(last).isPresent()
          && !way.used().get(last).map(Row::small).equals(said.get(last).map(Row::small));
    }

    private static String small(String text) {
      return text.toLowerCase(Locale.ROOT);
    }

    Optional<Continuation> after(String typed, String last) {
      // a subject is one only where something follows it
      List<String> words = words(folded(last.isEmpty() ? typed + MORE : typed));
      List<String> there = last.isEmpty() ? words.subList(0, words.size() - 1) : words;
      return shape.follow(there, !last.isEmpty()).map(way -> going(way, typed, last));
    }

    private Continuation going(Shape.Followed way, String typed, String last) {
      List<String> text = new ArrayList<>();
      String begun = way.ending().isEmpty() ? last : way.ending();
      if (!begun.isEmpty()) {
        text.add(begun);
      }
      boolean other = isOtherwise(way);
      for (int i = way.next(); i < said.size(); i++) {
        if (!other || shape.pieces().get(i).group() == 0) {
          said.get(i).ifPresent(text::add);
        }
      }
      String whole = String.join(" ", text);
      boolean first = typed.equals(last);
      return new Continuation(
          first ? capital(whole, typed) : whole,
          phrase.example(),
          phrase.meaning(),
          way.fit(),
          Optional.of(way.slot()).filter(slot -> !slot.isEmpty()));
    }
  }

  /** Where the last word of a text begins, which what comes next takes the place of. */
  public static int lastWord(String typed) {
    Matcher last = LAST.matcher(typed);
    return last.find() ? last.start() : typed.length();
  }

  /** Every way in which a sentence that is begun could end, in the order of the vocabulary. */
  public List<Continuation> after(String typed) {
    String last = typed.substring(lastWord(typed));
    return rows.stream().flatMap(row -> row.after(typed, last).stream()).toList();
  }

  private static String capital(String text, String typed) {
    boolean small = !typed.isEmpty() && Character.isLowerCase(typed.charAt(0));
    return small || text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String folded(String text) {
    return Actor.without(Sentence.of(text).text());
  }

  private static List<String> words(String folded) {
    return folded.isBlank() ? List.of() : Arrays.asList(folded.strip().split(" "));
  }
}
