// A close look at the whole document. Answers: what was looked at, then one record for each flaw.
// Whatever is doubtful is let pass: a false alarm costs more trust than a flaw that stays.

const MOST_FLAWS = 50;
const MOST_TEXTS = 4000;

function found(saw, flaws) {
  const records = flaws.slice(0, MOST_FLAWS).map(({ rule, what, el, box }) => {
    const place = box || (el ? el.getBoundingClientRect() : { x: 0, y: 0, width: 0, height: 0 });
    const role = el ? roleOf(el) : '';
    const name = el ? (nameOf(el, role) || snippet(el)).slice(0, 80) : '';
    const kind = role === 'generic' || role === 'presentation' ? tagOf(el) : role;
    return answer(rule, what, kind, name, round(place.x), round(place.y), round(place.width), round(place.height));
  });
  const more = flaws.length > MOST_FLAWS ? ', of ' + flaws.length + ' flaws the first ' + MOST_FLAWS : '';
  return [answer(saw + more, location.href), ...records].join(RS);
}

// what an element that has no name is known by; a large part of the page changes too often for that
function snippet(el) {
  const text = isSecret(el) ? '' : fold(el.textContent);
  return text.length > 80 || el === document.body || el === document.documentElement ? '' : text;
}
const count = (number, noun) => number + ' ' + noun + (number === 1 ? '' : 's');
const isSeen = el => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });

function* everyElement(root) {
  for (const el of root.querySelectorAll('*')) {
    yield el;
    const inner = rootOf(el);
    if (inner) yield* everyElement(inner);
  }
}

function images() {
  const all = [...everyElement(document)].filter(el => tagOf(el) === 'img' && el.checkVisibility());
  const broken = all.filter(isBroken);
  return found(count(all.length, 'image'), broken.map(el => ({ rule: 'broken-image', what: 'image ' + el.currentSrc.slice(0, 200) + ' does not load', el })));
}

// The addresses that links of this page lead to, each once, with what a person reads on the link.
function links() {
  const seen = new Map();
  for (const el of everyElement(document)) {
    if (tagOf(el) !== 'a' || typeof el.href !== 'string' || !/^https?:/.test(el.href) || el.hasAttribute('download') || !el.checkVisibility()) continue;
    const address = el.href.replace(/#.*/, '');
    if (!seen.has(address)) seen.set(address, el);
  }
  return [answer('', location.href), ...[...seen].map(([address, el]) => {
    const { x, y, width, height } = el.getBoundingClientRect();
    return answer(address, nameOf(el, 'link').slice(0, 80), round(x), round(y), round(width), round(height));
  })].join(RS);
}

const CODE = 'code, pre, kbd, samp, var, tt, script, style, textarea, template, noscript, svg, math, [contenteditable=""], [contenteditable=true], [translate=no], .notranslate';

// text nodes that a person can read, with the element that holds each
function readable() {
  const texts = [];
  const gather = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node && texts.length < MOST_TEXTS; node = walker.nextNode()) {
      if (node.nodeType === Node.ELEMENT_NODE) { const inner = rootOf(node); if (inner) gather(inner); continue; }
      const el = node.parentElement;
      if (fold(node.data) && el && !/^(script|style|noscript|template|option|title)$/.test(tagOf(el)) && isSeen(el)) texts.push({ node, el });
    }
  };
  if (document.body) gather(document.body);
  return texts;
}

