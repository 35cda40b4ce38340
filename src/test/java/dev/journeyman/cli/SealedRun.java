package dev.journeyman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.journeyman.cli.Terminal.Call;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a real run left behind, to be tampered with. */
record SealedRun(Path root) {

  Path published() {
    return root.resolve("public");
  }

  Path file(String path) {
    return published().resolve(path);
  }

  /** Every published file by its path, sorted. */
  List<String> files() {
    try (Stream<Path> all = Files.walk(published())) {
      return all.filter(Files::isRegularFile)
          .map(file -> published().relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String picture() {
    return files().stream().filter(file -> file.endsWith(".jpg")).findFirst().orElseThrow();
  }

  SealedRun copyTo(Path folder) {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Files.copy(path, folder.resolve(root.relativize(path).toString()));
      }
      return new SealedRun(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Change one bit of a byte. */
  void flip(String path, long at) {
    try {
      byte[] bytes = Files.readAllBytes(file(path));
      bytes[(int) at] ^= 1;
      Files.write(file(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode statement() {
    try {
      JsonNode envelope = new ObjectMapper().readTree(file("proof.intoto.json").toFile());
      return new ObjectMapper().readTree(envelope.get("payload").binaryValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Call verify(String... more) {
    List<String> words = new ArrayList<>(List.of("verify", root.toString()));
    words.addAll(List.of(more));
    return new Terminal(root).call(words.toArray(String[]::new));
  }

  /** It is refused, and the first complaint begins so. */
  void assertRefused(String complaint, String... more) {
    Call call = verify(more);
    assertThat(call.code()).as(call.out() + call.err()).isEqualTo(1);
    assertThat(call.out().lines().map(String::strip))
        .anyMatch(line -> line.startsWith(complaint), complaint);
  }
}
