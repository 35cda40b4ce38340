package dev.journeyman.app;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks an endpoint again and again until it is as wanted, and remembers what it saw last. */
final class Probe implements AutoCloseable {

  private static final long INTERVAL_MILLIS = 25;
  private static final Duration FIRST_PATIENCE = Duration.ofSeconds(2);
  private static final Duration LAST_PATIENCE = Duration.ofSeconds(30);

  private final Endpoint endpoint;
  private final boolean http;
  private final Duration firstPatience;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile String seen = "nothing";
  private volatile Optional<Socket> current = Optional.empty();

  private Probe(Endpoint endpoint, boolean http, Duration firstPatience) {
    this.endpoint = endpoint;
    this.http = http;
    this.firstPatience = firstPatience;
  }

  /** Ready when it answers below 500. */
  static Probe http(Endpoint endpoint) {
    return http(endpoint, FIRST_PATIENCE);
  }

  /** The same with another patience for its first answer. */
  static Probe http(Endpoint endpoint, Duration firstPatience) {
    return new Probe(endpoint, true, firstPatience).begin();
  }

  /** Ready when it accepts a connection. */
  static Probe tcp(Endpoint endpoint) {
    return new Probe(endpoint, false, FIRST_PATIENCE).begin();
  }

  /** Look once; empty if the endpoint gives any HTTP answer, otherwise what was seen instead. */
  static Optional<String> once(Endpoint endpoint, Duration patience) {
    try (Socket socket = endpoint.connect()) {
      endpoint.status(socket, patience);
      return Optional.empty();
    } catch (IOException failed) {
      return Optional.of(complaint(endpoint, failed, patience));
    }
  }

  CompletableFuture<String> ready() {
    return ready;
  }

  String seen() {
    return seen;
  }

  @Override
  public void close() {
    over.countDown();
    current.ifPresent(Probe::closeQuietly);
  }

  private Probe begin() {
    Thread thread = new Thread(this::ask, "app probe");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  private void ask() {
    Duration patience = firstPatience;
    try {
      do {
        patience = look(patience);
      } while (!ready.isDone() && !over.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the patience for the next look: longer when an answer took too long. */
  private Duration look(Duration patience) {
    try (Socket socket = endpoint.connect()) {
      current = Optional.of(socket);
      int status = http && over.getCount() > 0 ? endpoint.status(socket, patience) : 0;
      seen = "status " + status;
      if (status < 500) {
        ready.complete(seen);
      }
      return patience;
    } catch (SocketTimeoutException slow) {
      seen = complaint(endpoint, slow, patience);
      Duration twice = patience.multipliedBy(2);
      return twice.compareTo(LAST_PATIENCE) < 0 ? twice : LAST_PATIENCE;
    } catch (IOException failed) {
      seen = complaint(endpoint, failed, patience);
      return patience;
    }
  }

  private static String complaint(Endpoint endpoint, IOException failed, Duration patience) {
    if (failed instanceof UnknownHostException) {
      return "the name " + endpoint.host() + " is not known";
    }
    if (failed instanceof SocketTimeoutException) {
      return "no answer within %d s".formatted(Math.max(1, patience.toSeconds()));
    }
    if (failed instanceof ConnectException) {
      return "nothing listens on port " + endpoint.port();
    }
    return String.valueOf(failed.getMessage());
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAlready) {
      // the asking thread sees the same and ends
    }
  }
}
