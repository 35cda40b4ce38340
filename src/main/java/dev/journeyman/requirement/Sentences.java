package dev.journeyman.requirement;

import dev.journeyman.requirement.DocumentReader.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a paragraph, each with the line on which it begins. */
record Sentences(List<Piece> lines) {

  private static final Pattern END =
      Pattern.compile("[.!?][\"\u201d')*_]*\\s+(?=[\\p{Lu}\"\u201c*_\\[])");

  List<Piece> each() {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Piece line : lines) {
      starts.add(text.length());
      text.append(line.text().strip()).append(' ');
    }
    List<Piece> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      sentences.add(piece(text, from, end.end(), starts));
      from = end.end();
    }
    sentences.add(piece(text, from, text.length(), starts));
    return sentences;
  }

  private Piece piece(StringBuilder text, int from, int to, List<Integer> starts) {
    int line = 0;
    while (line + 1 < starts.size() && starts.get(line + 1) <= from) {
      line++;
    }
    return new Piece(text.substring(from, to).strip(), lines.get(line).line());
  }
}
