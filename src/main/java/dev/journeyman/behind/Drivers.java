package dev.journeyman.behind;

import dev.journeyman.config.Database;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Driver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Drivers of databases, each in a class loader that sees Java and its own jar alone. They stay
 * until the program ends: a driver may have threads of its own.
 */
final class Drivers {

  private static final Pattern MAVEN = Pattern.compile("([^:/\\\\]{2,}):([^:/\\\\]+):([^:/\\\\]+)");
  private static final Map<Path, URLClassLoader> LOADERS = new ConcurrentHashMap<>();

  /** A driver, or why there is none. */
  sealed interface Search {}

  record Found(Driver driver) implements Search {}

  record Missing(String why) implements Search {}

  private Drivers() {}

  static Search find(Database database, Path folder, Map<String, String> environment) {
    Path jar;
    try {
      jar = jar(database.jar(), folder, environment);
    } catch (InvalidPathException e) {
      return new Missing("the jar \"" + database.jar() + "\" is no path");
    }
    if (!Files.isRegularFile(jar)) {
      return new Missing(missing(database.jar(), jar));
    }
    try {
      URLClassLoader loader = LOADERS.computeIfAbsent(jar, Drivers::loader);
      Object driver = loader.loadClass(database.driver()).getDeclaredConstructor().newInstance();
      return driver instanceof Driver it
          ? new Found(it)
          : new Missing(database.driver() + " in " + jar + " is no JDBC driver");
    } catch (ReflectiveOperationException | LinkageError e) {
      return new Missing(
          "the driver " + database.driver() + " could not be loaded from " + jar + " (" + e + ")");
    }
  }

  private static String missing(String written, Path jar) {
    return MAVEN.matcher(written).matches()
        ? "the driver "
            + written
            + " is not in the local Maven repository ("
            + jar
            + "); get it with: mvn dependency:get -Dartifact="
            + written
        : "there is no driver at " + jar + "; put its jar there, or write another path as jar:";
  }

  private static Path jar(String written, Path folder, Map<String, String> environment) {
    Matcher maven = MAVEN.matcher(written);
    if (!maven.matches()) {
      return folder.resolve(written).toAbsolutePath().normalize();
    }
    String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
    Path repository =
        Optional.ofNullable(environment.get("MAVEN_REPO_LOCAL"))
            .map(Path::of)
            .orElseGet(() -> Path.of(home, ".m2", "repository"));
    Path artifact = repository;
    for (String part : maven.group(1).split("\\.", -1)) {
      artifact = artifact.resolve(part);
    }
    String name = maven.group(2);
    String version = maven.group(3);
    return artifact
        .resolve(name)
        .resolve(version)
        .resolve(name + "-" + version + ".jar")
        .toAbsolutePath();
  }

  private static URLClassLoader loader(Path jar) {
    try {
      return new URLClassLoader(
          new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a file has a URL: " + jar, e);
    }
  }
}
