package dev.journeyman.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * A place where a web server may answer, asked over a bare socket. {@code java.net.http} tries only
 * the first address of a name, so that it never finds a server which listens on ::1 alone.
 */
record Endpoint(URI url, String host, int port, boolean secure) {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})\\b.*");

  static Optional<Endpoint> of(URI url) {
    String scheme = Optional.ofNullable(url.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if (url.getHost() == null || url.getPort() > 65535 || !(secure || scheme.equals("http"))) {
      return Optional.empty();
    }
    int port = url.getPort() > 0 ? url.getPort() : secure ? 443 : 80;
    return Optional.of(new Endpoint(url, url.getHost().replaceAll("[\\[\\]]", ""), port, secure));
  }

  static Endpoint local(int port) {
    return new Endpoint(URI.create("http://localhost:" + port), "localhost", port, false);
  }

  /** The url without what may be a password in it. */
  static String shown(URI url) {
    return url.getRawUserInfo() == null
        ? url.toString()
        : url.toString().replace(url.getRawUserInfo() + "@", "");
  }

  String shown() {
    return shown(url);
  }

  List<InetAddress> addresses() throws UnknownHostException {
    if (host.equals("localhost") || host.endsWith(".localhost") || host.equals("0.0.0.0")) {
      return List.of(resolve("127.0.0.1"), resolve("::1"));
    }
    return List.of(InetAddress.getAllByName(host));
  }

  private static InetAddress resolve(String literal) throws UnknownHostException {
    return InetAddress.getAllByName(literal)[0];
  }

  boolean isLocal() throws UnknownHostException {
    return addresses().stream().anyMatch(a -> a.isLoopbackAddress() || a.isAnyLocalAddress());
  }

  /** Connect to the first address that accepts; throws what the last one said. */
  Socket connect() throws IOException {
    IOException refusal = new IOException("no address for " + host);
    for (InetAddress address : addresses()) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(address, port), (int) CONNECT.toMillis());
        return socket;
      } catch (IOException refused) {
        socket.close();
        refusal = refused;
      }
    }
    throw refusal;
  }

  /** Ask for the url over that connection; redirects are not followed, certificates not judged. */
  int status(Socket connected, Duration patience) throws IOException {
    connected.setSoTimeout((int) Math.min(Integer.MAX_VALUE, Math.max(1, patience.toMillis())));
    Socket socket = secure ? secured(connected) : connected;
    socket.getOutputStream().write(request().getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    String line = firstLine(socket.getInputStream());
    Matcher status = STATUS.matcher(line);
    if (!status.matches()) {
      throw new IOException("the answer is not HTTP");
    }
    return Integer.parseInt(status.group(1));
  }

  private String request() {
    String path = Optional.ofNullable(url.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    String authority = url.getPort() > 0 ? url.getHost() + ":" + port : url.getHost();
    return String.join(
        "\r\n",
        "GET " + path + query + " HTTP/1.1",
        "Host: " + authority,
        "User-Agent: journeyman",
        "Accept: */*",
        "Connection: close",
        "",
        "");
  }

  private static String firstLine(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\r' && next != '\n' && line.length() < 200) {
      line.append((char) next);
      next = in.read();
    }
    return line.toString();
  }

  private Socket secured(Socket socket) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
      SSLSocketFactory factory = context.getSocketFactory();
      return factory.createSocket(socket, host, port, true);
    } catch (GeneralSecurityException noTls) {
      throw new IOException("TLS is not available: " + noTls.getMessage(), noTls);
    }
  }
}
