package dev.journeyman.proof;

import dev.journeyman.git.Answer;
import dev.journeyman.git.Revision;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a run says of itself that is in no file which it leaves.
 *
 * @param tool the version of this program
 * @param browser its name and version, empty where none was started
 * @param app the address of the app
 * @param appBuild which build of the app it was, as whoever ran it says
 * @param checkout what was checked out where the journeys lie when the run began
 * @param journeys the hash of each file that the journeys are written in
 */
public record Claims(
    String runId,
    String tool,
    String browser,
    String app,
    Optional<String> appBuild,
    Answer<Revision> checkout,
    Optional<BuildServer> server,
    Map<String, String> journeys) {

  public Claims {
    journeys = Collections.unmodifiableMap(new TreeMap<>(journeys));
  }

  /**
   * The server that ran the journeys.
   *
   * @param repository the address of the repository there
   * @param run the page of this build
   */
  public record BuildServer(String repository, String run) {}
}
