package dev.journeyman.surface.playwright;

import dev.journeyman.surface.Sight;
import dev.journeyman.surface.Surface;

/** Where in a page a piece of markup stands, so that what holds of it is seen to hold anywhere. */
enum Setting {
  PAGE {
    @Override
    String around(String html, Site site) {
      return html;
    }
  },
  FRAME {
    @Override
    String around(String html, Site site) {
      site.page("/inner", html);
      return "<p>Outer</p><iframe width=900 height=500 src='/inner'></iframe>";
    }
  },
  FRAME_OF_ANOTHER_SITE {
    @Override
    String around(String html, Site site) {
      site.page("/inner", html);
      return "<p>Outer</p><iframe width=900 height=500 src='" + site.other() + "/inner'></iframe>";
    }
  },
  OPEN_ROOT {
    @Override
    String around(String html, Site site) {
      return root(html, "open");
    }
  },
  CLOSED_ROOT {
    @Override
    String around(String html, Site site) {
      return root(html, "closed");
    }
  };

  abstract String around(String html, Site site);

  private static String root(String html, String mode) {
    return "<x-box></x-box><template id=t>"
        + html
        + "</template><script>document.querySelector('x-box').attachShadow({mode:'"
        + mode
        + "'}).append(document.querySelector('#t').content)</script>";
  }

  /** A page with this markup, seen by a surface that may have shown another one before. */
  Sight look(String html, Surface surface, Site site) {
    site.page("/", around(html, site));
    surface.open("/");
    return surface.look();
  }
}
