package dev.journeyman.surface.playwright;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/**
 * The way out of a browser context: a SOCKS 5 proxy on this machine that connects to the hosts of
 * the app and to no other. It sees connections and not what is said on them, so that redirects,
 * workers, beacons and WebSockets are all alike to it.
 */
final class Gate implements AutoCloseable {

  /** What Chromium calls a connection that was not allowed. */
  static final String REFUSAL = "net::ERR_SOCKS_CONNECTION_FAILED";

  /**
   * Chromium connects to the search engine of its address line by itself, so as to be ready for it.
   * A page that asks for something there is known by its request.
   */
  private static final Set<String> SEARCH_ENGINES =
      Set.of("www.google.com", "www.bing.com", "duckduckgo.com");

  private static final List<InetAddress> HERE =
      List.of(address(127, 0, 0, 1), address(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));

  private static final int PATIENCE = 20_000;
  private static final int MOST = 500;

  private final BiPredicate<String, Integer> allowed;
  private final ServerSocket server;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final Set<String> refused = new LinkedHashSet<>();

  /** How a request for a connection is answered. */
  private enum Reply {
    CONNECTED(0),
    NOT_ALLOWED(2),
    UNREACHABLE(4),
    NOT_UNDERSTOOD(7);

    private final byte code;

    Reply(int code) {
      this.code = (byte) code;
    }

    void to(OutputStream out) throws IOException {
      out.write(new byte[] {5, code, 0, 1, 0, 0, 0, 0, 0, 0});
    }
  }

  private Gate(BiPredicate<String, Integer> allowed, ServerSocket server) {
    this.allowed = allowed;
    this.server = server;
    beside(this::accept);
  }

  private static void beside(Runnable task) {
    Thread thread = new Thread(task, "journeyman-gate");
    thread.setDaemon(true);
    thread.start();
  }

  /** Open a gate to what is allowed of host and port. */
  static Gate to(BiPredicate<String, Integer> allowed) {
    try {
      return new Gate(allowed, new ServerSocket(0, 50, HERE.get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free on this machine", e);
    }
  }

  String address() {
    return "socks5://127.0.0.1:" + server.getLocalPort();
  }

  /** The hosts, with unusual ports, to which nothing was let through since this was last asked. */
  List<String> takeRefused() {
    synchronized (refused) {
      List<String> taken = List.copyOf(refused);
      refused.clear();
      return taken;
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket browser = server.accept();
        open.add(browser);
        beside(() -> serve(browser));
      } catch (IOException e) {
        // closed, or a connection that its own side gave up
      }
    }
  }

  private void serve(Socket browser) {
    try (browser) {
      browser.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(browser.getInputStream());
      OutputStream out = browser.getOutputStream();
      in.readByte();
      in.readNBytes(in.readUnsignedByte());
      out.write(new byte[] {5, 0});
      in.readByte();
      int command = in.readUnsignedByte();
      in.readByte();
      String host = host(in);
      int port = in.readUnsignedShort();
      if (command != 1 || host.isEmpty()) {
        Reply.NOT_UNDERSTOOD.to(out);
      } else if (!allowed.test(host, port)) {
        refuse(host, port);
        Reply.NOT_ALLOWED.to(out);
      } else {
        join(browser, host, port);
      }
    } catch (IOException e) {
      // one side hung up, as connections end
    } finally {
      open.remove(browser);
    }
  }

  /** By name, or by number in 4 or 16 bytes. */
  private static String host(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
      case 3 ->
          new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII)
              .toLowerCase(Locale.ROOT);
      case 4 -> InetAddress.getByAddress(in.readNBytes(16)).getHostAddress();
      default -> "";
    };
  }

  private void refuse(String host, int port) {
    boolean usual = port == 80 || port == 443;
    synchronized (refused) {
      if (refused.size() < MOST && !(usual && SEARCH_ENGINES.contains(host))) {
        refused.add(usual ? host : host + ":" + port);
      }
    }
  }

  private void join(Socket browser, String host, int port) throws IOException {
    OutputStream out = browser.getOutputStream();
    Optional<Socket> reached = reach(host, port);
    if (reached.isEmpty()) {
      Reply.UNREACHABLE.to(out);
      return;
    }
    try (Socket app = reached.get()) {
      open.add(app);
      Reply.CONNECTED.to(out);
      beside(() -> pass(browser, app));
      pass(app, browser);
    } finally {
      open.remove(reached.get());
    }
  }

  private static Optional<Socket> reach(String host, int port) throws IOException {
    for (InetAddress address : addresses(host)) {
      Socket app = new Socket();
      try {
        app.setTcpNoDelay(true);
        app.connect(new InetSocketAddress(address, port), PATIENCE);
        return Optional.of(app);
      } catch (IOException e) {
        app.close();
      }
    }
    return Optional.empty();
  }

  private static InetAddress address(int... parts) {
    byte[] bytes = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bytes[i] = (byte) parts[i];
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Browsers look up no name below localhost, and neither do we. */
  private static List<InetAddress> addresses(String host) throws IOException {
    try {
      return host.equals("localhost") || host.endsWith(".localhost")
          ? HERE
          : List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException e) {
      return List.of();
    }
  }

  /** Pass on what one side says until it has no more to say, which the other is told. */
  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // a broken connection is broken for both sides
      close(from);
      close(to);
    }
  }

  private static void close(Closeable connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    close(server);
    open.forEach(Gate::close);
  }
}
