// What is to be seen in one document, as text: records are parted by U+001E, their fields by U+001F.

const US = '\u001f';
const RS = '\u001e';
const MAX_ELEMENTS = 20000;
const MAX_TEXT = 200000;
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

// The text as rendered: gaps are owed until the next piece of text is put down.
class PageText {
  constructor() { this.pieces = []; this.length = 0; this.gap = ''; }

  owe(gap) { if (this.gap !== '\n') this.gap = gap; }

  put(text) {
    if (this.length > MAX_TEXT) return;
    const piece = this.length ? this.gap + text : text;
    this.pieces.push(piece);
    this.length += piece.length;
    this.gap = '';
  }

  write(data, style) {
    const text = transform(data.replace(/[\u200b\u00ad\ufeff]/g, ''), style.textTransform);
    const lines = /^(pre|break)/.test(style.whiteSpace) ? text.split('\n') : [text];
    lines.forEach((line, i) => {
      if (i > 0) this.owe('\n');
      const folded = line.replace(/\s+/g, ' ');
      const words = folded.trim();
      if (folded.startsWith(' ')) this.owe(' ');
      if (words) this.put(words);
      if (words && folded.endsWith(' ')) this.owe(' ');
    });
  }
}

function transform(text, how) {
  switch (how) {
    case 'uppercase': return text.toUpperCase();
    case 'lowercase': return text.toLowerCase();
    case 'capitalize': return text.replace(/(^|\s)\S/g, first => first.toUpperCase());
    default: return text;
  }
}

function look() {
  const sight = { text: new PageText(), records: [], focus: deepFocus() };
  const root = document.body || document.documentElement;
  const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  walk(root, { parent: -1, clip: all, absoluteClip: all, pointer: false, row: false, svg: false, depth: 0 }, sight);
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
  if (style.display === 'contents') return walkChildren(el, style, around, sight, true);
  const shown = el.checkVisibility();
  const rect = shown ? el.getBoundingClientRect() : null;
  if (!shown || style.opacity === '0' || isOut(el, rect, style, around)) return lookForHidden(el, around, sight, shown);

  const gap = gapAround(style, around);
  if (gap) sight.text.owe(gap);
  const inside = { ...around, ...clipsFor(el, rect, style, around) };
  inside.pointer = style.cursor === 'pointer';
  inside.row = /flex$/.test(style.display) && style.flexDirection.startsWith('row');
  inside.depth = around.depth + 1;
  const visible = style.visibility === 'visible';
  const box = visible ? boxOf(el, rect) : null;
  const listed = box && (!around.svg || isOfInterest(el));
  if (listed) inside.parent = open(el, style, box, around, sight);
  inside.svg = around.svg || tagOf(el) === 'svg';
  descend(el, style, inside, sight, visible && !isSquashed(rect, style));
  if (listed) close(inside.parent, sight);
  if (gap) sight.text.owe(gap);
}

function descend(el, style, inside, sight, readable) {
  switch (tagOf(el)) {
    case 'br': sight.text.owe('\n'); return;
    case 'select': listOptions(el, inside, sight); return;
    case 'textarea': case 'iframe': case 'frame': case 'video': case 'audio': case 'canvas': case 'object': return;
    case 'input': { const text = readable ? buttonText(el) : ''; if (text) sight.text.put(text); return; }
    default: walkChildren(el, style, inside, sight, readable);
  }
}

function walkChildren(el, style, inside, sight, readable) {
  const legible = readable && style.visibility === 'visible' && style.fontSize !== '0px';
  for (const node of childrenOf(el)) {
    if (node.nodeType === Node.ELEMENT_NODE) walk(node, inside, sight);
    else if (node.nodeType === Node.TEXT_NODE && legible) sight.text.write(node.data, style);
  }
}

function gapAround(style, around) {
  const display = style.display;
  if (display === 'inline' || display.startsWith('ruby')) return '';
  return display.startsWith('inline') || display === 'table-cell' || around.row ? ' ' : '\n';
}

// Boxes that nobody can bring into view: clipped away, left of or above the page, fixed outside the window.
function isOut(el, rect, style, around) {
  if (el === document.body || tagOf(el) === 'option') return false;
  if (isSquashed(rect, style)) return true;
  if (rect.width === 0 && rect.height === 0) return false;
  if (style.position === 'fixed') {
    return rect.right <= 0 || rect.bottom <= 0 || rect.left >= innerWidth || rect.top >= innerHeight;
  }
  const clip = style.position === 'absolute' ? around.absoluteClip : around.clip;
  if (rect.right <= clip.left || rect.bottom <= clip.top || rect.left >= clip.right || rect.top >= clip.bottom) return true;
  return clip.left === -Infinity && (rect.right + scrollX <= 0 || rect.bottom + scrollY <= 0);
}

// the usual "for screen readers only" box, and collapsed panels
function isSquashed(rect, style) {
  return (rect.width <= 1 || rect.height <= 1) && (isClipping(style.overflowX) || isClipping(style.overflowY)) ||
    (style.clip !== 'auto' && style.position === 'absolute' && rect.width <= 1);
}

const isClipping = overflow => overflow === 'hidden' || overflow === 'clip';
const isScrolling = overflow => overflow === 'auto' || overflow === 'scroll';

function clipsFor(el, rect, style, around) {
  let clip = style.position === 'absolute' ? around.absoluteClip : around.clip;
  const free = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  if (style.position === 'fixed') clip = free;
  if (el !== document.body && style.display !== 'inline') {
    if (isScrolling(style.overflowX) || isScrolling(style.overflowY)) clip = { ...free, left: -1e9 };
    else if (isClipping(style.overflowX) || isClipping(style.overflowY)) clip = intersect(clip, rect, style);
  }
  const anchors = style.position !== 'static' || style.transform !== 'none';
  return { clip, absoluteClip: anchors ? clip : around.absoluteClip };
}

