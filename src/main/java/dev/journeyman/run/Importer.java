package dev.journeyman.run;

import dev.journeyman.advice.Advice;
import dev.journeyman.advice.Code;
import dev.journeyman.gloss.Understanding;
import dev.journeyman.gloss.Understanding.By;
import dev.journeyman.journey.Journeys;
import dev.journeyman.journey.Placeholders;
import dev.journeyman.source.Problem;
import dev.journeyman.testcase.CaseFiles;
import dev.journeyman.testcase.CaseFiles.Berth;
import dev.journeyman.testcase.CaseLine;
import dev.journeyman.testcase.CasePage;
import dev.journeyman.testcase.CaseReading;
import dev.journeyman.testcase.TestCase;
import dev.journeyman.testcase.table.ColumnNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Turns test cases that somebody else wrote into journeys. A file that is there is never touched,
 * and a case that became one before is not written again.
 *
 * @param folder the project, as an absolute path
 * @param out where to write, in the project
 */
public record Importer(Path folder, Path out, ColumnNames columns) {

  private static final String HOME = "journeys";

  /** What stands in a folder of this name is not run. */
  private static final String DRAFTS = "drafts";

  private static final String ENDING = ".md";

  /** Imports all cases of some files, or nothing where one of them cannot be read. */
  public ImportEnd run(List<Path> files) {
    Path home = folder.resolve(out).normalize();
    if (!home.startsWith(folder)) {
      return refused(out.toString(), "this lies outside of the project", "give another --out");
    }
    List<CaseReading> read = new CaseSources(folder, columns).read(files);
    List<Problem> problems = read.stream().flatMap(each -> each.problems().stream()).toList();
    List<TestCase> cases = read.stream().flatMap(each -> each.cases().stream()).toList();
    if (problems.stream().anyMatch(Problem::isError)) {
      return new ImportEnd.Refused(problems.stream().filter(Problem::isError).toList());
    }
    List<String> told = read.stream().flatMap(each -> each.told().stream()).toList();
    try {
      return imported(told, problems, written(cases, home));
    } catch (IOException e) {
      return refused(out.toString(), "it cannot be written (" + e + ")", "check the permissions");
    }
  }

  private static ImportEnd refused(String file, String message, String remedy) {
    return new ImportEnd.Refused(List.of(Problem.error(file, 1, message, remedy)));
  }

  private List<ImportedCase> written(List<TestCase> cases, Path home) throws IOException {
    List<Berth> berths = new CaseFiles(name -> there(home, name), ids(home)).of(cases);
    List<ImportedCase> all = new ArrayList<>();
    for (Berth berth : berths) {
      CasePage page = CasePage.of(berth.written());
      Path path = path(home, berth);
      if (!berth.kept()) {
        write(path, page.markdown());
      }
      boolean same = Files.readString(path).equals(page.markdown());
      all.add(imported(berth, path, isDraft(home, path), same ? page.origins() : Map.of()));
    }
    return all;
  }

  private void write(Path path, String markdown) throws IOException {
    Path home = Files.createDirectories(path.resolveSibling("")).toRealPath();
    if (!home.startsWith(folder.toRealPath())) {
      throw new IOException("a link leads out of the project");
    }
    Files.writeString(path, markdown, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
  }

  private static boolean isDraft(Path home, Path path) {
    return path.startsWith(home.resolve(DRAFTS));
  }

  private ImportedCase imported(
      Berth berth, Path path, boolean draft, Map<Integer, CaseLine> origins) {
    TestCase written = berth.written();
    return new ImportedCase(
        name(path),
        written.file(),
        written.line(),
        berth.kept(),
        written.data(),
        draft ? Optional.of(written.unready().orElse("it is a draft")) : Optional.empty(),
        origins);
  }

  private static Path path(Path home, Berth berth) {
    Path journey = home.resolve(berth.name() + ENDING);
    Path draft = home.resolve(DRAFTS).resolve(berth.name() + ENDING);
    boolean drafted = berth.kept() ? !Files.exists(journey) : berth.written().unready().isPresent();
    return drafted ? draft : journey;
  }

  private static Optional<String> there(Path home, String name) {
    for (Path folder : List.of(home, home.resolve(DRAFTS))) {
      Path path = folder.resolve(name + ENDING);
      if (Files.exists(path)) {
        return Optional.of(text(path));
      }
    }
    return Optional.empty();
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      // then it is somebody else's file
      return "";
    }
  }

  /** What the journeys are called that are there in folders of their own. */
  private Set<String> ids(Path home) {
    List<Path> homes = List.of(folder.resolve(HOME), home);
    return Journeys.read(homes.stream().filter(Files::isDirectory).toList(), folder, Set.of())
        .journeys()
        .stream()
        .map(journey -> journey.id().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private String name(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private ImportEnd imported(List<String> told, List<Problem> problems, List<ImportedCase> cases) {
    List<ImportedCase> run = cases.stream().filter(each -> each.unready().isEmpty()).toList();
    List<Path> paths = run.stream().map(each -> folder.resolve(each.file())).toList();
    Lint.Findings found = Lint.check(folder, paths, Set.of());
    List<Problem> all = new ArrayList<>(problems);
    found.problems().stream().filter(Problem::isError).forEach(all::add);
    // cases of one feature are alike because their author wrote them so
    List<Advice> advice =
        found.advice().stream().filter(each -> each.code() != Code.NEAR_DUPLICATE).toList();
    return new ImportEnd.Imported(told, cases, all, lines(run, found.understanding()), advice);
  }

  private List<ImportedLine> lines(List<ImportedCase> cases, List<Understanding> all) {
    Map<String, List<Understanding>> byFile =
        all.stream().collect(Collectors.groupingBy(Understanding::file));
    return cases.stream()
        .flatMap(
            each ->
                byFile.getOrDefault(each.file(), List.of()).stream().map(read -> line(each, read)))
        .toList();
  }

  private static ImportedLine line(ImportedCase from, Understanding read) {
    Optional<CaseLine> origin = Optional.ofNullable(from.origins().get(read.number()));
    String place = origin.map(line -> from.source() + ":" + line.line()).orElse(from.from());
    UnaryOperator<String> filled = cell -> Placeholders.fill(cell, from.data());
    boolean torn =
        read.by() == By.PLAIN
            && origin.filter(line -> !line.isKeptApartIn(read.reading(), filled)).isPresent();
    return new ImportedLine(read, origin, place, torn);
  }
}
