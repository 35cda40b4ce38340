package dev.journeyman.testcase.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of test cases holds, by the names that tools and people give it. */
enum ColumnRole {
  GHERKIN("", ".*(?:gherkin|cucumber scenario|\\bbdd\\b).*"),
  EXPECTED(
      "expected result|expected results|steps expected result|result|results|expected|then",
      "(?!.*actual).*(?:expect|erwart|attendu|esperad|attes[oi]|oczekiw|f\u00f6rv\u00e4nt|forvent|verwacht"
          + "|beklenen|\u043e\u0436\u0438\u0434\u0430\u0435\u043c|\u9884\u671f|\u671f\u671b|\u671f\u5f85).*"),
  PRECONDITION(
      "given|setup",
      ".*(?:pre ?cond|prerequisit|vorbeding|voraussetz|pr\u00e9requis|precondici|pr\u00e9 condi"
          + "|\u00f6n ko\u015ful|\u00f6nko\u015ful|warunk).*"),
  DATA("data|step data|input|inputs|input data|steps data", ".*(?:test ?data|testdat).*"),
  ID(
      "id|key|issue key|issue id|test id|tcid|tc id|test case id|testcase id|case id|external id"
          + "|test key|test case key|test case identifier|externalid|work item id",
      ""),
  NUMBER(
      "no|nr|step no|step number|step nr|steps number|order|order id|orderid|step id|stepid|seq"
          + "|sequence|schritt nr|test step",
      ""),
  STEP(
      "steps step|steps|step|action|actions|test steps|step action|test script step by step step",
      "(?!.*\\b(?:status|id|no|nr|number|count|info|references?|type|author|comments?|separated)\\b)"
          + ".*(?:step|action|instruction|procedure|schritt|aktion|\u00e9tape|paso|acci\u00f3n|passo|a\u00e7\u00e3o|ad\u0131m"
          + "|krok|\\bsteg|stap|handeling|\u0448\u0430\u0433|\u0434\u0435\u0439\u0441\u0442\u0432|\u6b65\u9aa4|\u624b\u9806"
          + "|test script plain text).*"),
  TITLE(
      "title|summary|test summary|name|test case name|test case title|test name|test case|testcase"
          + "|test title|scenario|scenario name|test scenario|test|case",
      ".*(?:\\btitle|titel|titre|t\u00edtulo|titolo|testfall|summary).*"),
  TAGS("labels|label|tags|tag", "");

  /** Those of which people are told, in this order. */
  static final List<ColumnRole> TOLD =
      List.of(STEP, EXPECTED, TITLE, PRECONDITION, DATA, GHERKIN, TAGS);

  private final List<String> names;
  private final Pattern like;

  ColumnRole(String names, String like) {
    this.names = List.of(names.split("\\|", -1));
    this.like = Pattern.compile(like);
  }

  /** The role that a name fits: one that is just so called, else one that sounds like it. */
  static Optional<ColumnRole> of(String header, boolean numbers) {
    String name = plain(header);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(role -> role.fits(numbers) && role.names.contains(name))
        .findFirst()
        .or(
            () ->
                Arrays.stream(values())
                    .filter(role -> role.fits(numbers) && role.like.matcher(name).matches())
                    .findFirst())
        .map(role -> numbers && role == STEP ? NUMBER : role);
  }

  /** A column of numbers counts steps, and tells none. */
  private boolean fits(boolean numbers) {
    return this != NUMBER || numbers;
  }

  /** What people call what it holds. */
  String inWords() {
    return switch (this) {
      case GHERKIN -> "scenarios";
      case EXPECTED -> "what is expected";
      case PRECONDITION -> "preconditions";
      case STEP -> "steps";
      case TITLE -> "titles";
      case DATA, ID, NUMBER, TAGS -> name().toLowerCase(Locale.ROOT);
    };
  }

  /** How early the name stands among those of its role; the surest is first. */
  int rank(String header) {
    int index = names.indexOf(plain(header));
    return index < 0 ? names.size() : index;
  }

  private static String plain(String header) {
    String name = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return header.strip().equals("#") ? "no" : name;
  }
}
