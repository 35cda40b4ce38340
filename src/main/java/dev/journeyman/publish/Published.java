package dev.journeyman.publish;

import dev.journeyman.forge.Forge.Picture;
import dev.journeyman.proof.Complaint;
import dev.journeyman.proof.Sealed;
import dev.journeyman.proof.Sealed.Opening;
import dev.journeyman.proof.Verification;
import dev.journeyman.proof.Verifier;
import dev.journeyman.report.CompareFile;
import dev.journeyman.report.ResultFile;
import dev.journeyman.report.ResultFile.JourneyResult;
import dev.journeyman.verdict.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a run published, as it was sealed. */
public final class Published {

  private static final String FILMSTRIP = "storyboard.png";

  private static final String RESULT = "result.json";
  private static final int MOST_PICTURES = 6;

  /** What forges take. */
  private static final long LARGEST_PICTURE = 10L << 20;

  private static final int MOST_COMPLAINTS = 5;

  private final Sealed sealed;
  private final ResultFile result;
  private final Compared compared;
  private final Origin origin;

  private Published(Sealed sealed, ResultFile result, Compared compared, Origin origin) {
    this.origin = origin;
    this.sealed = sealed;
    this.result = result;
    this.compared = compared;
  }

  /** What came of looking for what is to be published. */
  public sealed interface Reading {

    record Usable(Published run) implements Reading {}

    /** Nothing of it may be sent. */
    record Unusable(String why) implements Reading {}
  }

  /**
   * Read the folder of a run, or what it published, if its proof holds.
   *
   * @param asked the key and commit that it must be of
   */
  public static Reading read(Path place, Verifier.Asked asked, Origin origin) {
    try {
      Opening opening = Sealed.open(place, asked);
      if (opening instanceof Opening.Unsealed none) {
        return new Reading.Unusable(
            "There is no proof in "
                + none.folder()
                + ": manifest.json is missing. Publish the folder of a whole run, such as"
                + " reports/latest, or run the journeys again.");
      }
      if (opening instanceof Opening.Broken broken) {
        return new Reading.Unusable(told(broken));
      }
      return read(((Opening.Opened) opening).sealed(), origin);
    } catch (IOException e) {
      return new Reading.Unusable(
          "Nothing can be read of " + place + ": " + e + ". Give the folder of a run.");
    }
  }

  private static String told(Opening.Broken broken) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "The proof in "
                    + broken.folder()
                    + " does not hold, so nothing of it is sent. Run the journeys again and let"
                    + " nothing write there in between."));
    List<Complaint> all = broken.complaints();
    all.stream().limit(MOST_COMPLAINTS).forEach(it -> lines.add("  " + it));
    if (all.size() > MOST_COMPLAINTS) {
      lines.add("  and " + (all.size() - MOST_COMPLAINTS) + " more; journeyman verify tells all");
    }
    return String.join("\n", lines);
  }

  private static Reading read(Sealed sealed, Origin origin) {
    try {
      Optional<CompareFile> compared =
          sealed.has(Compared.FILE)
              ? Optional.of(CompareFile.read(sealed.read(Compared.FILE)))
              : Optional.empty();
      ResultFile result = ResultFile.read(sealed.read(sealed.inReport(RESULT)));
      return new Reading.Usable(new Published(sealed, result, new Compared(compared), origin));
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return new Reading.Unusable(
          "The report is not as this version of Journeyman writes it: " + why);
    }
  }

  public ResultFile result() {
    return result;
  }

  public Verification verification() {
    return sealed.verification();
  }

  /** The verdict on the whole run. */
  public Verdict verdict() {
    return verification().verdict();
  }

  Origin origin() {
    return origin;
  }

  Compared compared() {
    return compared;
  }

  /** The SHA-256 of the manifest. */
  String digest() {
    return sealed.digest();
  }

  /** The picture that tells most of a journey that did not pass. */
  Optional<String> picture(JourneyResult journey) {
    return journey
        .decisive()
        .flatMap(
            step ->
                step.pictures().stream().map(sealed::inReport).filter(this::isPicture).findFirst());
  }

  /** The picture of the steps that matter most. */
  Optional<String> filmstrip() {
    return Optional.of(sealed.inReport(FILMSTRIP)).filter(this::isPicture);
  }

  private boolean isPicture(String path) {
    return sealed.has(path) && mediaType(path).isPresent() && sealed.size(path) <= LARGEST_PICTURE;
  }

  private static Optional<String> mediaType(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".jpg")
        ? Optional.of("image/jpeg")
        : name.endsWith(".png") ? Optional.of("image/png") : Optional.empty();
  }

  /** What a reader should see at once, the most telling first. */
  List<Picture> pictures() throws IOException {
    Map<String, Picture> pictures = new LinkedHashMap<>();
    List<String> paths =
        new ArrayList<>(
            result.journeys().stream()
                .map(this::picture)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_PICTURES)
                .toList());
    filmstrip().ifPresent(paths::add);
    for (String path : paths) {
      ByteBuffer bytes = ByteBuffer.wrap(sealed.read(path)).asReadOnlyBuffer();
      pictures.put(path, new Picture(path, mediaType(path).orElseThrow(), bytes));
    }
    return List.copyOf(pictures.values());
  }

  /** How many of its journeys are such. */
  long count(Function<JourneyResult, Boolean> which) {
    return result.journeys().stream().filter(which::apply).count();
  }
}
