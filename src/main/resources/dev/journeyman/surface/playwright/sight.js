// What is to be seen in one document, as text: records are parted by U+001E, their fields by U+001F.

const US = '\u001f';
const RS = '\u001e';
const MAX_NAME = 1000;
const MAX_ELEMENTS = 20000;
const MAX_DEPTH = 1000;
const clean = text => /[\u001e\u001f]/.test(text) ? text.replace(/[\u001e\u001f]/g, ' ') : text;

// The same element keeps its number from look to look; weak, so that the page's memory stays its own.
const numbers = new WeakMap();
const refs = [];

function known(el) {
  let entry = numbers.get(el);
  if (!entry) {
    entry = { number: refs.length, secret: false };
    refs.push(new WeakRef(el));
    numbers.set(el, entry);
  }
  return entry;
}

function elementOf(number) {
  const ref = refs[number];
  const el = ref && ref.deref();
  return el && el.isConnected ? el : null;
}

// The page as it is now; what only the browser knows of it is asked for, and told in another look.
function look(answers, keeps) {
  told = new WeakMap();
  if (answers && answers.total !== undefined) learn(answers);
  partial = [];
  const sight = new Looking(!!answers, keeps);
  const root = document.body || document.documentElement;
  // a document that has only just begun has no root yet
  return read(root, root && sight.start(), sight, document.title);
}

function read(root, around, sight, title) {
  looking = sight;
  try {
    if (root) walk(root, around, sight);
    findCovered(sight);
    return finish(sight, title);
  } finally {
    looking = null;
  }
}

// the look under way, which reads what is drawn at an element once
let looking = null;

class Looking {
  // keeps: whether things are called by what they are now from here on
  constructor(mayAsk = false, keeps = false) {
    this.mayAsk = mayAsk;
    this.keeps = keeps;
    this.text = new PageText();
    this.records = [];
    this.focus = deepFocus();
    this.window = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    this.base = { under: false };
    this.texts = [];
    this.opaque = [];
    this.unread = new Set();
    this.asked = [];
    this.drawings = new Map();
    this.styles = new Styles();
    this.lost = 0;
    this.lists = new Set();
  }

  // what is around the body: what lies left of or above the page cannot be scrolled to
  start() {
    const style = getComputedStyle(document.documentElement);
    const clip = { left: -scrollX, top: -scrollY, right: isClipping(style.overflowX) ? innerWidth : Infinity, bottom: Infinity };
    const dark = style.colorScheme.includes('dark');
    return {
      parent: -1, clip, absoluteClip: clip, fixedClip: this.window, pointer: false, items: '', svg: false, depth: 0,
      opacity: opacityOf(style, this.styles.uses), ground: groundOf(dark ? UNKNOWN : WHITE, colourOf(style.backgroundColor)), layer: this.base, markers: false, inert: isModalOpen(),
    };
  }

  ask(el, what, other) {
    const answer = told.get(el);
    if (!answer || !answer[what]) this.asked.push({ el, what, other });
  }
}

function deepFocus() {
  let el = document.activeElement;
  for (let root = el && rootOf(el); root && root.activeElement; root = rootOf(el)) el = root.activeElement;
  return el === document.body && !isWrittenIn(el) ? null : el;
}

// A body is what has the focus where nothing has; one that is an editor, as in frames of rich text, has it by its caret.
function isWrittenIn(body) {
  return !!body && isEditingHost(body) && document.hasFocus() && getSelection().rangeCount > 0;
}

