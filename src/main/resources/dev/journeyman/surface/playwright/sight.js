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

function look() {
  const page = { left: -scrollX, top: -scrollY, width: innerWidth, height: innerHeight };
  const sight = { text: new PageText(), records: [], focus: deepFocus(), page };
  const root = document.body || document.documentElement;
  if (root) walk(root, { parent: -1, clip: FREE, absoluteClip: FREE, pointer: false, row: false, svg: false, depth: 0 }, sight);
  const text = sight.text.pieces.join('');
  return [[document.title, location.href, text].map(clean).join(US), ...sight.records].join(RS);
}

function deepFocus() {
  let el = document.activeElement;
  while (el && el.shadowRoot && el.shadowRoot.activeElement) el = el.shadowRoot.activeElement;
  return el === document.body ? null : el;
}

function walk(el, around, sight) {
  if (sight.records.length >= MAX_ELEMENTS || around.depth > MAX_DEPTH) return;
  const style = getComputedStyle(el);
  const display = style.display;
  if (display === 'contents') return walkChildren(el, style, around, sight, true);
  const shown = el.checkVisibility();
  const rect = shown ? el.getBoundingClientRect() : null;
  const position = shown ? style.position : '';
  if (!shown || style.opacity === '0' || isOut(el, rect, style, position, around, sight)) return lookForHidden(el, around, sight, shown);

  const gap = gapAround(display, around);
  if (gap) sight.text.owe(gap);
  const inside = insideOf(el, rect, style, display, position, around);
  const readable = style.visibility === 'visible';
  const box = readable ? boxOf(el, rect) : null;
  const listed = box && (!around.svg || isOfInterest(el));
  if (listed) inside.parent = open(el, inside.pointer, box, around, sight);
  descend(el, style, inside, sight, readable && !isSquashed(rect, style));
  if (listed) close(inside.parent, sight);
  if (gap) sight.text.owe(gap);
}

// what the children have to know of what is around them; reading styles is what costs most
function insideOf(el, rect, style, display, position, around) {
  const own = position === 'absolute' ? around.absoluteClip : position === 'fixed' ? FREE : around.clip;
  const overflow = display === 'inline' || el === document.body ? 'visible' : style.overflow;
  const clip = overflow === 'visible' ? own : clipOf(overflow, own, rect);
  const anchors = clip === around.absoluteClip || position !== 'static' || style.transform !== 'none';
  return {
    parent: around.parent,
    clip,
    absoluteClip: anchors ? clip : around.absoluteClip,
    pointer: style.cursor === 'pointer',
    row: display.endsWith('flex') && style.flexDirection.startsWith('row'),
    svg: around.svg || tagOf(el) === 'svg',
    depth: around.depth + 1,
  };
}

function descend(el, style, inside, sight, readable) {
  switch (tagOf(el)) {
    case 'br': sight.text.owe('\n'); return;
    case 'details': if (el.open) break; else return walkSummary(el, inside, sight);
    case 'select': listOptions(el, inside, sight); return;
    case 'textarea': case 'iframe': case 'frame': case 'video': case 'audio': case 'canvas': case 'object': return;
    case 'input': { const text = readable ? buttonText(el) : ''; if (text) sight.text.put(text); return; }
  }
  walkChildren(el, style, inside, sight, readable);
}

// bare text in closed details has no element that could tell that it is hidden
function walkSummary(el, inside, sight) {
  const summary = el.querySelector(':scope > summary');
  if (summary) walk(summary, inside, sight);
}

function walkChildren(el, style, inside, sight, readable) {
  const legible = readable && style.visibility === 'visible' && style.fontSize !== '0px';
  for (const node of childrenOf(el)) {
    if (node.nodeType === Node.ELEMENT_NODE) walk(node, inside, sight);
    else if (node.nodeType === Node.TEXT_NODE && legible) sight.text.write(node.data, style);
  }
}

function gapAround(display, around) {
  if (display === 'inline' || display.startsWith('ruby')) return '';
  return display.startsWith('inline') || display === 'table-cell' || around.row ? ' ' : '\n';
}

// Boxes that nobody can bring into view: clipped away, left of or above the page, fixed outside the window.
function isOut(el, rect, style, position, around, { page }) {
  if (el === document.body) return false;
  if (isSquashed(rect, style)) return true;
  if (rect.width === 0 && rect.height === 0) return false;
  if (position === 'fixed') {
    return rect.right <= 0 || rect.bottom <= 0 || rect.left >= page.width || rect.top >= page.height;
  }
  const clip = position === 'absolute' ? around.absoluteClip : around.clip;
  if (clip === FREE) return rect.right <= page.left || rect.bottom <= page.top;
  return rect.right <= clip.left || rect.bottom <= clip.top || rect.left >= clip.right || rect.top >= clip.bottom;
}

