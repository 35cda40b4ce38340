package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.journeyman.cli.Terminal.Call;
import dev.journeyman.surface.playwright.Site;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app that repeats a password wherever an app can: it is in nothing that a run publishes. */
class CanaryTests {

  private static final String CANARY = "Kanarie&\"vogel\"<7>/zing zo";
  private static final String UNKNOWN = "eyJhbGciOiJub25lIn0.eyJjYW5hcnkiOiJ5ZXMifQ.c2lnbmF0dXJl";
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{40,}={0,2}");

  @TempDir private Path folder;
  @AutoClose private final Site site = new Site();

  /** Spelt out here once more: a list that the code made would forgive what the code forgets. */
  private static Map<String, String> spellings() {
    byte[] bytes = CANARY.getBytes(StandardCharsets.UTF_8);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("plain", CANARY);
    all.put("url", URLEncoder.encode(CANARY, StandardCharsets.UTF_8).replace("+", "%20"));
    all.put("form", URLEncoder.encode(CANARY, StandardCharsets.UTF_8));
    all.put("json", CANARY.replace("\"", "\\\""));
    all.put(
        "html",
        CANARY
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("\"", "&quot;")
            .replace(">", "&gt;"));
    for (int offset = 0; offset < 3; offset++) {
      byte[] longer = ("x".repeat(offset) + CANARY).getBytes(StandardCharsets.UTF_8);
      String encoded = Base64.getEncoder().encodeToString(longer);
      all.put("base64 at " + offset, encoded);
    }
    all.put("hex", HexFormat.of().formatHex(bytes));
    all.put("utf-16", HexFormat.of().formatHex(CANARY.getBytes(StandardCharsets.UTF_16LE)));
    return all;
  }

  /** What nobody should find of a spelling; the ends of Base64 hold letters of others too. */
  private static String core(Map.Entry<String, String> spelling) {
    String text = spelling.getValue();
    return spelling.getKey().startsWith("base64") ? text.substring(4, text.length() - 4) : text;
  }

  private void serve() {
    site.page(
        "/",
        "<title>Sign in</title><form method=post action=/in><label>Email <input name=e></label>"
            + "<label>Password <input type=password name=p></label><button>Sign in</button></form>");
    site.on(
        "/in",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/welcome?key=" + spellings().get("url"));
          exchange.getResponseHeaders().set("Set-Cookie", "key=" + spellings().get("form"));
          exchange.getResponseHeaders().set("X-Key", spellings().get("hex"));
          exchange.sendResponseHeaders(303, -1);
        });
    site.page(
        "/welcome",
        "<title>Key "
            + spellings().get("html")
            + "</title><h1>Welcome</h1><p>The key is "
            + spellings().get("html")
            + "</p><ul>"
            + spellings().values().stream()
                .map(it -> "<li>" + escaped(it) + "</li>")
                .collect(Collectors.joining())
            + "</ul><p>"
            + UNKNOWN
            + "</p><a download=\""
            + spellings().get("html")
            + "\" href='data:text/plain,x'>Export</a>"
            + "<button onclick='show()'>Tell</button><script>const all = ["
            + spellings().values().stream()
                .map(it -> "atob('" + base64(it) + "')")
                .collect(Collectors.joining(","))
            + "];for (const it of all) { console.log('key', it); console.error(it);"
            + "fetch('/missing?key=' + it); fetch('/missing/' + encodeURIComponent(it)); }"
            + "console.error('"
            + UNKNOWN
            + "');function show() { alert(all[0]); throw new Error(all[0]); }</script>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private Call signIn() {
    serve();
    return new Terminal(folder)
        .with("KEY_OF_ADA", CANARY)
        .file("journeyman.yaml", "url: " + site.base() + "\nsecrets: {ADA: KEY_OF_ADA}\n")
        .journey(
            "sign-in",
            "1. Fill \"Email\" with \"ada@example.com\" and \"Password\" with \"{{secret.ADA}}\".",
            "2. Click \"Sign in\".",
            "   - \"Welcome\" is shown.",
            "3. Click \"Tell\" and accept the dialog.",
            "4. Click \"Export\".",
            "   - \"The key is blue\" is shown.")
        .call("run", "--patience", "1");
  }

  /** Where a canary was found: the file, and how it is spelt there. */
  private List<String> sightings(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Map<String, String> wanted = new LinkedHashMap<>(spellings());
    wanted.put("of a form nobody named", UNKNOWN);
    List<String> layers = new ArrayList<>(List.of(text));
    Matcher matcher = BASE64.matcher(text);
    while (matcher.find()) {
      String whole = matcher.group().substring(0, matcher.group().length() / 4 * 4);
      layers.add(new String(Base64.getMimeDecoder().decode(whole), StandardCharsets.UTF_8));
    }
    return wanted.entrySet().stream()
        .filter(spelling -> layers.stream().anyMatch(it -> it.contains(core(spelling))))
        .map(spelling -> folder.relativize(file) + ": " + spelling.getKey())
        .toList();
  }

  @Test
  void aRunThatSignsInPublishesNothingOfThePassword() throws IOException {
    Call call = signIn();
    assertThat(call.out()).contains("uncaught error: Error: [secret ADA]");
    assertThat(call.out() + call.err()).doesNotContain(spellings().values().toArray(new String[0]));
    List<String> found = new ArrayList<>();
    List<Path> looked;
    try (Stream<Path> files = Files.walk(folder)) {
      looked =
          files
              .filter(Files::isRegularFile)
              .filter(it -> !folder.relativize(it).toString().contains("raw"))
              .filter(it -> !it.endsWith("journeyman.yaml"))
              .toList();
    }
    for (Path file : looked) {
      found.addAll(sightings(file));
    }
    assertThat(found).isEmpty();
    assertThat(looked)
        .extracting(it -> it.getFileName().toString())
        .contains("result.json", "storyboard.html", "junit.xml");
    assertThat(Files.readString(folder.resolve("reports/latest/public/storyboard.html")))
        .contains("[secret ADA]")
        .contains("black, a secret");
  }
}
