package dev.journeyman.discover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where what was found is kept. What a person wrote or changed there is left alone.
 *
 * @param project the folder with {@code docs/}
 * @param drafts the folder of drafts
 */
public record Shelf(Path project, Path drafts) {

  static final String IMAGES = "images/features";

  private static final String BEGIN =
      "<!-- discover: begin. What stands between this mark and the next is written anew each time. -->";
  private static final String END = "<!-- discover: end. What you write below or above stays. -->";
  private static final Pattern MARKED =
      Pattern.compile("<!-- discover: begin\\b.*?<!-- discover: end\\b[^>]*-->", Pattern.DOTALL);
  private static final Pattern SEAL =
      Pattern.compile("\n<!-- discover ([0-9a-f]{16}): .*? -->\\s*$");

  /** What became of a draft. */
  enum Fate {
    WRITTEN,
    /** The file differs from what was written there: a person's work. */
    CHANGED_BY_A_PERSON,
    /** A person moved a draft of this name to where it counts. */
    MOVED
  }

  Path features() {
    return project.resolve("docs").resolve("features.md");
  }

  /** Write the inventory between its marks, and leave all else. */
  void write(FeaturesPage page) {
    Path file = features();
    String part = BEGIN + "\n\n" + page.body() + "\n" + END;
    String old = Files.exists(file) ? read(file) : page.title() + "\n" + BEGIN + END + "\n";
    Matcher marked = MARKED.matcher(old);
    String now =
        marked.find()
            ? old.substring(0, marked.start()) + part + old.substring(marked.end())
            : old.stripTrailing() + "\n\n" + part + "\n";
    put(file, now.getBytes(StandardCharsets.UTF_8));
  }

  void write(Feature feature, byte[] picture) {
    put(project.resolve("docs").resolve(IMAGES).resolve(feature.picture()), picture);
  }

  Fate write(Draft draft) {
    Path file = drafts.resolve(draft.file());
    Path moved = drafts.resolveSibling(draft.file());
    if (Files.exists(moved)) {
      return Fate.MOVED;
    }
    if (Files.exists(file) && !isOurs(read(file))) {
      return Fate.CHANGED_BY_A_PERSON;
    }
    String text = draft.markdown();
    String seal =
        "\n<!-- discover "
            + hash(text)
            + ": while this fits the text above, the draft is written anew. -->\n";
    put(file, (text + seal).getBytes(StandardCharsets.UTF_8));
    return Fate.WRITTEN;
  }

  private static boolean isOurs(String text) {
    String plain = text.replace("\r\n", "\n");
    Matcher seal = SEAL.matcher(plain);
    return seal.find() && seal.group(1).equals(hash(plain.substring(0, seal.start())));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + "; is it text in UTF-8?", e);
    }
  }

  /** Beside its place and then renamed, so that nobody sees a half of it. */
  private static void put(Path file, byte[] bytes) {
    try {
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
      Files.createDirectories(folder);
      Path fresh = folder.resolve("." + file.getFileName() + ".new");
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