// inches, feet, minutes and seconds are written with straight marks
const STRAIGHT = /"|(?<=\p{L})'(?=\p{L})|(?<![\p{L}\p{N}])'(?=\p{L})|(?<=\p{L}[.,!?]?)'(?![\p{L}\p{N}])/u;
const MEASURES = /(\d\s*)['"]+/g;

function quotes() {
  const texts = readable().filter(({ el }) => !el.closest(CODE));
  const flaws = [];
  const judge = (text, el) => {
    const plain = fold(text).replace(MEASURES, '$1');
    const at = plain.search(STRAIGHT);
    if (at < 0) return;
    const part = plain.slice(Math.max(0, at - 30), at + 30);
    flaws.push({ rule: 'straight-quotes', what: 'straight quotation mark or apostrophe in: ' + part, el });
  };
  texts.forEach(({ node, el }) => judge(node.data, el));
  for (const el of everyElement(document)) {
    if (!/^(input|textarea)$/.test(tagOf(el)) || !isSeen(el)) continue;
    judge(el.placeholder || '', el);
    if (/^(button|submit|reset)$/.test(el.type)) judge(el.value, el);
  }
  return found(count(texts.length, 'piece') + ' of text', flaws);
}

// what of a line can be seen within the boxes that clip it, and the box that cuts it
function shownPart(rect, el) {
  const part = { left: rect.left, top: rect.top, right: rect.right, bottom: rect.bottom, by: null, across: false, open: true };
  let anchored = 'static';
  for (let at = el; at && at !== document.documentElement; at = ownerOf(at)) {
    const style = getComputedStyle(at);
    if (style.display === 'inline' || style.display === 'contents') continue;
    // a marquee or a carousel moves its text out of sight on purpose
    if (style.transform !== 'none' || style.maskImage !== 'none' || style.clipPath !== 'none' || style.clip !== 'auto') part.open = false;
    const skipped = anchored === 'fixed' || (anchored === 'absolute' && style.position === 'static');
    if (!skipped && at !== document.body && style.overflow !== 'visible') clipTo(part, at, style);
    if (!skipped && style.position !== 'static') anchored = style.position === 'relative' || style.position === 'sticky' ? 'static' : style.position;
  }
  return part;
}

function clipTo(part, at, style) {
  const box = at.getBoundingClientRect();
  const scrolls = isScrolling(style.overflow);
  if (scrolls || /ellipsis/.test(style.textOverflow) || (style.webkitLineClamp && style.webkitLineClamp !== 'none')) part.open = false;
  const [x, y = x] = style.overflow.split(' ');
  if (x !== 'visible') {
    if (part.right > box.right + 3 || part.left < box.left - 3) { part.by = at; part.across = true; }
    part.left = Math.max(part.left, box.left);
    part.right = Math.min(part.right, box.right);
  }
  if (y !== 'visible') {
    const line = part.bottom - part.top;
    if (part.bottom > box.bottom + line * 0.3 || part.top < box.top - line * 0.3) part.by = at;
    part.top = Math.max(part.top, box.top);
    part.bottom = Math.min(part.bottom, box.bottom);
  }
}

function linesOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(rect => rect.width > 1 && rect.height > 1);
}

// Icons are words to the machine and drawings to the eye.
const isDrawn = (text, style) => /icon|symbol|awesome|glyph/i.test(style.fontFamily) || /^[\ue000-\uf8ff\s]*$/.test(text);

function cutText() {
  const texts = readable();
  const flaws = [];
  const told = new Set();
  for (const { node, el } of texts) {
    if (told.has(el) || isDrawn(node.data, getComputedStyle(el)) || el.closest('[aria-hidden=true], marquee')) continue;
    if (linesOf(node).some(line => isCut(line, el))) {
      told.add(el);
      flaws.push({ rule: 'cut-text', what: 'text is cut off: ' + fold(node.data).slice(0, 60), el });
    }
  }
  return found(count(texts.length, 'piece') + ' of text', flaws);
}

// Cut is what shows a part of itself; what is hidden as a whole was hidden on purpose.
function isCut(line, el) {
  const part = shownPart(line, el);
  if (!part.open) return false;
  const width = part.right - part.left;
  const height = part.bottom - part.top;
  if (width < 4 || height < 4) return false;
  if (part.by) return part.across || height < line.height * 0.75;
  const left = line.left + scrollX;
  if (left < -3 && line.right + scrollX > 4) return true;
  const hides = [document.documentElement, document.body].some(root => /^(hidden|clip)/.test(getComputedStyle(root).overflowX));
  return hides && line.right + scrollX > document.documentElement.clientWidth + 3 && left < document.documentElement.clientWidth - 4;
}

function overlaps() {
  const texts = readable().filter(({ node, el }) => !isDrawn(node.data, getComputedStyle(el)) && !el.closest('[aria-hidden=true], sub, sup, rt, ruby'));
  const lines = [];
  for (const { node, el } of texts) {
    for (const rect of linesOf(node)) {
      const part = shownPart(rect, el);
      if (part.right - part.left > 2 && part.bottom - part.top > 2) lines.push({ part, el, text: fold(node.data) });
    }
  }
  lines.sort((a, b) => a.part.top - b.part.top);
  const flaws = [];
  const told = new Set();
  lines.forEach((line, i) => {
    for (let j = i + 1; j < lines.length && lines[j].part.top < line.part.bottom; j++) {
      if (!told.has(lines[j].el) && collide(line, lines[j])) {
        told.add(lines[j].el);
        flaws.push({ rule: 'overlapping-text', what: 'text overlaps: ' + line.text.slice(0, 40) + ' and ' + lines[j].text.slice(0, 40), el: lines[j].el });
      }
    }
  });
  return found(count(texts.length, 'piece') + ' of text', flaws);
}

