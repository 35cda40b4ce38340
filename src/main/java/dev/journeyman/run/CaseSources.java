package dev.journeyman.run;

import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseReading;
import dev.journeyman.testcase.CaseText;
import dev.journeyman.testcase.gherkin.FeatureFile;
import dev.journeyman.testcase.table.CaseTable;
import dev.journeyman.testcase.table.ColumnNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files of test cases that somebody gave, and those in the folders among them. */
record CaseSources(Path folder, ColumnNames columns) {

  private static final List<String> TABLES = List.of(".csv", ".tsv", ".txt");
  private static final String FEATURE = ".feature";

  List<CaseReading> read(List<Path> paths) {
    Set<Path> files = new LinkedHashSet<>();
    paths.forEach(path -> files.addAll(files(folder.resolve(path).normalize())));
    return files.stream().map(this::read).toList();
  }

  private static List<Path> files(Path path) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(Files::isRegularFile).filter(CaseSources::isSource).sorted().toList();
    } catch (IOException e) {
      // then the folder is told to be no file of test cases
      return List.of(path);
    }
  }

  private static boolean isSource(Path path) {
    return ends(path, FEATURE) || ends(path, ".csv") || ends(path, ".tsv");
  }

  private static boolean ends(Path path, String ending) {
    return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private CaseReading read(Path path) {
    String name = name(path);
    boolean table = TABLES.stream().anyMatch(ending -> ends(path, ending));
    if (!table && !ends(path, FEATURE)) {
      return CaseReading.failed(
          Problem.error(
              name,
              1,
              "this is neither a .feature file nor a table",
              "export the test cases as CSV"));
    }
    CaseText text = CaseText.read(path, name);
    if (text instanceof CaseText.Unreadable unreadable) {
      return CaseReading.failed(unreadable.problem());
    }
    String content = ((CaseText.Read) text).text();
    return table ? CaseTable.read(content, name, columns) : FeatureFile.read(content, name);
  }

  /** The path from the project; of a file from elsewhere its name, which says enough. */
  private String name(Path path) {
    Path shown = path.startsWith(folder) ? folder.relativize(path) : path.getFileName();
    return shown.toString().replace('\\', '/');
  }
}
