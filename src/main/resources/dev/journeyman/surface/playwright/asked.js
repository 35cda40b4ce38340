// What the page itself does not tell of its elements, and the browser does: what is numbered or quoted by
// a style sheet, what lies over and under a text, which shadow roots the page was served with closed.

const kept = window[Symbol.for('journeyman.roots')] || new WeakMap();
const writing = window[Symbol.for('journeyman.writing')] || new WeakSet();
// whether a canvas may have words on it
const writes = canvas => writing.has(canvas);
const rootless = new WeakSet();
let told = new WeakMap();

// the shadow root of an element, also one that the page keeps to itself
const rootOf = el => el.shadowRoot || kept.get(el) || null;

const keep = root => { kept.set(root.host, root); };

// all elements as they are rendered, in the order in which the browser lists them
function* inOrder(el = document.documentElement) {
  yield el;
  for (const node of childrenOf(el)) if (node.nodeType === Node.ELEMENT_NODE) yield* inOrder(node);
}

// what has to be asked: how many elements there are, then each question with the places of what it is about
function questions({ asked }) {
  if (!asked.length) return '';
  const places = new Map();
  for (const el of inOrder()) places.set(el, places.size);
  const lines = asked.map(({ el, what, other }) => [what, places.get(el), other ? places.get(other) : -1].join(' '));
  return [places.size, ...new Set(lines)].join('\n');
}

// Answers fit only as long as the page has the elements of which it was asked.
function learn({ total, about, searched }) {
  const all = [...inOrder()];
  if (all.length !== total) return;
  for (const [place, answer] of about) told.set(all[place], answer);
  if (searched) for (const el of all) if (!rootOf(el)) rootless.add(el);
}

const HOSTS = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

// Whether an element may have been served with a closed root: a tag of the page's own, or a box that is full of nothing.
function mayHideRoot(el, style, rect, around) {
  const tag = tagOf(el);
  if (rootOf(el) || rootless.has(el)) return false;
  if (tag.includes('-')) return !around.svg;
  if (!HOSTS.test(tag) || el.firstElementChild || rect.width === 0 || rect.height === 0 || /\S/.test(el.textContent)) return false;
  if (drawingOf(el, '::before').style || drawingOf(el, '::after').style) return false;
  const across = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
  if (style.display === 'inline') return el.getBoundingClientRect().width > across + parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth) + 1;
  return !around.stretched && isFilled(el, style);
}

function isFilled(el, style) {
  const given = el.computedStyleMap();
  const is = (name, value) => String(given.get(name)) === value;
  const down = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom);
  return is('height', 'auto') && /^(auto|0px)$/.test(String(given.get('min-height'))) && is('aspect-ratio', 'auto') &&
    style.position !== 'absolute' && style.position !== 'fixed' && el.clientHeight > down + 1;
}

// where an element stands in that order, and how many there are
function placeOf({ number }) {
  const all = [...inOrder()];
  return answer(all.indexOf(elementOf(number)), all.length);
}
