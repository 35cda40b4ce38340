package dev.journeyman.config;

/**
 * The database in which named queries look.
 *
 * @param url of JDBC
 * @param driver the class of the driver
 * @param jar where the driver lies: a path, or {@code group:artifact:version} in the local Maven
 *     repository
 * @param user empty where none is needed; {@code {{secret.NAME}}} stays a name here and in {@code
 *     password}
 */
public record Database(String url, String driver, String jar, String user, String password) {

  /** All but how it is logged in to. */
  String told() {
    return url + ", driver " + driver + " of " + jar;
  }
}
