package dev.journeyman.brain.vision;

import com.fasterxml.jackson.databind.JsonNode;
import dev.journeyman.evidence.JourneyEvidence;
import dev.journeyman.model.Allowance;
import dev.journeyman.model.Budget;
import dev.journeyman.model.Gesture;
import dev.journeyman.model.Gesture.At;
import dev.journeyman.model.Gesture.Button;
import dev.journeyman.model.Model;
import dev.journeyman.model.anthropic.AnthropicServer;
import dev.journeyman.model.testing.ScriptedProvider;
import dev.journeyman.plan.Expectation;
import dev.journeyman.plan.Phase;
import dev.journeyman.plan.PlannedStep;
import dev.journeyman.verdict.JourneyVerdict;
import dev.journeyman.verdict.Judge;
import dev.journeyman.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which models are tried, and the words of their tests. */
final class Script {

  /** A field at 200, 120 and a button at 200, 220 that greets whoever is in the field. */
  static final String GREETER =
      "<title>Shop</title><style>*{margin:0}h1{position:absolute;top:20px}"
          + "input,button{position:absolute;height:40px;width:200px;left:100px}</style><h1>Shop</h1>"
          + "<input style='top:100px' aria-label='Name'>"
          + "<button style='top:200px' onclick=\"document.querySelector('main').innerHTML="
          + "'<p>Thanks, '+document.querySelector('input').value+'</p><p>Lovely to see you</p>'\">Greet</button>"
          + "<main style='position:absolute;top:300px;left:100px'></main>";

  static final PlannedStep GREET = Ride.step("Greet Ada.", "\"Thanks, Ada\" is shown.");

  private Script() {}

  static Gesture click(int x, int y) {
    return new Gesture.Click(new At(x, y), Button.LEFT, 1, "");
  }

  static Gesture type(String text) {
    return new Gesture.Type(text, false, false);
  }

  /** The model does the step as a careful person would. */
  static void greets(ScriptedProvider provider) {
    for (Gesture gesture : List.of(click(150, 120), type("Ada"), click(150, 220))) {
      provider.willAct(gesture);
    }
    provider.willCall("step_done", "{\"summary\":\"Greeted.\"}");
  }

  static void writes(AnthropicServer provider, String... sentences) {
    StringBuilder all = new StringBuilder();
    for (String sentence : sentences) {
      all.append(all.length() == 0 ? "" : ",").append(text(sentence));
    }
    provider.willCall("write_check", "{\"sentences\":[" + all + "]}");
  }

  static void writesNone(AnthropicServer provider) {
    provider.willCall("no_check", "{\"reason\":\"it is about how it looks\"}");
  }

  /**
   * The judge says so of the page after, or of the sentence itself, and the contrary of the other;
   * from then on, whenever nothing else is scripted.
   */
  static void rules(AnthropicServer provider, String holds, String quote) {
    provider.writing(
        request -> {
          Asked asked = Asked.of(request);
          boolean denied = asked.sentences().stream().anyMatch(it -> it.startsWith("It is not"));
          if (!denied && asked.isSame()) {
            says(provider, holds, quote, holds, quote);
            return;
          }
          int real = denied ? (asked.isDenied(0) ? 1 : 0) : asked.longer();
          String other = denied && holds.equals("no") ? "yes" : "no";
          says(
              provider,
              real == 0 ? holds : other,
              real == 0 ? quote : "Shop",
              real == 1 ? holds : other,
              real == 1 ? quote : "Shop");
        });
  }

  static void says(
      AnthropicServer provider, String first, String firstQuote, String second, String quote) {
    provider.willCall(
        "rule",
        "{\"first\":"
            + text(first)
            + ",\"first_quote\":"
            + text(firstQuote)
            + ",\"second\":"
            + text(second)
            + ",\"second_quote\":"
            + text(quote)
            + ",\"seen\":\"what I saw\"}");
  }

  /** What a judge or a reader is asked, as whoever is asked sees it. */
  record Asked(List<String> sentences, List<String> pages) {

    private static final Pattern PARTS =
        Pattern.compile(
            "(?s)The first sentence: (.*?)\nIts page:\n(.*?)\n\nThe second sentence: (.*?)\nIts page:\n(.*)");

    static Asked of(JsonNode request) {
      for (JsonNode block : request.at("/messages/0/content")) {
        Matcher parts = PARTS.matcher(block.path("text").asText(""));
        if (parts.find()) {
          return new Asked(
              List.of(parts.group(1), parts.group(3)), List.of(parts.group(2), parts.group(4)));
        }
      }
      throw new AssertionError("nobody is asked to judge: " + request);
    }

    boolean isDenied(int which) {
      return sentences.get(which).startsWith("It is not true that");
    }

    boolean isSame() {
      return pages.get(0).equals(pages.get(1));
    }

    int longer() {
      return pages.get(0).length() > pages.get(1).length() ? 0 : 1;
    }
  }

  /** The reader says whether the note that is no decoy implies the promise. */
  static void reads(AnthropicServer provider, boolean implies) {
    String note = "What people wrote down";
    provider.writing(
        request -> {
          String text = request.at("/messages/0/content").toString();
          if (!text.contains(note)) {
            throw new AssertionError("nobody is asked to read: " + text);
          }
          String first = text.substring(text.indexOf("The first note"), text.indexOf("The second"));
          boolean decoy =
              first.matches("(?s).*(Terms of use|Newsletter|Follow us|Opening hours).*");
          implies(provider, implies && !decoy ? "yes" : "no", implies && decoy ? "yes" : "no");
        });
  }

  static void implies(AnthropicServer provider, String first, String second) {
    provider.willCall(
        "implies",
        "{\"first\":" + text(first) + ",\"second\":" + text(second) + ",\"reason\":\"so\"}");
  }

  private static String text(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  static PlannedStep outcome(String... promises) {
    List<Expectation> all = Ride.step("", promises).expectations();
    return new PlannedStep(Phase.OUTCOME, 1, "", "ride.md", 20, all);
  }

  static Context context(Model model, Optional<Model> second, Allowance allowance, String... ok) {
    Context plain = Ride.context(model);
    return new Context(
        model,
        model,
        second,
        Budget.ofRun(Allowance.UNLIMITED).journey(allowance),
        plain.price(),
        plain.data(),
        plain.redactor(),
        Set.of(ok),
        "ride");
  }

  static Verdict verdict(JourneyEvidence seen) {
    return Judge.rule(seen).verdict();
  }

  static String reason(JourneyEvidence seen) {
    JourneyVerdict ruled = Judge.rule(seen);
    return ruled.verdict() + ": " + ruled.reason();
  }

  /** The system prompt of a request, by which acting, checking and judging are told apart. */
  static boolean isAbout(JsonNode request, Prompt prompt) {
    return request
        .path("system")
        .toString()
        .contains(prompt.text().lines().findFirst().orElseThrow());
  }

  static List<JsonNode> about(AnthropicServer provider, Prompt prompt) {
    return provider.requests().stream().filter(it -> isAbout(it, prompt)).toList();
  }
}
