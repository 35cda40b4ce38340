package dev.journeyman.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.journeyman.evidence.RunFolder;
import dev.journeyman.report.Reports;
import dev.journeyman.report.RunFacts;
import dev.journeyman.report.Written;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report costs: the journeys of a real run, repeated under other names up to 10, 100 and
 * 1000 of them, or as many as the arguments after the folder of that run say.
 */
final class ReportBench {

  private static final List<String> SIZES = List.of("10", "100", "1000");
  private static final Pattern ID = Pattern.compile("\"journey\":\"([^\"]+)\"");

  /** Seconds by the clock, and of all threads together. */
  private record Cost(double seconds, double cpu) {

    static Cost soFar() {
      OperatingSystemMXBean system =
          ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
      return new Cost(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9);
    }

    Cost since(Cost begun) {
      return new Cost(seconds - begun.seconds, cpu - begun.cpu);
    }

    Cost least(Cost other) {
      return new Cost(Math.min(seconds, other.seconds), Math.min(cpu, other.cpu));
    }
  }

  private ReportBench() {}

  public static void main(String[] args) throws IOException {
    Path run = Path.of(args[0]);
    measure(run, 10);
    System.out.println(
        "| journeys | seconds | CPU seconds | most memory | published | storyboard: seconds,"
            + " CPU seconds, size |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    List<String> sizes = args.length > 1 ? List.of(args).subList(1, args.length) : SIZES;
    for (String journeys : sizes) {
      System.out.println(measure(run, Integer.parseInt(journeys)));
    }
  }

  private static String measure(Path run, int journeys) throws IOException {
    Path folder = Files.createTempDirectory("journeyman-report-bench");
    try {
      RunFolder copy = RunFolder.create(folder.resolve("run"));
      Files.write(copy.journal(), repeated(run.resolve("journal.jsonl"), journeys));
      copy(run.resolve("raw/pictures"), folder.resolve("run/raw/pictures"));
      Cost story = storyboard(copy, Math.max(1, 100 / journeys));
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      Cost begun = Cost.soFar();
      Written written = Reports.recover(copy, "bench");
      Cost whole = Cost.soFar().since(begun);
      if (written.verdicts().size() != journeys || !written.warnings().isEmpty()) {
        throw new IllegalStateException(written.verdicts().size() + ": " + written.warnings());
      }
      return String.format(
          Locale.ROOT,
          "| %d | %.1f | %.1f | %d MB | %.1f MB | %.2f, %.2f, %.1f MB |",
          journeys,
          whole.seconds(),
          whole.cpu(),
          heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1_000_000,
          size(copy.published()) / 1e6,
          story.seconds(),
          story.cpu(),
          Files.size(copy.published().resolve("storyboard.html")) / 1e6);
    } finally {
      delete(folder);
    }
  }

  /** The least of several rounds: others use the machine too. */
  private static Cost storyboard(RunFolder run, int rounds) {
    RunFacts facts =
        new RunFacts("bench", Instant.EPOCH, Duration.ZERO, "", "", "", "", Optional.empty());
    Cost least = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);
    for (int i = 0; i < rounds; i++) {
      Cost begun = Cost.soFar();
      Reports.write(run, facts, List.of(), EnumSet.of(Written.Kind.STORYBOARD), run.root());
      least = least.least(Cost.soFar().since(begun));
    }
    return least;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static List<String> repeated(Path journal, int journeys) throws IOException {
    List<String> lines = Files.readAllLines(journal, StandardCharsets.UTF_8);
    List<String> ids = lines.stream().flatMap(line -> id(line).stream()).distinct().toList();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < journeys; i++) {
      String id = ids.get(i % ids.size());
      String own = "\"journey\":\"" + id + "\"";
      String other = "\"journey\":\"" + id + "-" + i / ids.size() + "\"";
      lines.stream()
          .filter(line -> line.contains(own))
          .map(line -> line.replace(own, other))
          .forEach(all::add);
    }
    return all;
  }

  private static List<String> id(String line) {
    Matcher matcher = ID.matcher(line);
    return matcher.find() ? List.of(matcher.group(1)) : List.of();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static long size(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
