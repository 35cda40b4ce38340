package dev.journeyman.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Shoppers and staff: sign-in and profile. */
final class Accounts {
  private static final int ROUNDS = 20_000;

  record Photo(ByteBuffer bytes, String type) {}

  private record Login(String salt, String password) {}

  private final Database database;
  private final Supplier<String> ids;
  private final Set<Defect> defects;

  Accounts(Database database, Supplier<String> ids, Set<Defect> defects) {
    this.database = database;
    this.ids = ids;
    this.defects = defects;
  }

  Optional<Account> signIn(String email, String password) {
    boolean right =
        database
            .first(
                row -> new Login(row.getString("salt"), row.getString("password")),
                "select salt, password from account where email = ?",
                email)
            .filter(
                login ->
                    defects.contains(Defect.ANY_PASSWORD)
                        || login.password().equals(hash(password, login.salt())))
            .isPresent();
    return right ? withEmail(email) : Optional.empty();
  }

  Optional<Account> withEmail(String email) {
    return database.first(Account::read, "select * from account where email = ?", email);
  }

  Account open(String name, String email, String password) {
    String salt = ids.get();
    database.update(
        "insert into account (name, email, salt, password) values (?, ?, ?, ?)",
        name,
        email,
        salt,
        hash(password, salt));
    return withEmail(email).orElseThrow();
  }

  /** Returns the account as it is from now on. */
  Account change(Account account, String name, boolean newsletter) {
    if (!defects.contains(Defect.PROFILE_NAME_REVERTS)) {
      database.update("update account set name = ? where id = ?", name, account.id());
    }
    if (!defects.contains(Defect.NEWSLETTER_NOT_SAVED)) {
      database.update("update account set newsletter = ? where id = ?", newsletter, account.id());
    }
    return withEmail(account.email()).orElseThrow().called(name, newsletter);
  }

  void keepPhoto(Account account, Photo photo) {
    if (defects.contains(Defect.PHOTO_NOT_STORED)) {
      return;
    }
    database.update(
        "update account set photo = ?, photo_type = ? where id = ?",
        photo.bytes().array(),
        photo.type(),
        account.id());
  }

  Optional<Photo> photo(Account account) {
    return database.first(
        row -> new Photo(ByteBuffer.wrap(row.getBytes("photo")), row.getString("photo_type")),
        "select photo, photo_type from account where id = ? and photo_type is not null",
        account.id());
  }

  private static String hash(String password, String salt) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(
              password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, 256);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return HexFormat.of().formatHex(key);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This JDK cannot hash passwords", missing);
    }
  }
}