function walk(el, around, sight) {
  if (sight.records.length >= MAX_ELEMENTS || around.depth > MAX_DEPTH) { sight.unread.add('what comes after the first ' + MAX_ELEMENTS + ' elements'); return; }
  const root = rootOf(el);
  if (root) sight.styles.add(root);
  const style = getComputedStyle(el);
  const display = style.display;
  if (display === 'contents') return walkChildren(el, style, display, around, sight, null, style.visibility === 'visible');
  if (display === 'none' || (around.svg && !el.checkVisibility())) return lookForHidden(el, around, sight, false);
  const rect = rectOf(el);
  const position = style.position;
  const opacity = around.opacity * opacityOf(style, sight.styles.uses);
  if (opacity < FAINT || (display !== 'inline' && isFlattened(el, rect)) || isSquashed(rect, style)) return lookForHidden(el, around, sight, true);
  if (sight.styles.uses.backs && style.backfaceVisibility === 'hidden' && isTurnedAway(el)) return lookForHidden(el, around, sight, true);

  const inside = insideOf(el, rect, style, display, position, opacity, around, sight.styles.uses);
  const path = cutOf(el, rect, style, position, sight.styles.uses);
  if (path === UNKNOWN_CUT) inside.cut = true;
  const seen = path && path !== UNKNOWN_CUT ? path : rect;
  if (seen !== rect) confine(inside, seen);
  const out = isOut(el, rect, position, seen, around);
  // what holds its own content back holds it out of sight
  if (out && (seen !== rect || inside.clip !== clipFor(position, around) || tagOf(el) === 'input')) return lookForHidden(el, around, sight, true);

  const gap = out ? '' : gapAround(display, around);
  if (gap) sight.text.owe(gap);
  const readable = style.visibility === 'visible';
  const box = readable && !out ? boxOf(el, rect) : null;
  const listed = box && (!around.svg || isOfInterest(el));
  if (listed) {
    inside.parent = open(el, inside.pointer, box, around, sight);
    note(sight.records[inside.parent], layoutOf(el, style, display, position));
    note(sight.records[inside.parent], partOf(el, inside.scrolls, sight));
  }
  if (box && !path && isOpaque(inside.background, inside.layer === around.layer ? null : style, opacity)) sight.opaque.push({ el, rect, layer: inside.layer });
  if (box && sight.styles.veiled.has(el)) sight.opaque.push(...veilsOf(el, rect, position, opacity));
  if (listed && isFrame(el)) sight.texts.push({ el, rect, layer: inside.layer, record: inside.parent });
  descend(el, style, display, inside, sight, rect, readable);
  if (listed) close(inside.parent, sight);
  if (gap) sight.text.owe(gap);
}

const clipFor = (position, around) => position === 'absolute' ? around.absoluteClip : position === 'fixed' ? around.fixedClip : around.clip;

// what the children have to know of what is around them; reading styles is what costs most
function insideOf(el, rect, style, display, position, opacity, around, uses) {
  const own = clipFor(position, around);
  const overflow = display === 'inline' || el === document.body ? 'visible' : style.overflow;
  const clip = overflow === 'visible' ? own : clipOf(overflow, own, rect);
  const transformed = style.transform !== 'none';
  const anchors = clip === around.absoluteClip || position !== 'static' || transformed;
  const lifted = position !== 'static' || transformed || around.items;
  const flex = display.endsWith('flex');
  const background = colourOf(style.backgroundColor);
  return {
    parent: around.parent,
    clip,
    cut: around.cut || false,
    scrolls: overflow !== 'visible' && isScrolling(overflow),
    absoluteClip: anchors ? clip : around.absoluteClip,
    fixedClip: transformed ? clip : around.fixedClip,
    pointer: style.cursor === 'pointer',
    row: flex && style.flexDirection.startsWith('row'),
    items: flex || display.endsWith('grid'),
    svg: around.svg || tagOf(el) === 'svg',
    depth: around.depth + 1,
    opacity,
    background,
    ground: groundOf(around.ground, background),
    inert: (uses.inert && el.inert) || (around.inert && !isAbovePage(el)),
    layer: lifted ? { under: around.layer.under || Number(style.zIndex) < 0 } : around.layer,
    markers: around.markers || (isScrolling(overflow) && !!style.scrollMarkerGroup && style.scrollMarkerGroup !== 'none'),
    // text can stand outside of the box that holds it, and be cut off there
    strays: (uses.indents && style.textIndent !== '0px') || (isClipping(overflow) && (el.scrollHeight > el.clientHeight || el.scrollWidth > el.clientWidth)),
  };
}

// what a clip path leaves holds for all that is inside, wherever it is placed
function confine(inside, path) {
  inside.clip = meet(inside.clip, path);
  inside.absoluteClip = meet(inside.absoluteClip, path);
  inside.fixedClip = meet(inside.fixedClip, path);
}

const meet = (a, b) => ({
  left: Math.max(a.left, b.left), right: Math.min(a.right, b.right), top: Math.max(a.top, b.top), bottom: Math.min(a.bottom, b.bottom),
});

