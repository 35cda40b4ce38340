package dev.journeyman.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.journeyman.demo.CornerShop;
import dev.journeyman.demo.Defect;
import dev.journeyman.publish.Rendered;
import dev.journeyman.surface.playwright.Browsers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the pictures of {@code docs/images} from a real run; {@code docs/images/make} starts it.
 */
final class Pictures {

  private static final Path FOLDER = Path.of("docs", "images");
  private static final Path RUN = Path.of("reports", "latest");
  private static final Defect DEFECT = Defect.SECOND_LINE_COUNTED_ONCE;
  private static final String JOURNEY = "A visitor fills a cart and changes their mind";
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[(\\d+)m");

  private static final Pattern SENT = Pattern.compile("src=\"[^\"]*/\\d+-([^\"/?]+)\\?raw=true\"");

  /** Much as a forge shows markdown. */
  private static final String STYLE =
      "<style>body{margin:24px auto;width:860px;font:14px/1.5 system-ui,\"Noto Sans\",sans-serif;"
          + "color:#1f2328}h3{font-size:20px;border:0}h4{font-size:16px;margin:24px 0 12px}"
          + "table{border-collapse:collapse}td,th{border:1px solid #d1d9e0;padding:6px 13px}"
          + "code{background:#eff1f3;padding:2px 6px;border-radius:6px}img{max-width:100%}"
          + "blockquote{border-left:4px solid #d1d9e0;margin:0 0 16px;padding:0 1em;color:#59636e}"
          + "a{color:#0969da}li{margin:3px 0}details{margin:10px 0}</style>";

  private final Browser browser;

  private Pictures(Browser browser) {
    this.browser = browser;
  }

  public static void main(String[] args) throws IOException {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-gpu"));
    Browsers.on(System.getenv(), false)
        .find(Optional.empty())
        .found()
        .ifPresent(found -> options.setExecutablePath(found.executable()));
    var create =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    try (CornerShop shop = CornerShop.start(4180, EnumSet.of(DEFECT));
        Playwright playwright = Playwright.create(create);
        Browser browser = playwright.chromium().launch(options)) {
      StudioPictures.make(browser, Pictures::save);
      if (List.of(args).contains("studio")) {
        return;
      }
      Pictures pictures = new Pictures(browser);
      pictures.shop(shop.url());
      pictures.console(List.of("run", "--url", shop.url().toString(), "--tag", "smoke"));
      pictures.storyboard();
      pictures.report();
      pictures.comment();
      pictures.comparison(shop.url());
      pictures.features(shop.url());
    }
  }

  private void shop(URI url) {
    try (Page page = page(1280, 800)) {
      page.navigate(url.toString());
      save(page, "corner-shop.png");
    }
  }

  /** Runs the command with colours, as at a terminal, and pictures its last lines. */
  private void console(List<String> command) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    Place place = new Place(Path.of("").toAbsolutePath(), System.getenv(), true);
    Journeyman.commandLine(out, out, place).execute(command.toArray(new String[0]));
    String html =
        "<body style='margin:0;padding:20px 24px;background:#14171c;color:#dfe3ea;"
            + "font:15px/1.5 ui-monospace,\"DejaVu Sans Mono\",monospace;white-space:pre-wrap'>"
            + "<span style='color:#8b94a3'>$</span> ./journeyman "
            + String.join(" ", command)
            + "\n<span style='color:#8b94a3'>...</span>\n"
            + coloured(ending(said.toString()))
            + "</body>";
    try (Page page = page(1000, 200)) {
      page.setContent(html);
      save(page, "console.png");
    }
  }

  /** What is said from the last six steps on. */
  private static String ending(String said) {
    List<String> lines = said.strip().lines().toList();
    int table = 0;
    while (!lines.get(table).contains("Writing the report")) {
      table++;
    }
    return String.join("\n", lines.subList(table - 6, lines.size()));
  }