// Half of a line's height and a letter's width, with nothing opaque between the two.
function collide(a, b) {
  if (a.el === b.el || a.text === b.text || a.el.contains(b.el) || b.el.contains(a.el)) return false;
  const across = Math.min(a.part.right, b.part.right) - Math.max(a.part.left, b.part.left);
  const down = Math.min(a.part.bottom, b.part.bottom) - Math.max(a.part.top, b.part.top);
  const height = Math.min(a.part.bottom - a.part.top, b.part.bottom - b.part.top);
  if (across < 6 || down < height * 0.55) return false;
  return !isBacked(a.el, b.el) && !isBacked(b.el, a.el);
}

function isBacked(el, other) {
  for (let at = el; at && !holds(at, other); at = ownerOf(at)) {
    const style = getComputedStyle(at);
    if (style.backgroundImage !== 'none' || !/^(transparent|rgba\(.*, 0\))$/.test(style.backgroundColor)) return true;
    if (style.opacity < 0.5 || style.backdropFilter !== 'none' || style.transform !== 'none' || /^(fixed|sticky)$/.test(style.position)) return true;
  }
  return false;
}

// How far the page reaches to the right of the window, and what reaches farthest.
function sideways({ width }) {
  const page = document.scrollingElement || document.documentElement;
  const room = page.clientWidth;
  const clipped = [document.documentElement, document.body].some(root => root && /^(hidden|clip)/.test(getComputedStyle(root).overflowX));
  if (clipped || page.scrollWidth <= room + 1) return found('', []);
  let widest = null;
  let edge = room + 1;
  for (const el of everyElement(document)) {
    const box = el.getBoundingClientRect();
    if (box.right + scrollX <= edge || box.width === 0 || !isSeen(el)) continue;
    const reach = shownPart(box, el).right + scrollX;
    if (reach > edge) { edge = reach; widest = el; }
  }
  const what = 'at ' + width + ' px the page is ' + page.scrollWidth + ' px wide';
  return found('', [{ rule: 'sideways-' + width, what, el: widest || document.body }]);
}

function sizeOfWindow() {
  return answer(innerWidth, innerHeight, scrollX, scrollY);
}

function backTo({ x, y }) {
  window.scrollTo({ left: x, top: y, behavior: 'instant' });
  return answer('ok');
}

function entriesOf(type, options) {
  return new Promise(done => {
    try {
      const observer = new PerformanceObserver(list => { observer.disconnect(); done(list.getEntries()); });
      observer.observe({ type, buffered: true, ...options });
      setTimeout(() => { const rest = observer.takeRecords(); observer.disconnect(); done(rest); }, 150);
    } catch { done([]); }
  });
}

// The largest sum of shifts in a window of at most 5 s without a pause of 1 s, as web.dev defines CLS.
function layoutShift(shifts) {
  let worst = 0, sum = 0, first = 0, last = -Infinity;
  for (const { hadRecentInput, startTime, value } of shifts) {
    if (hadRecentInput) continue;
    if (startTime - last > 1000 || startTime - first > 5000) { sum = 0; first = startTime; }
    sum += value;
    last = startTime;
    worst = Math.max(worst, sum);
  }
  return worst;
}

// Largest paint in ms, shift, slowest answer to an input in ms; -1 for what the browser does not tell.
async function speed() {
  const [paints, shifts, events] = await Promise.all([
    entriesOf('largest-contentful-paint'), entriesOf('layout-shift'), entriesOf('event', { durationThreshold: 16 }),
  ]);
  const last = paints[paints.length - 1];
  const first = performance.getEntriesByName('first-contentful-paint')[0];
  const paint = last ? last.startTime : first ? first.startTime : -1;
  const answers = events.filter(event => event.interactionId).map(event => event.duration);
  return answer(paint, layoutShift(shifts), answers.length ? Math.max(...answers) : -1, location.href);
}

// axe is put into the document before, under a symbol of its own; a colour on its way to another has no contrast yet
async function accessibility() {
  const axe = document[Symbol.for('journeyman.axe')];
  if (!axe) return answer('missing');
  const changing = document.getAnimations().filter(a => isFinite(a) && remaining(a) <= 1000);
  await until(Promise.allSettled(changing.map(a => a.finished)), 1000);
  const results = await axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] },
    resultTypes: ['violations'], iframes: false, preload: false, elementRef: true,
  });
  const serious = results.violations.filter(rule => rule.impact === 'serious' || rule.impact === 'critical');
  const flaws = serious.flatMap(rule => rule.nodes.map(node => ({ rule: rule.id, what: rule.help, el: node.element || document.documentElement })));
  return found(results.passes.length + results.violations.length + ' rules of axe-core', flaws);
}
