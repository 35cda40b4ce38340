package dev.journeyman.evidence;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What looks like a credential though nobody named it: the forms that issuers document, and values
 * that stand behind a telling name.
 */
final class Tokens {

  private static final String HIDDEN = "[token]";

  static final List<Spelling> SPELLINGS =
      List.of(
          // RFC 7519: three parts in Base64, the first of which begins with {"
          whole("\\beyJ[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*)?"),
          whole("\\bgh[pousr]_\\w{20,}|\\bgithub_pat_\\w{20,}|\\bglpat-[\\w-]{20,}"),
          whole("\\bsk-[\\w-]{20,}|\\bsk_(?:live|test)_\\w{16,}|\\bxox[abeprs]-[\\w-]{10,}"),
          whole("\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b|\\bAIza[\\w-]{35}"),
          whole(
              "-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)"),
          behind("(?i)\\b((?:bearer|basic) )[\\w.~+/-]{12,}=*"),
          behind(
              "(?i)\\b((?:set-)?cookie: ?(?=[\\w-]+=)|(?:proxy-)?authorization: ?|x-api-key: ?)[^\\r\\n]+"),
          behind("(://[^/\\s:@]+:)[^/\\s@]+(?=@)"),
          behind(
              "(?i)\\b((?:access|refresh|id|auth|csrf|session|reset)[_-]?token=|token=|api[_-]?key="
                  + "|client[_-]?secret=|password=|passwd=|pwd=|session(?:id|_id)=)[^&\\s\"'<>;#,]{4,}"));

  private Tokens() {}

  private static Spelling whole(String regex) {
    return new Spelling(Pattern.compile(regex), HIDDEN);
  }

  /** The telling name stays. */
  private static Spelling behind(String regex) {
    return new Spelling(Pattern.compile(regex), "$1" + HIDDEN);
  }
}