  private static String coloured(String text) {
    String html = text.replace("&", "&amp;").replace("<", "&lt;");
    Map<String, String> styles =
        Map.of(
            "32", "color:#7bd88f",
            "31", "color:#ff7b72",
            "33", "color:#f2cc60",
            "2", "color:#8b94a3",
            "1", "font-weight:bold;color:#fff");
    return COLOUR
        .matcher(html)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    code.group(1).equals("0")
                        ? "</span>"
                        : "<span style='" + styles.get(code.group(1)) + "'>"));
  }

  private void storyboard() {
    try (Page page = page(1280, 860)) {
      page.navigate(RUN.resolve("public/storyboard.html").toAbsolutePath().toUri().toString());
      save(page, "storyboard.png");
    }
    try {
      Files.copy(
          RUN.resolve("public/storyboard.png"),
          FOLDER.resolve("filmstrip.png"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report() {
    Path index = RUN.resolve("public/allure-report/index.html").toAbsolutePath();
    try (Page page = page(1280, 860)) {
      page.navigate(index.toUri() + "#suites");
      page.getByText(JOURNEY).first().click();
      page.getByText("Description").waitFor();
      page.locator(".gutter").hover();
      page.mouse().down();
      page.mouse().move(590, 400);
      page.mouse().up();
      page.waitForCondition(
          () -> (Boolean) page.evaluate("[...document.images].every(i => i.complete)"));
      save(page, "report.png");
    }
  }

  /** What would be sent, as a forge renders it. */
  private void comment() {
    StringWriter said = new StringWriter();
    Place place = new Place(Path.of("").toAbsolutePath(), System.getenv(), false);
    Journeyman.commandLine(new PrintWriter(said), new PrintWriter(new StringWriter()), place)
        .execute(
            "publish",
            "--dry-run",
            "--json",
            "--forge",
            "github",
            "--repository",
            "shop/web",
            "--pull-request",
            "12",
            "--report-url",
            "https://github.com/shop/web/actions/runs/1/artifacts/2");
    try (Page page = page(980, 1140)) {
      ObjectMapper mapper = new ObjectMapper();
      String body = "";
      for (JsonNode sent : mapper.readTree(said.toString()).path("wouldSend")) {
        if (sent.path("url").asText().endsWith("/comments")) {
          body = mapper.readTree(sent.path("body").asText()).path("body").asText();
        }
      }
      page.setContent(STYLE + shown(signs(new Rendered(body).page())));
      page.evaluate("Promise.all([...document.images].map(image => image.decode()))");
      save(page, "comment.png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Not every machine has a font with these. */
  private static String signs(String html) {
    return html.replace("\u274c", "<span style='color:#d1242f'>\u2716</span>")
        .replace("\u2705", "<span style='color:#1a7f37'>\u2714</span>");
  }

  private static String shown(String html) {
    return SENT.matcher(html)
        .replaceAll(
            sent -> {
              Path run = RUN.resolve("public");
              Path attached = run.resolve("allure-results").resolve(sent.group(1));
              Path file = Files.exists(attached) ? attached : run.resolve(sent.group(1));
              try {
                return "src=\"data:;base64,"
                    + Base64.getEncoder().encodeToString(Files.readAllBytes(file))
                    + "\"";
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /**
   * The broken shop as base, a sound one as head; shown are the table and the step that differs.
   */
  private void comparison(URI broken) {
    try (CornerShop sound = CornerShop.start(4181, EnumSet.noneOf(Defect.class));
        Page page = page(1280, 1080)) {
      PrintWriter out = new PrintWriter(new StringWriter());
      Place place = new Place(Path.of("").toAbsolutePath(), System.getenv(), false);
      Journeyman.commandLine(out, out, place)
          .execute(
              "compare",
              "--base-url",
              broken.toString(),
              "--head-url",
              sound.url().toString(),
              "--only",
              "fill-a-cart",
              "--only",
              "find-a-product");
      page.navigate(RUN.resolve("public/compare.html").toAbsolutePath().toUri().toString());
      page.evaluate(
          "document.querySelectorAll('.compared').forEach(step =>"
              + " step.querySelector('.version.failed') || step.remove())");
      page.evaluate("Promise.all([...document.images].map(image => image.decode()))");
      save(page, "compare.png");
    }
  }

  /** The inventory of the shop, as a forge renders it. */
  void features(URI shop) {
    Path project = Path.of("target", "features").toAbsolutePath();
    Path visits = Path.of("src", "test", "resources", "discover").toAbsolutePath();
    try (Page page = page(980, 1250)) {
      Files.createDirectories(project.resolve("docs"));
      Files.writeString(project.resolve("journeyman.yaml"), "secrets: {ADA: ADA_PASSWORD}\n");
      PrintWriter out = new PrintWriter(new StringWriter());
      Map<String, String> environment = new HashMap<>(System.getenv());
      environment.put("ADA_PASSWORD", "lovelace");
      Journeyman.commandLine(out, out, new Place(project, environment, false))
          .execute(
              "discover",
              shop.toString(),
              "--after",
              visits.resolve("cart.md").toString(),
              "--after",
              visits.resolve("shopper.md").toString(),
              "--after",
              visits.resolve("staff.md").toString());
      String inventory = Files.readString(project.resolve("docs/features.md"));
      Path shown = project.resolve("docs/features.html");
      Files.writeString(shown, "<meta charset=utf-8>" + STYLE + new Rendered(inventory).page());
      page.navigate(shown.toUri().toString());
      page.evaluate("Promise.all([...document.images].map(image => image.decode()))");
      save(page, "features.png");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Page page(int width, int height) {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
  }

  private static void save(Page page, String name) {
    byte[] picture =
        page.screenshot(new Page.ScreenshotOptions().setFullPage(name.startsWith("console")));
    try {
      Files.write(FOLDER.resolve(name), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println(FOLDER.resolve(name) + ": " + picture.length / 1024 + " KB");
  }
}