function intersect(clip, rect, style) {
  const acrossX = isClipping(style.overflowX);
  const acrossY = isClipping(style.overflowY);
  return {
    left: acrossX ? Math.max(clip.left, rect.left) : clip.left,
    right: acrossX ? Math.min(clip.right, rect.right) : clip.right,
    top: acrossY ? Math.max(clip.top, rect.top) : clip.top,
    bottom: acrossY ? Math.min(clip.bottom, rect.bottom) : clip.bottom,
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
    if (box) close(open(el, getComputedStyle(el), box, around, sight), sight);
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
    const index = open(option, null, closed ? box : own, inside, sight);
    if (!closed) { sight.text.owe('\n'); sight.text.put(fold(option.label)); }
    close(index, sight);
  }
}

function open(el, style, box, around, sight) {
  const role = roleOf(el);
  const entry = known(el);
  if (el.type === 'password') entry.secret = true;
  const index = sight.records.length;
  sight.records.push({
    fields: [entry.number, around.parent, tagOf(el), role, nameOf(el, role), ownText(el), valueOf(el, role), ...labelsOf(el),
      statesOf(el, role, style, around, sight).join(','), round(box.x), round(box.y), round(box.width), round(box.height), ...contentOrigin(el, style)],
    start: sight.text.length,
  });
  return index;
}

function close(index, sight) {
  const { fields, start } = sight.records[index];
  sight.records[index] = [start, sight.text.length, ...fields].map(field => clean(String(field))).join(US);
}

const round = number => Math.round(number * 10) / 10;

function ownText(el) {
  return tagOf(el) === 'option' ? fold(el.label) : '';
}

// where the inside of a frame begins within its box
function contentOrigin(el, style) {
  if (tagOf(el) !== 'iframe' && tagOf(el) !== 'frame') return ['', ''];
  return [el.clientLeft + parseFloat(style.paddingLeft), el.clientTop + parseFloat(style.paddingTop)];
}

// "=" and what the control holds, or nothing
function valueOf(el, role) {
  switch (tagOf(el)) {
    case 'input': return inputValue(el);
    case 'textarea': return '=' + el.value;
    case 'select': return '=' + [...el.selectedOptions].map(o => fold(o.label)).join(', ');
    case 'meter': case 'progress': return '=' + el.value;
  }
  if (isEditingHost(el)) return '=' + el.innerText.trim();
  const told = el.getAttribute('aria-valuetext') || el.getAttribute('aria-valuenow');
  return told && /^(slider|spinbutton|progressbar|meter|scrollbar)$/.test(role) ? '=' + told : '';
}

function inputValue(el) {
  if (/^(button|submit|reset|image|checkbox|radio)$/.test(el.type)) return '';
  if (isSecret(el)) return el.value ? '=••••••••' : '=';
  return '=' + (el.type === 'file' ? [...el.files].map(f => f.name).join(', ') : el.value);
}

function labelsOf(el) {
  const attribute = name => fold(el.getAttribute(name) || '');
  const testId = ['data-testid', 'data-test', 'data-test-id', 'data-qa', 'data-cy'].map(attribute).find(Boolean) || '';
  const description = referredText(el, 'aria-describedby') || attribute('aria-description');
  return [el.labels ? labelText(el) : '', attribute('placeholder'), attribute('title'), attribute('alt'), testId, description];
}

function statesOf(el, role, style, around, sight) {
  const states = [];
  const when = (condition, state) => { if (condition) states.push(state); };
  const checked = checkedOf(el, role);
  when(checked === true, 'CHECKED');
  when(checked === false, 'UNCHECKED');
  when(isDisabled(el), 'DISABLED');
  when(isSelected(el), 'SELECTED');
  when(el === sight.focus, 'FOCUSED');
  when(isExpanded(el), 'EXPANDED');
  when(el.getAttribute('aria-pressed') === 'true', 'PRESSED');
  when(el.required === true || el.getAttribute('aria-required') === 'true', 'REQUIRED');
  when(isReadonly(el), 'READONLY');
  when(isInvalid(el), 'INVALID');
  when(takesText(el), 'EDITABLE');
  when(isClickable(el, role, style, around), 'CLICKABLE');
  when(isBroken(el), 'BROKEN');
  when(isSecret(el), 'SECRET');
  return states;
}

function isSelected(el) {
  if (tagOf(el) === 'option') return el.selected;
  const current = el.getAttribute('aria-current');
  return el.getAttribute('aria-selected') === 'true' || (!!current && current !== 'false');
}

function isExpanded(el) {
  if (el.getAttribute('aria-expanded') === 'true') return true;
  if (tagOf(el) === 'details') return el.open;
  return tagOf(el) === 'summary' && !!el.parentElement && el.parentElement.open === true;
}

function isInvalid(el) {
  const told = el.getAttribute('aria-invalid');
  return (!!told && told !== 'false') || (el.validity !== undefined && el.matches(':user-invalid'));
}

function isClickable(el, role, style, around) {
  if (isControl(el) || WIDGETS.has(role) || el.hasAttribute('onclick') || typeof el.onclick === 'function') return true;
  if (el.hasAttribute('tabindex') && el.tabIndex >= 0) return true;
  return style !== null && style.cursor === 'pointer' && !around.pointer;
}

function isBroken(el) {
  return tagOf(el) === 'img' && el.complete && el.naturalWidth === 0 && !!el.currentSrc;
}
