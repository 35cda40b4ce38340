package dev.journeyman.report;

import io.qameta.allure.CommonJsonAggregator2;
import io.qameta.allure.PluginConfiguration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.Plugin;
import io.qameta.allure.entity.LabelName;
import io.qameta.allure.plugin.DefaultPlugin;
import io.qameta.allure.tree.TestResultTree;
import io.qameta.allure.tree.TreeUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Allure's tab of journeys by epic and feature. Allure ships it as a plugin of its command line
 * only; a story is one journey here, so it is no level of its own.
 */
final class AllureBehaviors extends CommonJsonAggregator2 {

  private static final String SCRIPT =
      """
      allure.api.addTranslation('en', {tab: {behaviors: {name: 'Behaviors'}}});
      allure.api.addTab('behaviors', {
        title: 'tab.behaviors.name', icon: 'fa fa-list',
        route: 'behaviors(/)(:testGroup)(/)(:testResult)(/)(:testResultTab)(/)',
        onEnter: function (testGroup, testResult, testResultTab) {
          return new allure.components.TreeLayout({
            testGroup: testGroup, testResult: testResult, testResultTab: testResultTab,
            tabName: 'tab.behaviors.name', baseUrl: 'behaviors', url: 'data/behaviors.json'});
        }
      });
      """;

  private AllureBehaviors() {
    super("behaviors.json");
  }

  /**
   * The plugin.
   *
   * @param folder takes its script, for Allure reads it from a file
   */
  static Plugin in(Path folder) throws IOException {
    Path scripts = Files.createDirectories(folder.resolve("static"));
    Files.writeString(scripts.resolve("index.js"), SCRIPT, StandardCharsets.UTF_8);
    PluginConfiguration configuration =
        new PluginConfiguration()
            .setId("behaviors")
            .setName("behaviors")
            .setJsFiles(List.of("index.js"))
            .setCssFiles(List.of())
            .setExtensions(List.of());
    return new DefaultPlugin(configuration, List.of(new AllureBehaviors()), folder);
  }

  @Override
  protected Object getData(List<LaunchResults> launches) {
    TestResultTree tree =
        new TestResultTree(
            "behaviors", test -> TreeUtils.groupByLabels(test, LabelName.EPIC, LabelName.FEATURE));
    launches.stream().map(LaunchResults::getResults).flatMap(Collection::stream).forEach(tree::add);
    return tree;
  }
}