function descend(el, style, display, inside, sight, rect, readable) {
  switch (tagOf(el)) {
    case 'br': sight.text.owe('\n'); return;
    case 'details': if (el.open) break; else return walkSummary(el, inside, sight);
    case 'select': walkSelect(el, inside, sight, readable); return;
    case 'canvas': if (readable && mayShowWords(el, rect, style, inside)) sight.unread.add('a drawing (canvas) that takes up much of the page'); return;
    case 'geolocation': case 'permission': case 'usermedia': case 'install': writeWords(el, style, rect, inside, sight); return;
    case 'iframe': case 'frame': case 'textarea': case 'video': case 'audio': case 'object': case 'progress': case 'meter': case 'img': return;
    case 'input': { const text = readable ? buttonText(el) : ''; if (text) sight.text.put(text); return; }
  }
  if (sight.styles.uses.skips && style.contentVisibility === 'hidden' && display !== 'inline') return;
  walkChildren(el, style, display, inside, sight, rect, readable);
}

// large enough to be what the page is about, and no decoration
function mayShowWords(canvas, rect, style, inside) {
  return rect.width * rect.height >= innerWidth * innerHeight / 2 && writes(canvas) && !inside.layer.under &&
    style.pointerEvents !== 'none' && !canvas.closest('[aria-hidden=true], [role=presentation], [role=none]');
}

// controls that the browser draws have their words from it
function writeWords(el, style, rect, inside, sight) {
  sight.ask(el, 'words');
  const answer = told.get(el);
  if (answer && answer.said) write(null, answer.said, style, el, rect, inside, sight);
}

// bare text in closed details has no element that could tell that it is hidden
function walkSummary(el, inside, sight) {
  const summary = el.querySelector(':scope > summary');
  if (summary) walk(summary, inside, sight);
}

function walkChildren(el, style, display, inside, sight, rect, readable) {
  const nodes = childrenOf(el);
  const item = display.includes('list-item');
  const drawable = readable && !inside.svg && (item || sight.styles.mayDraw(el));
  if (drawable && item) writeDrawn(el, '::marker', inside, sight, rect);
  if (drawable && inside.markers) writeDrawn(el, '::scroll-marker', inside, sight, rect);
  if (drawable) writeDrawn(el, '::before', inside, sight, rect);
  let legible = null;
  for (const node of nodes) {
    if (node.nodeType === Node.ELEMENT_NODE) walk(node, inside, sight);
    else if (node.nodeType === Node.TEXT_NODE && readable && /\S/.test(node.data)) {
      legible = legible === null ? isLegible(el, style, inside, sight) : legible;
      if (legible && isBroughtIntoView(node, rect, inside)) write(node, node.data, style, el, rect, inside, sight);
      else sight.lost++;
    } else if (node.nodeType === Node.TEXT_NODE && readable) sight.text.write(node.data, style);
  }
  if (drawable) writeDrawn(el, '::after', inside, sight, rect);
}

function write(node, data, style, el, rect, inside, sight) {
  const mark = sight.text.pieces.length;
  sight.text.write(data, style);
  if (sight.text.isFull) sight.unread.add('what comes after the first ' + MAX_TEXT + ' letters');
  sight.texts.push({ node, el, rect: rect || rectOf(el), layer: inside.layer, cut: inside.cut && !inside.inert, mark, end: sight.text.pieces.length });
}

function writeDrawn(el, part, inside, sight, rect) {
  const { shown, style } = drawingOf(el, part);
  if (!/\S/.test(shown)) return;
  const gap = /absolute|fixed/.test(style.position) || part.endsWith('marker') || isApart(style) ? ' ' : gapAround(style.display, inside);
  if (gap) sight.text.owe(gap);
  write(null, shown, style, el, rect, inside, sight);
  if (gap) sight.text.owe(gap);
}

function isLegible(el, style, inside, sight) {
  if (parseFloat(style.fontSize) < SMALLEST_FONT) return false;
  if (inside.svg) return true;
  const like = blends(style, inside.ground);
  if (like !== 'asked') return like === 'no';
  sight.ask(el, 'ground');
  const answer = told.get(el);
  return !answer || answer.blends !== true;
}

function isBroughtIntoView(node, rect, inside) {
  const { clip } = inside;
  if (rect && !inside.strays && rect.width > 0 && rect.height > 0 && isIn(rect, clip)) return true;
  return rectsOf(node).some(r => !isBeyond(r, clip));
}

const isBeyond = (rect, clip) => rect.right <= clip.left || rect.bottom <= clip.top || rect.left >= clip.right || rect.top >= clip.bottom;

