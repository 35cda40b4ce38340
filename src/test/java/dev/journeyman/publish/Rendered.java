package dev.journeyman.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A comment as a forge renders it: CommonMark with tables, autolinks and strikethrough. */
public final class Rendered {

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());

  private final Node document;
  private final List<String> links = new ArrayList<>();
  private final List<String> images = new ArrayList<>();
  private final List<String> html = new ArrayList<>();
  private final List<String> fences = new ArrayList<>();
  private final List<Integer> cells = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();

  public Rendered(String markdown) {
    document = Parser.builder().extensions(EXTENSIONS).build().parse(markdown);
    document.accept(new Walk());
  }

  List<String> links() {
    return links;
  }

  List<String> images() {
    return images;
  }

  /** Each tag as it stands there. */
  List<String> html() {
    return html;
  }

  List<String> fences() {
    return fences;
  }

  /** How many cells each row of a table has. */
  Set<Integer> widths() {
    return Set.copyOf(cells);
  }

  /** The kinds of all that is in it, but for text: its skeleton. */
  List<String> kinds() {
    return kinds;
  }

  public String page() {
    return HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document);
  }

  private final class Walk extends AbstractVisitor {

    @Override
    protected void visitChildren(Node parent) {
      if (!(parent instanceof Text)) {
        kinds.add(parent.getClass().getSimpleName());
      }
      super.visitChildren(parent);
    }

    @Override
    public void visit(Link link) {
      links.add(link.getDestination());
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      images.add(image.getDestination());
      visitChildren(image);
    }

    @Override
    public void visit(HtmlInline tag) {
      html.add(tag.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(block.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
      fences.add(block.getLiteral());
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        int count = 0;
        for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
          count++;
        }
        cells.add(count);
      }
      visitChildren(node);
    }
  }
}
