package dev.journeyman.advice;

import dev.journeyman.advice.Masked.Quotation;
import dev.journeyman.advice.Rewrite.Readiness;
import dev.journeyman.journey.Journey;
import dev.journeyman.journey.Line;
import dev.journeyman.journey.Placeholders;
import dev.journeyman.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passwords and tokens that stand in a journey letter by letter. Messages never repeat them. */
final class ClearText implements Counsel {

  private static final String SECRET =
      "(?:password|passphrase|passcode|pwd|api[ _-]?key|access[ _-]?token|token|pin(?! ?code))";
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?s).*\\b(?<kind>"
              + SECRET
              + ")(?: field| box)?[\"\u201d']?(?: with| to| as| is|:)?\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*(?:in|into|as|for|to|under)\\s+(?:the |my |your |her |his )?[\"\u201c']?[^\"\u201c.,]*?\\b(?<kind>"
              + SECRET
              + ")\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern BARE =
      Pattern.compile(
          "\\b(?:with|and|using) (?:the )?(?<kind>"
              + SECRET
              + ") (?!(?:field|box|link|in|into|is|as|with|and|from|of|that|which|again|below|above)\\b)(?<value>[^\\s,"
              + Masked.HIDDEN
              + "]{3,}[^\\s,.!"
              + Masked.HIDDEN
              + "])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\b(?:sk-[\\w-]{16,}|gh[pousr]_\\w{20,}|github_pat_\\w{20,}|glpat-[\\w-]{16,}|AKIA[0-9A-Z]{16}"
              + "|xox[abp]-[\\w-]{10,}|eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*)");
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?:.*[_.-])?" + SECRET + "|secret", Pattern.CASE_INSENSITIVE);

  /** Whoever says that a word is public, or wrong on purpose, gives nothing away. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?:.*[^a-z])?(?:demo|public|example|sample|fake|dummy|wrong|invalid|incorrect|not|bad|no)(?:[^a-z].*)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern USER = Pattern.compile("\\b([A-Za-z][A-Za-z0-9]{0,20})[+\\w.-]*@");

  private final Manuscripts manuscripts;

  ClearText(Manuscripts manuscripts) {
    this.manuscripts = manuscripts;
  }

  /** Something that is typed, where it stands in a sentence, and what it is called. */
  private record Typed(int start, int end, String value, String kind) {}

  @Override
  public List<Advice> on(Journey journey) {
    List<Advice> advice = new ArrayList<>();
    for (Step step : Promises.steps(journey)) {
      Line line = step.line();
      boolean newcomer = isNew(line.text(), journey);
      typed(line.text())
          .filter(typed -> !newcomer || TOKEN.matcher(typed.value).find())
          .ifPresent(typed -> advice.add(inStep(line, typed)));
    }
    journey.matter().data().entrySet().stream()
        .filter(ClearText::isSecret)
        .forEach(entry -> inData(journey, entry).ifPresent(advice::add));
    return advice;
  }

  /** An account that the run makes for itself is gone with it, and so is its password. */
  private static boolean isNew(String step, Journey journey) {
    return Placeholders.fill(step, journey.matter().data()).contains("{{run.id}}");
  }

  private static Optional<Typed> typed(String text) {
    Masked sentence = Masked.of(text);
    for (Quotation quotation : sentence.quotations()) {
      Optional<Typed> typed =
          kind(text, quotation)
              .map(k -> new Typed(quotation.start(), quotation.end(), quotation.value(), k))
              .filter(it -> isClear(it.value));
      if (typed.isPresent()) {
        return typed;
      }
    }
    return BARE.matcher(sentence.open())
        .results()
        .map(ClearText::bare)
        .filter(it -> isClear(it.value))
        .findFirst()
        .or(() -> TOKEN.matcher(text).results().map(ClearText::token).findFirst());
  }

  /** What a quotation is, where its surroundings say that it is a secret. */
  private static Optional<String> kind(String text, Quotation quotation) {
    Matcher before = BEFORE.matcher(text.substring(0, quotation.start()));
    Matcher after = AFTER.matcher(text.substring(quotation.end()));
    if (before.matches()) {
      return Optional.of(before.group("kind"));
    }
    return after.matches() ? Optional.of(after.group("kind")) : Optional.empty();
  }

  private static Typed bare(MatchResult match) {
    // the second group of the pattern; a result has no names in Java 17
    return new Typed(match.start(2), match.end(2), match.group(2), match.group(1));
  }

  private static Typed token(MatchResult match) {
    return new Typed(match.start(), match.end(), match.group(), "token");
  }

  private static boolean isClear(String value) {
    return value.length() > 1
        && !value.contains("{{")
        && !value.matches("(?i)" + SECRET)
        && !HARMLESS.matcher(value).matches();
  }

  private Advice inStep(Line line, Typed typed) {
    String name = name(line.text().substring(0, typed.start), typed.kind);
    boolean quoted = line.text().substring(typed.start, typed.end).equals(typed.value);
    String mark = quoted ? "" : "\"";
    String words =
        line.text().substring(0, typed.start)
            + mark
            + "{{secret."
            + name
            + "}}"
            + mark
            + line.text().substring(typed.end);
    return Advice.of(
        Code.SECRET_IN_CLEAR,
        line,
        "a "
            + typed.kind.toLowerCase(Locale.ROOT)
            + " stands here in clear text: write "
            + told(name),
        manuscripts.reword(line, words, Readiness.CHOICE));
  }

  private static boolean isSecret(Map.Entry<String, String> entry) {
    boolean named =
        SECRET_NAME.matcher(entry.getKey()).matches()
            && !HARMLESS.matcher(entry.getKey()).matches()
            && isClear(entry.getValue());
    return named || TOKEN.matcher(entry.getValue()).find();
  }

  private Optional<Advice> inData(Journey journey, Map.Entry<String, String> entry) {
    Pattern key =
        Pattern.compile(
            "\\b"
                + Pattern.quote(entry.getKey())
                + "\\s*:\\s*([\"']?)"
                + Pattern.quote(entry.getValue())
                + "\\1");
    String name = constant(entry.getKey());
    return journey.files().stream()
        .flatMap(file -> inData(file, key, entry.getKey(), name).stream())
        .findFirst();
  }

  private Optional<Advice> inData(String file, Pattern key, String written, String name) {
    OptionalInt at = manuscripts.inMatter(file, key);
    if (at.isEmpty()) {
      return Optional.empty();
    }
    String line = manuscripts.line(file, at.getAsInt()).orElse("");
    String after =
        key.matcher(line)
            .replaceFirst(Matcher.quoteReplacement(written + ": \"{{secret." + name + "}}\""));
    return Optional.of(
        new Advice(
            Code.SECRET_IN_CLEAR,
            file,
            at.getAsInt(),
            "the value of "
                + written
                + " stands here in clear text: write "
                + told(name)
                + "; if anybody may know it, call it demo_"
                + written,
            Optional.of(
                manuscripts.replace(file, at.getAsInt(), List.of(after), Readiness.CHOICE))));
  }

  private static String told(String name) {
    return "{{secret." + name + "}} and name its environment variable in journeyman.yaml";
  }

  /** {@code ADA_PASSWORD} for ada@example.com. */
  private static String name(String before, String kind) {
    Matcher user = USER.matcher(before);
    return user.find() ? constant(user.group(1) + "_" + kind) : constant(kind);
  }

  private static String constant(String words) {
    return words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }
}
