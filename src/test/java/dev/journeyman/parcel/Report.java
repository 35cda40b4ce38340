package dev.journeyman.parcel;

import dev.journeyman.evidence.RunFolder;
import dev.journeyman.git.Answer;
import dev.journeyman.proof.Claims;
import dev.journeyman.proof.Seal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a run publishes, made small and sealed. */
record Report(Path published) {

  /** A picture of one pixel. */
  static final byte[] PNG =
      HexFormat.of()
          .parseHex(
              "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                  + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");

  static final String RESULT =
      """
      {"version": 1, "headline": "Nothing was run",
       "run": {"id": "r1", "started": "2026-11-21T10:00:00Z", "tookMs": 1, "url": "http://localhost:1",
               "browser": "Chromium 156", "tool": "0.1.0", "trouble": ""},
       "totals": {"journeys": 0, "passed": 0, "failed": 0, "blocked": 0, "flaky": 0, "weak": 0, "modelCalls": 0},
       "journeys": []}
      """;

  /** The usual files, changed before they are sealed. */
  static Report in(Path folder, Consumer<Map<String, byte[]>> change) {
    return in(folder, "", change);
  }

  /** The usual files, and a proof of those in a part of them. */
  static Report in(Path folder, String part, Consumer<Map<String, byte[]>> change) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("result.json", RESULT.getBytes(StandardCharsets.UTF_8));
    files.put("summary.md", "**All hold \u2705**\n".getBytes(StandardCharsets.UTF_8));
    files.put("storyboard.png", PNG);
    files.put("allure-report/index.html", "<!DOCTYPE html><p>a".getBytes(StandardCharsets.UTF_8));
    files.put("allure-results/1-result.json", "{}".getBytes(StandardCharsets.UTF_8));
    files.put("junit.xml", "<?xml version=\"1.0\"?><a/>".getBytes(StandardCharsets.UTF_8));
    change.accept(files);
    RunFolder run = RunFolder.create(folder);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = run.published().resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Claims claims =
        new Claims(
            "r1",
            "0.1.0",
            "Chromium 156",
            "http://localhost:1",
            Optional.empty(),
            new Answer.Refused<>("no repository"),
            Optional.empty(),
            Map.of(),
            part);
    Seal seal = Seal.put(run, claims, List.of(), Optional.empty());
    if (seal.trouble().isPresent()) {
      throw new AssertionError(seal.trouble().get());
    }
    return new Report(run.published());
  }

  static Report in(Path folder) {
    return in(folder, files -> {});
  }

  /** Every file by its name. */
  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(published)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(published.relativize(file).toString(), Files.readAllBytes(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawZip zip() {
    RawZip zip = new RawZip();
    files().forEach(zip::file);
    return zip;
  }
}