// the usual "for screen readers only" box, and collapsed panels
function isSquashed(rect, style) {
  if (rect.width > 1 && rect.height > 1) return false;
  return isClipping(style.overflow) || (rect.width <= 1 && style.clip !== 'auto' && style.position === 'absolute');
}

const isClipping = overflow => overflow.includes('hidden') || overflow.includes('clip');
const isScrolling = overflow => overflow.includes('auto') || overflow.includes('scroll');

const FREE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
// what lies outside of a scrolling box can be scrolled into it, to any side
const SCROLLED = { ...FREE };

function clipOf(overflow, clip, rect) {
  if (isScrolling(overflow)) return SCROLLED;
  const [x, y = x] = overflow.split(' ');
  const across = isClipping(x);
  const down = isClipping(y);
  return {
    left: across ? Math.max(clip.left, rect.left) : clip.left,
    right: across ? Math.min(clip.right, rect.right) : clip.right,
    top: down ? Math.max(clip.top, rect.top) : clip.top,
    bottom: down ? Math.min(clip.bottom, rect.bottom) : clip.bottom,
  };
}

// A link around floating or positioned children has no box of its own.
function boxOf(el, rect) {
  if (rect.width > 0 && rect.height > 0) return rect;
  if (isBroken(el)) return rect;
  if (!isControl(el) && !el.hasAttribute('role') && !el.hasAttribute('onclick')) return null;
  for (const child of el.children) {
    const inner = child.getBoundingClientRect();
    if (inner.width > 0 && inner.height > 0) return inner;
  }
  return null;
}

function isOfInterest(el) {
  return /^(text|a)$/.test(tagOf(el)) || el.hasAttribute('role') || el.hasAttribute('onclick') ||
    el.hasAttribute('tabindex') || el.hasAttribute('data-testid') || el.hasAttribute('aria-label');
}

// Styled check boxes, radios and file inputs are themselves invisible; their label stands for them.
function lookForHidden(el, around, sight, rendered) {
  if (tagOf(el) === 'input' && /^(checkbox|radio|file)$/.test(el.type)) {
    const box = standInBox(el, rendered);
    if (box) close(open(el, false, box, around, sight), sight);
  } else if (rendered) {
    for (const node of childrenOf(el)) {
      if (node.nodeType === Node.ELEMENT_NODE) lookForHidden(node, around, sight, node.checkVisibility());
    }
  }
}

function standInBox(el, rendered) {
  const label = visibleLabel(el);
  if (label) return label.getBoundingClientRect();
  if (!rendered) return null;
  const own = el.getBoundingClientRect();
  const seen = getComputedStyle(el).visibility === 'visible' && el.parentElement && el.parentElement.checkVisibility({ opacityProperty: true });
  return seen && own.width >= 8 && own.height >= 8 && own.right + scrollX > 0 ? own : null;
}

function visibleLabel(el) {
  return [...(el.labels || [])].find(label => {
    const rect = label.getBoundingClientRect();
    return label.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && rect.width > 1 && rect.height > 1;
  });
}

// The options of a closed select are not to be seen, but they can be chosen.
function listOptions(select, inside, sight) {
  const closed = !select.multiple && select.size <= 1;
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
  const states = statesOf(el, role, pointer && !around.pointer, sight).join(',');
  // a row is named by what it shows, which is known when it is walked
  const name = role === 'row' && !el.hasAttribute('aria-label') && !el.hasAttribute('aria-labelledby') ? '' : nameOf(el, role);
  entry.role = role;
  entry.name = name;
  sight.records.push({
    fields: [entry.number, around.parent, tagOf(el), role, name, ownText(el), clean(valueOf(el, role)),
      ...labelsOf(el), states, round(box.x), round(box.y), round(box.width), round(box.height), ...contentOrigin(el),
      tagOf(el) === 'a' && typeof el.href === 'string' ? el.href : ''],
    start: sight.text.length,
    mark: sight.text.pieces.length,
  });
  return index;
}

function close(index, sight) {
  const { fields, start, mark } = sight.records[index];
  if (fields[3] === 'row' && !fields[4]) fields[4] = sight.text.since(mark).slice(0, MAX_NAME);
  sight.records[index] = start + US + sight.text.length + US + fields.join(US);
}

const round = number => Math.round(number * 10) / 10;

function ownText(el) {
  return tagOf(el) === 'option' ? fold(el.label) : '';
}

// where the inside of a frame begins within its box
function contentOrigin(el) {
  if (tagOf(el) !== 'iframe' && tagOf(el) !== 'frame') return ['', ''];
  const style = getComputedStyle(el);
  return [el.clientLeft + parseFloat(style.paddingLeft), el.clientTop + parseFloat(style.paddingTop)];
}