function gapAround(display, around) {
  if (display === 'inline' || display.startsWith('ruby')) return '';
  return display.startsWith('inline') || display === 'table-cell' || around.row ? ' ' : '\n';
}

function walkSelect(select, inside, sight, readable) {
  const face = faceOf(select);
  if (face) walkChildren(face, getComputedStyle(face), '', inside, sight, rectOf(face), readable);
  listOptions(select, inside, sight);
}

// The options of a closed select are not to be seen, but they can be chosen.
function listOptions(select, inside, sight) {
  const closed = !showsOptions(select);
  const box = select.getBoundingClientRect();
  for (const option of select.options) {
    if (sight.records.length >= MAX_ELEMENTS) return;
    const own = option.getBoundingClientRect();
    const index = open(option, false, closed ? box : own, inside, sight);
    if (!closed) { sight.text.owe('\n'); sight.text.put(fold(option.label)); }
    close(index, sight);
  }
}

function open(el, pointer, box, around, sight) {
  const role = roleOf(el);
  const entry = known(el);
  if (el.type === 'password') entry.secret = true;
  const index = sight.records.length;
  const states = statesOf(el, role, pointer && !around.pointer, around, sight).join(',');
  // a row is named by what it shows, which is known at the end
  const name = role === 'row' && !el.hasAttribute('aria-label') && !el.hasAttribute('aria-labelledby') ? '' : nameOf(el, role);
  if (sight.keeps) Object.assign(entry, { role, name });
  sight.records.push({
    fields: [entry.number, around.parent, tagOf(el), role, name, ownText(el), clean(valueOf(el, role)),
      ...labelsOf(el), states, round(box.x), round(box.y), round(box.width), round(box.height), ...contentOrigin(el),
      tagOf(el) === 'a' && typeof el.href === 'string' ? el.href : '', isNamedForTests(el) ? '' : marksOf(el).join('\n')],
    el,
    lost: sight.lost,
    mark: sight.text.pieces.length,
  });
  return index;
}

function close(index, sight) {
  const record = sight.records[index];
  record.end = sight.text.pieces.length;
  record.lost = sight.lost > record.lost;
}

const ROLE = 3;
const NAME = 4;
const FRAME = 18;

function finish(sight, title) {
  const { text, records, texts } = sight;
  for (const one of texts) {
    if (!one.covered) continue;
    if (one.record !== undefined) records[one.record].fields[FRAME] = '';
    else text.drop(one.mark, one.end);
  }
  text.trim();
  const starts = text.starts();
  const lines = records.map(record => {
    nameByText(record, text);
    return starts[record.mark] + US + starts[record.end] + US + record.fields.join(US);
  });
  const head = [title, location.href, text.pieces.join(''), [...sight.unread].join('\n'), questions(sight),
    String(window[TIMERS] ? window[TIMERS].latest() : 0), sight.mayAsk ? countOnce() : ''];
  return [head.map(clean).join(US), ...lines].join(RS);
}

// A row is called by what it shows; what is called by words that nobody sees has no name.
function nameByText({ fields, el, mark, end, lost }, text) {
  if (fields[ROLE] === 'row' && !fields[NAME]) fields[NAME] = text.between(mark, end).slice(0, MAX_NAME);
  if (!fields[NAME] || !NAMED_BY_CONTENT.has(fields[ROLE])) return;
  // a control stays what it is called, so that it can be said what covers it
  if (isControl(el) || WIDGETS.has(fields[ROLE])) return void note({ fields }, mark < end && !text.between(mark, end) ? ['COVERED'] : []);
  if ((lost || mark < end) && !text.between(mark, end) && !isNamed(el) && !el.querySelector('img, svg') &&
    !getComputedStyle(el).backgroundImage.includes('url(')) fields[NAME] = '';
}

const isFrame = el => tagOf(el) === 'iframe' || tagOf(el) === 'frame';
const round = number => Math.round(number * 10) / 10;

// STATES is the place of the states among the fields of a record
const STATES = 13;

function note({ fields }, states) {
  if (states.length) fields[STATES] = [fields[STATES], ...states].filter(Boolean).join(',');
}

function ownText(el) {
  return tagOf(el) === 'option' ? fold(el.label) : '';
}

// where the inside of a frame begins within its box
function contentOrigin(el) {
  if (!isFrame(el)) return ['', ''];
  const style = getComputedStyle(el);
  return [el.clientLeft + parseFloat(style.paddingLeft), el.clientTop + parseFloat(style.paddingTop)];
}
