package dev.journeyman.report;

import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.Extension;
import io.qameta.allure.Reader;
import io.qameta.allure.ReportGenerator;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.owner.OwnerPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that Allure makes of its results: one file that loads nothing. */
final class AllureReport {

  /** Allure tells Google of everyone who opens a report. */
  private static final Pattern ANALYTICS =
      Pattern.compile(
          "(?s)<script async src=\"https://www\\.googletagmanager\\.com.*?</script>\\s*"
              + "<script>\\s*window\\.dataLayer.*?</script>");

  private static final Pattern LOADED =
      Pattern.compile(
          "<(?:script|link|img|iframe|object|embed|base|source|video|audio)\\b[^>]{0,2000}?"
              + "(?:src|href|data)\\s*=\\s*[\"']?\\s*((?:https?:)?//[^\"'\\s>]*)",
          Pattern.CASE_INSENSITIVE);

  /** A second wall: were a text of the app read as HTML after all, it could reach nothing. */
  private static final String POLICY =
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
          + " script-src 'unsafe-inline' 'unsafe-eval' data: blob:; style-src 'unsafe-inline' data:;"
          + " img-src data: blob:; font-src data:; media-src data: blob:; connect-src data: blob:;"
          + " frame-src data: blob:; form-action 'none'; base-uri 'none'\">";

  private AllureReport() {}

  /**
   * Write the page; Allure wants a folder of its own for it.
   *
   * @param name goes into the page as it is, so it must not hold text of the app
   */
  static void write(String name, Map<String, String> environment, Path results, Path page)
      throws IOException {
    // Allure reads environment.properties only together with the results of its version 1
    Reader facts = (how, visitor, folder) -> visitor.visitExtra("environment", environment);
    Path plugin = Files.createTempDirectory("journeyman-allure");
    try {
      new ReportGenerator(configuration(name, facts, AllureBehaviors.in(plugin)))
          .generateSingleFile(page.getParent(), List.of(results));
    } finally {
      Staging.delete(plugin);
    }
    Files.writeString(page, sealed(Files.readString(page)), StandardCharsets.UTF_8);
  }

  /** The page without analytics and with a policy; refused where it would load something. */
  static String sealed(String page) throws IOException {
    String quiet = ANALYTICS.matcher(page).replaceFirst("");
    Matcher loaded = LOADED.matcher(quiet);
    if (loaded.find()) {
      throw new IOException("Allure's page would load " + loaded.group(1) + ", so it was left out");
    }
    if (!quiet.contains("<head>")) {
      throw new IOException("Allure's page has no head to put its policy into");
    }
    return quiet.replaceFirst("<head>", Matcher.quoteReplacement("<head>" + POLICY));
  }

  /** All that Allure bundles but those that call somebody or read what we do not write. */
  private static Configuration configuration(String name, Extension environment, Plugin behaviors) {
    List<Extension> plugins =
        List.of(
            new TagsPlugin(),
            new RetryPlugin(),
            new RetryTrendPlugin(),
            new SeverityPlugin(),
            new OwnerPlugin(),
            new HistoryPlugin(),
            new HistoryTrendPlugin(),
            new CategoriesPlugin(),
            new CategoriesTrendPlugin(),
            new DurationPlugin(),
            new DurationTrendPlugin(),
            new StatusChartPlugin(),
            new TimelinePlugin(),
            new SuitesPlugin(),
            new TestsResultsPlugin(),
            new AttachmentsPlugin(),
            new SummaryPlugin(),
            new ExecutorPlugin(),
            new LaunchPlugin(),
            environment,
            new Allure1EnvironmentPlugin(),
            new Allure2Plugin());
    return ConfigurationBuilder.empty()
        .withExtensions(plugins)
        .withPlugins(List.of(behaviors))
        .withReportName(name)
        .withReportLanguage("en")
        .build();
  }
}
