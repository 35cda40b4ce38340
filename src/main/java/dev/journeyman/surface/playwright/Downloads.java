package dev.journeyman.surface.playwright;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.PlaywrightException;
import dev.journeyman.surface.Activity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

/** Brings files that the page gives into one folder, under names that stay inside of it. */
final class Downloads {

  private static final int LONGEST_NAME = 100;

  private final Incoming incoming;
  private final Path folder;
  private final Recorder recorder;
  private final Queue<Download> arriving = new ArrayDeque<>();
  private long saved;

  Downloads(Incoming incoming, Path folder, Recorder recorder) {
    this.incoming = incoming;
    this.folder = folder;
    this.recorder = recorder;
  }

  void listenTo(BrowserContext context) {
    context.onDownload(arriving::add);
  }

  boolean isEmpty() {
    return arriving.isEmpty();
  }

  /** Wait for the files that began to arrive. */
  void receive() {
    for (Download download = arriving.poll(); download != null; download = arriving.poll()) {
      save(download);
    }
  }

  /** Take the files that are complete, such as those that an app gave some time after the click. */
  void receiveFinished() {
    while (!arriving.isEmpty() && incoming.finished() > saved) {
      save(arriving.remove());
    }
  }

  private void save(Download download) {
    try {
      Files.createDirectories(folder);
      String name = download.suggestedFilename();
      Path file = free(safeName(name));
      download.saveAs(file);
      saved++;
      recorder.note(new Activity.Download(name, file, Files.size(file)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot save a download into " + folder, e);
    } catch (PlaywrightException e) {
      if (!Departure.isOf(e, download.page()) && download.failure() == null) {
        throw e;
      }
      // broken off by the app or the network: the failed request is in the record
    }
  }

  private Path free(String name) {
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    Path file = folder.resolve(name);
    for (int i = 2; Files.exists(file); i++) {
      file = folder.resolve(name.substring(0, dot) + "-" + i + name.substring(dot));
    }
    return file;
  }

  static String safeName(String suggested) {
    String last =
        suggested.substring(Math.max(suggested.lastIndexOf('/'), suggested.lastIndexOf('\\')) + 1);
    String safe =
        last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_")
            .replaceFirst("^[. ]+", "")
            .replaceFirst("[. ]+$", "");
    String reserved = "(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?";
    String name = safe.isEmpty() || safe.matches(reserved) ? "download-" + safe : safe;
    return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
  }
}
