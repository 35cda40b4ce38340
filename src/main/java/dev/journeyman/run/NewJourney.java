package dev.journeyman.run;

import dev.journeyman.config.Config;
import dev.journeyman.requirement.DraftJourney;
import dev.journeyman.requirement.Drafter;
import dev.journeyman.requirement.ModelDrafter;
import dev.journeyman.requirement.RequirementDocument;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes journeys that people then go on with. Files that are there are left alone.
 *
 * @param folder the project, as an absolute path
 * @param deciding which model drafts, where one is configured
 */
public record NewJourney(Path folder, Deciding deciding, Settings.Machine machine) {

  /** With the model of the config, if there is one. */
  public NewJourney(Path folder, Settings.Machine machine) {
    this(folder, Deciding.AUTO, machine);
  }

  private static final String HOME = "journeys";
  private static final String DRAFTS = HOME + "/drafts";

  /** A file that was written, from the project's folder, and what stands in it. */
  public record Page(String file, String text) {}

  /** What came of it. */
  public sealed interface Result {}

  /**
   * Files were written.
   *
   * @param kept files that were there before and were not touched
   * @param told what a person must know of it
   */
  public record Made(List<Page> pages, List<String> kept, List<String> told) implements Result {
    public Made {
      pages = List.copyOf(pages);
      kept = List.copyOf(kept);
      told = List.copyOf(told);
    }
  }

  /** Nothing was written. */
  public record Refused(String why, String remedy) implements Result {}

  /** What a new journey would be, without writing it. */
  public static Page skeleton(String title) {
    DraftJourney named = new DraftJourney(title, "", List.of(), List.of(), List.of(), List.of());
    return new Page(HOME + "/" + named.name() + ".md", Skeleton.of(title));
  }

  /** Write the skeleton of a journey. */
  public Result write(String title, Optional<Path> out) {
    Page page = skeleton(title);
    String name = page.file().substring(HOME.length() + 1);
    return written(
        List.of(new Page(place(out.orElse(folder.resolve(HOME))) + name, page.text())), List.of());
  }

  /**
   * Draft journeys from a requirement document.
   *
   * @param title makes one journey of all of it
   */
  public Result draft(String document, Optional<String> title, Optional<Path> out) {
    Path path = folder.resolve(document).normalize();
    if (!path.startsWith(folder) || !Files.isRegularFile(path) || !isReadable(path)) {
      return new Refused(
          document + " is no file of this project", "give a markdown file, such as docs/prd.md");
    }
    String file = folder.relativize(path).toString().replace('\\', '/');
    RequirementDocument read = RequirementDocument.read(folder, file);
    Optional<Problem> error = read.problems().stream().filter(Problem::isError).findFirst();
    if (error.isPresent()) {
      return new Refused(error.get().toString(), "");
    }
    List<String> told = new ArrayList<>();
    List<DraftJourney> drafts = drafts(read, title, told);
    if (drafts.isEmpty()) {
      return new Refused(
          file + " asks for nothing that could be read",
          "write what must be true as list items, or in sentences with must, should or can");
    }
    String place = place(out.orElse(folder.resolve(DRAFTS)));
    Set<String> names = new TreeSet<>();
    List<Page> pages = new ArrayList<>();
    for (DraftJourney draft : drafts) {
      String name = draft.name();
      for (int i = 2; !names.add(name); i++) {
        name = draft.name() + "-" + i;
      }
      pages.add(new Page(place + name + ".md", draft.markdown()));
    }
    return written(pages, told);
  }

  private List<DraftJourney> drafts(
      RequirementDocument document, Optional<String> title, List<String> told) {
    Cast.Casting casting =
        Cast.of(deciding, Config.read(folder).config().models(), machine.environment());
    if (casting instanceof Cast.Wrong wrong) {
      told.add(wrong.message() + "; " + wrong.remedy());
    }
    if (casting instanceof Cast.Ready ready) {
      ModelDrafter.Drafted drafted = new ModelDrafter(ready.cast().model()).draft(document, title);
      told.addAll(drafted.told());
      if (!drafted.journeys().isEmpty()) {
        return drafted.journeys();
      }
      told.add("The journeys are drafted by rule, for the model gave none that can be used.");
    }
    return Drafter.draft(document, title);
  }

  private boolean isReadable(Path path) {
    try {
      return isWithin(path);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file or folder lies in the project even where links lead. */
  private boolean isWithin(Path path) throws IOException {
    return path.toRealPath().startsWith(folder.toRealPath());
  }

  private String place(Path out) {
    Path at = folder.relativize(folder.resolve(out).normalize());
    String place = at.toString().replace('\\', '/');
    return place.isEmpty() ? "" : place + "/";
  }

  private Result written(List<Page> pages, List<String> told) {
    List<Page> made = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    try {
      for (Page page : pages) {
        Path path = folder.resolve(page.file()).normalize();
        if (!path.startsWith(folder)) {
          return new Refused(page.file() + " lies outside of this project", "give another --out");
        }
        if (!isWithin(Files.createDirectories(path.resolveSibling("")))) {
          return new Refused(page.file() + " lies outside of this project", "give another --out");
        }
        try {
          Files.writeString(
              path, page.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
          made.add(page);
        } catch (FileAlreadyExistsException e) {
          kept.add(page.file());
        }
      }
    } catch (IOException e) {
      return new Refused("it cannot be written (" + e + ")", "check the permissions");
    }
    return made.isEmpty()
        ? new Refused(
            String.join(", ", kept) + (kept.size() == 1 ? " is" : " are") + " there already",
            "move it away, or give another title or --out")
        : new Made(made, kept, told);
  }
}
