package dev.journeyman.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ProbeTests {

  @Test
  void anAppThatAlwaysAnswersSlowlyIsGivenLongerWithEachLook() throws IOException {
    ExecutorService threads = Executors.newCachedThreadPool();
    HttpServer slow =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slow.setExecutor(threads);
    slow.createContext(
        "/",
        exchange -> {
          LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    slow.start();
    Endpoint endpoint = Endpoint.local(slow.getAddress().getPort());
    try (Probe probe = Probe.http(endpoint, Duration.ofMillis(50))) {
      assertThat(probe.ready()).succeedsWithin(Duration.ofSeconds(20)).isEqualTo("status 200");
    } finally {
      slow.stop(0);
      threads.shutdownNow();
    }
  }
}
