package dev.journeyman.proof;

import dev.journeyman.signing.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A published folder whose proof held when it was opened. It gives out what is in the manifest
 * only, and each file only as it was sealed, whatever became of the folder since.
 */
public final class Sealed {

  private final Path folder;
  private final Map<String, Manifest.Item> items;
  private final String manifest;
  private final String report;
  private final Verification verification;

  private Sealed(Path folder, byte[] manifest, Verification verification) throws IOException {
    this.folder = folder;
    this.items = Json.readPretty(manifest, Manifest.class).byPath();
    this.manifest = Sha256.of(manifest);
    this.verification = verification;
    String part = verification.claims().map(Claims::part).orElse("");
    this.report = part.isEmpty() ? "" : part + "/";
  }

  /** What came of opening a folder. */
  public sealed interface Opening {

    record Opened(Sealed sealed) implements Opening {}

    /** Its proof does not hold. */
    record Broken(Path folder, List<Complaint> complaints) implements Opening {}

    /** It has none. */
    record Unsealed(Path folder) implements Opening {}
  }

  /** Open the folder of a run, or what it published; of a run nothing else is read. */
  public static Opening open(Path place, Verifier.Asked asked) throws IOException {
    Path folder = Verifier.published(place);
    Path manifest = folder.resolve(ProofFile.MANIFEST.file());
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return new Opening.Unsealed(folder);
    }
    Verification found = Verifier.verifyPublished(folder, asked);
    if (!found.holds()) {
      return new Opening.Broken(folder, found.complaints());
    }
    byte[] bytes = Files.readAllBytes(manifest);
    return new Opening.Opened(new Sealed(folder, bytes, found));
  }

  public Verification verification() {
    return verification;
  }

  /** The SHA-256 of the manifest, which stands for all that is sealed. */
  public String digest() {
    return manifest;
  }

  /** The path of a file of the report that this is a proof of, which may be one of several. */
  public String inReport(String path) {
    return report + path;
  }

  /** How large a file is; one that is not in the manifest has no bytes. */
  public long size(String path) {
    Manifest.Item item = items.get(path);
    return item == null ? 0 : item.size();
  }

  public boolean has(String path) {
    return items.containsKey(path);
  }

  /** A file of the manifest as it was sealed. */
  public byte[] read(String path) throws IOException {
    Manifest.Item item = items.get(path);
    if (item == null) {
      throw new IOException(path + " is not in " + ProofFile.MANIFEST.file());
    }
    if (item.size() > Verifier.LARGEST) {
      throw new IOException(path + " is larger than any that is read whole");
    }
    try (InputStream in = Files.newInputStream(folder.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) item.size() + 1);
      if (!Sha256.of(bytes).equals(item.sha256())) {
        throw new IOException(path + " was changed since its proof was checked");
      }
      return bytes;
    }
  }
}
