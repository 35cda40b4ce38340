package dev.journeyman.brain.vision;

import dev.journeyman.surface.playwright.Site;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A page on which everything can be tried, and which tells its server what it received. Places are
 * such that every coordinate space of a protocol can name them exactly.
 */
final class Playground {

  static final String PASSWORD = "hunter2-hidden";

  private static final String PAGE =
      """
      <title>Playground %1$s</title>
      <style>
        * { margin: 0; box-sizing: border-box }
        body { font: 16px sans-serif }
        body > * { position: absolute; width: 192px; height: 80px }
        #box { overflow: scroll; width: 320px; height: 200px }
        #box > div { width: 3000px; height: 3000px }
        #red { background: #f00; width: 320px; height: 200px }
      </style>
      <button id=pad style="left:64px;top:40px">Pad</button>
      <button id=over style="left:320px;top:40px">Over</button>
      <button id=grip style="left:64px;top:160px">Grip</button>
      <button id=via style="left:320px;top:160px">Via</button>
      <button id=drop style="left:576px;top:160px">Drop</button>
      <form style="left:64px;top:280px">
        <input id=name aria-label=Name style="width:192px;height:80px">
      </form>
      <button id=keys style="left:320px;top:280px">Keys</button>
      <select id=size aria-label=Size style="left:576px;top:280px">
        <option>Small<option>Large</select>
      <input id=gift type=checkbox aria-label="Gift wrap" style="left:832px;top:280px">
      <input type=password aria-label=Secret value="%2$s" style="left:832px;top:40px">
      <p id=out style="left:832px;top:160px;width:400px">Nothing yet</p>
      <div id=box aria-label=Box role=region style="left:64px;top:400px"><div>Far</div></div>
      <div id=red style="left:448px;top:400px"></div>
      <a href="/second" style="left:832px;top:400px">Second page</a>
      <p style="left:832px;top:500px">You are on %1$s</p>
      <script>
        const id = name => document.getElementById(name)
        const say = text => {
          const post = new XMLHttpRequest()
          post.open('GET', '/heard?' + encodeURIComponent(text), false)
          post.send()
        }
        const held = e => ['Control', 'Shift', 'Alt', 'Meta']
            .filter(it => e.getModifierState(it)).map(it => ' ' + it).join('')
        const on = (name, type, act) => id(name).addEventListener(type, act)
        on('pad', 'click', e => say('click ' + e.detail + held(e) + ' on %1$s'))
        on('pad', 'auxclick', e => { if (e.button == 1) say('middle') })
        on('pad', 'contextmenu', e => { e.preventDefault(); say('right') })
        on('over', 'mouseenter', () => say('over'))
        on('over', 'mousedown', () => say('down'))
        on('over', 'mouseup', () => say('up'))
        let carried = false
        on('grip', 'mousedown', e => { carried = true; say('grip' + held(e)) })
        on('via', 'mouseenter', () => { if (carried) say('via') })
        on('drop', 'mouseup', e => { if (carried) say('drop' + held(e)); carried = false })
        on('box', 'wheel', e => say('wheel ' + e.deltaX + ' ' + e.deltaY + held(e)))
        on('box', 'scroll', () => {
          id('out').textContent = 'Box at ' + id('box').scrollLeft + ', ' + id('box').scrollTop
        })
        let last
        on('keys', 'keydown', e => {
          e.preventDefault()
          last = e.timeStamp
          say('key ' + e.key + held(e))
        })
        on('keys', 'keyup', e => say('key up ' + e.key + (e.timeStamp - last > 900 ? ' late' : '')))
        on('size', 'change', () => say('chosen ' + id('size').value))
        on('gift', 'change', () => say('gift ' + id('gift').checked))
        document.forms[0].addEventListener('submit', e => {
          e.preventDefault()
          say('submitted ' + id('name').value)
        })
        addEventListener('pageshow', () => say(
            'shown %1$s ' + performance.getEntriesByType('navigation')[0].type))
        id('red').addEventListener('mouseenter', () => setTimeout(
            () => { id('out').textContent = 'Ready at last' }, 900))
        console.log('The kettle is on for open-sesame-4711')
      </script>
      """;

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  Playground(Site site) {
    site.page("/", PAGE.formatted("/", PASSWORD));
    site.page("/second", PAGE.formatted("/second", PASSWORD));
    site.on(
        "/heard",
        exchange -> {
          heard.add(
              URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8));
          Site.answer(exchange, 200, "text/plain", "");
        });
  }

  void forget() {
    heard.clear();
  }

  /** What the pages received so far, in order. */
  List<String> heard() {
    return List.copyOf(heard);
  }
}
