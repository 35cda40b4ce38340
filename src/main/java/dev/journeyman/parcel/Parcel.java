package dev.journeyman.parcel;

import dev.journeyman.parcel.Opening.Accepted;
import dev.journeyman.proof.Complaint;
import dev.journeyman.proof.Verification;
import dev.journeyman.proof.Verifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run published, as a job uploaded it that nobody trusts. */
public final class Parcel {

  /** Stands for no file of it in particular. */
  static final String WHOLE = "the artifact";

  private static final String PUBLIC = "public";
  private static final String RESULT = "result.json";

  private final Path target;
  private final Bounds bounds;

  private Parcel(Path target, Bounds bounds) {
    this.target = target;
    this.bounds = bounds;
  }

  /**
   * Open the zip of a {@code public} folder, or such a folder.
   *
   * @param into a folder that is not there yet; it is there afterwards only where all was accepted
   */
  public static Opening open(Path parcel, Path into) throws IOException {
    return open(parcel, into, Bounds.USUAL);
  }

  static Opening open(Path parcel, Path into, Bounds bounds) throws IOException {
    Path place = into.toAbsolutePath().normalize();
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(place.toString(), null, "a new folder is needed");
    }
    Path around = Optional.ofNullable(place.getParent()).orElse(place);
    Files.createDirectories(around);
    Path draft = Files.createTempDirectory(around, ".parcel-");
    try (Content content = content(parcel, bounds)) {
      Accepted accepted = new Parcel(draft.resolve(PUBLIC), bounds).unpack(content);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      return new Accepted(place, accepted.files(), accepted.bytes());
    } catch (Unfit unfit) {
      return unfit.refusal();
    } finally {
      delete(draft);
    }
  }

  /** A place for what is taken in, which is gone with all that is in it when it is closed. */
  public record Hold(Path around, Path folder) implements AutoCloseable {

    public static Hold create() throws IOException {
      Path around = Files.createTempDirectory("journeyman-parcel");
      return new Hold(around, around.resolve("run"));
    }

    @Override
    public void close() throws IOException {
      delete(around);
    }
  }

  private static Content content(Path parcel, Bounds bounds) throws IOException {
    return Files.isDirectory(parcel, LinkOption.NOFOLLOW_LINKS)
        ? new FolderContent(parcel, bounds)
        : ZipContent.open(parcel, bounds);
  }

  private Accepted unpack(Content content) throws IOException {
    List<? extends Item> items = content.items();
    long bytes = claimed(items);
    checkNames(items);
    Files.createDirectory(target);
    for (Item item : items) {
      write(item);
    }
    for (Item item : items) {
      FileKind.of(item.name()).check(item.name(), target.resolve(item.name()), bounds);
    }
    checkResult();
    checkSeal();
    return new Accepted(target, items.size(), bytes);
  }

  private long claimed(List<? extends Item> items) throws Unfit {
    bounds.checkCount(WHOLE, items.size());
    long bytes = 0;
    for (Item item : items) {
      bytes += item.size();
      bounds.checkWhole(WHOLE, bytes);
    }
    for (Item item : items) {
      bounds.check(item.name(), item.size(), item.packed());
    }
    return bytes;
  }

  /** Two names that are one on some file system would have one file hide another. */
  private static void checkNames(List<? extends Item> items) throws Unfit {
    Map<String, String> files = new HashMap<>();
    for (Item item : items) {
      FileName name = FileName.of(item.name());
      if (name.folded().startsWith(PUBLIC + "/")) {
        throw new Unfit(name.text(), "lies in a second folder public, which no run publishes");
      }
      FileKind.of(name.text());
      String before = files.put(name.folded(), name.text());
      if (before != null) {
        throw new Unfit(
            name.text(),
            before.equals(name.text())
                ? "is there twice"
                : "cannot be told from " + before + " on every file system");
      }
    }
    Map<String, String> folders = new HashMap<>();
    for (Item item : items) {
      for (int at = item.name().indexOf('/'); at >= 0; at = item.name().indexOf('/', at + 1)) {
        String folder = item.name().substring(0, at);
        String folded = new FileName(folder).folded();
        String other = folders.putIfAbsent(folded, folder);
        if (files.containsKey(folded)) {
          throw new Unfit(folder, "is a file and a folder");
        }
        if (other != null && !other.equals(folder)) {
          throw new Unfit(folder, "cannot be told from " + other + " on every file system");
        }
      }
    }
  }

  private void write(Item item) throws IOException {
    Path file = target.resolve(item.name()).normalize();
    if (!file.startsWith(target)) {
      throw new IllegalStateException("the name was checked: " + item.name());
    }
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(target));
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW))) {
      item.copy(out);
    }
  }

  private void checkResult() throws IOException {
    Path result = target.resolve(RESULT);
    if (!Files.exists(result)) {
      throw new Unfit(RESULT, "is missing, so this is no report of a run");
    }
    Optional<String> violation = ResultSchema.read().violation(StrictJson.tree(RESULT, result));
    if (violation.isPresent()) {
      throw new Unfit(RESULT, "is none of a run: " + violation.get());
    }
  }

  /** Unsigned as it is, it shows that nothing was left out or put in by accident. */
  private void checkSeal() throws IOException {
    Verification seal =
        Verifier.verify(target, new Verifier.Asked(Optional.empty(), Optional.empty()));
    if (!seal.holds()) {
      Complaint first = seal.complaints().get(0);
      throw new Unfit(first.file(), first.what());
    }
    // its result lies elsewhere than the one that was held against the schema
    if (seal.claims().filter(it -> it.part().isEmpty()).isEmpty()) {
      throw new Unfit(WHOLE, "is a comparison, which is taken from nobody else; send a run");
    }
  }

  private static void delete(Path draft) throws IOException {
    if (!Files.exists(draft, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(draft)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
