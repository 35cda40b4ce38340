package dev.journeyman.demo;

import java.sql.ResultSet;
import java.sql.SQLException;

record Account(
    long id, String email, String name, boolean newsletter, boolean staff, boolean photo) {

  static Account read(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("email"),
        row.getString("name"),
        row.getBoolean("newsletter"),
        row.getBoolean("staff"),
        row.getString("photo_type") != null);
  }

  String firstName() {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  Account called(String other, boolean wantsNewsletter) {
    return new Account(id, email, other, wantsNewsletter, staff, photo);
  }
}
