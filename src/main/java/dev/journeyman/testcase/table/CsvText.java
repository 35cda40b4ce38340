package dev.journeyman.testcase.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.journeyman.source.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a text, whatever separates its cells. */
record CsvText(List<CsvRow> rows, Optional<Problem> problem) {

  private static final CsvFactory CSV =
      CsvFactory.builder()
          .enable(CsvParser.Feature.TRIM_SPACES)
          .enable(CsvParser.Feature.WRAP_AS_ARRAY)
          .build();

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /** A first line that tells spreadsheets what separates the cells. */
  private static final Pattern TOLD = Pattern.compile("\"?sep=(.)\"?\\n");

  CsvText {
    rows = List.copyOf(rows);
  }

  static CsvText read(String text, String file) {
    Matcher told = TOLD.matcher(text);
    if (told.lookingAt()) {
      // the line stays, so that the numbers of the others do
      return read("\n" + text.substring(told.end()), file, told.group(1).charAt(0));
    }
    return read(text, file, separator(text, file));
  }

  /** The separator that cuts the first row into most cells. */
  private static char separator(String text, String file) {
    char best = ',';
    int most = 0;
    for (char separator : SEPARATORS) {
      int cells =
          read(head(text), file, separator).rows().stream()
              .filter(row -> !row.isBlank())
              .mapToInt(row -> row.cells().size())
              .findFirst()
              .orElse(0);
      if (cells > most) {
        most = cells;
        best = separator;
      }
    }
    return best;
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), 20_000));
  }

  private static CsvText read(String text, String file, char separator) {
    List<CsvRow> rows = new ArrayList<>();
    Reader reader = new Reader(rows);
    try (CsvParser parser = CSV.createParser(text)) {
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      reader.read(parser);
      return new CsvText(rows, Optional.empty());
    } catch (JsonProcessingException e) {
      return new CsvText(rows, Optional.of(problem(e, file, text, reader.end)));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
  }

  /** A cell that never ends begins at the first quotation mark after the last one that did. */
  private static Problem problem(JsonProcessingException e, String file, String text, int end) {
    int begin = Math.max(text.indexOf('"', end), end);
    int line = 1 + (int) text.substring(0, begin).chars().filter(c -> c == '\n').count();
    return e.getOriginalMessage().startsWith("Missing closing quote")
        ? Problem.error(
            file,
            line,
            "a cell begins with a quotation mark here, and it never ends",
            "end the cell with one, and write one within a cell twice")
        : Problem.error(
            file,
            e.getLocation().getLineNr(),
            "a cell goes on after its closing quotation mark",
            "write a quotation mark within a cell twice");
  }

  /** Remembers how far it came, also where the text breaks off. */
  private static final class Reader {
    private final List<CsvRow> rows;
    private int end;

    private Reader(List<CsvRow> rows) {
      this.rows = rows;
    }

    private void read(CsvParser parser) throws IOException {
      List<String> cells = new ArrayList<>();
      int begin = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.END_ARRAY && begin > 0) {
          rows.add(new CsvRow(begin, cells));
          cells = new ArrayList<>();
          begin = 0;
        } else if (token.isScalarValue()) {
          begin = begin == 0 ? parser.currentTokenLocation().getLineNr() : begin;
          cells.add(parser.getText());
          end = (int) parser.currentLocation().getCharOffset();
        }
      }
    }
  }
}
