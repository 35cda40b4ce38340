// Text under an opaque box, which nobody sees unless the one can be scrolled from under the other.

const OPAQUE = 0.95;
const BLURRED_EDGE = 1;

// What a style sheet lays over the content of an element, such as the grey of what still loads; only where the element
// itself is what it is placed in.
function veilsOf(el, rect, position, opacity) {
  if (position === 'static') return [];
  return ['::before', '::after'].flatMap(part => {
    const style = getComputedStyle(el, part);
    if (/^(none|normal)$/.test(style.content) || !/absolute|fixed/.test(style.position) || style.visibility !== 'visible') return [];
    if (!isOpaque(colourOf(style.backgroundColor), style, opacity * opacityOf(style))) return [];
    const [left, top] = [rect.left + el.clientLeft + parseFloat(style.left), rect.top + el.clientTop + parseFloat(style.top)];
    const [width, height] = [parseFloat(style.width), parseFloat(style.height)];
    return [{ el, veil: true, layer: { under: Number(style.zIndex) < 0 }, rect: { left, top, right: left + width, bottom: top + height } }];
  });
}

// marks the texts of a look that are covered, and gathers what only the browser can tell
function findCovered(sight) {
  const lifted = sight.opaque.filter(box => box.layer !== sight.base);
  for (const text of sight.texts) {
    const boxes = text.layer.under ? sight.opaque : lifted;
    text.covered = (text.cut && isCutAway(text)) || boxes.some(box => box.layer !== text.layer && overlap(box.rect, text.rect) && covers(box, text, sight));
  }
}

// A cut of any shape is known to the mouse, as far as it gets there.
function isCutAway({ node, el, rect }) {
  if (getComputedStyle(el).pointerEvents === 'none') return false;
  const points = (node ? rectsOf(node) : [rect]).map(r => [(r.left + r.right) / 2, (r.top + r.bottom) / 2]);
  const isInView = ([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  return points.length > 0 && points.every(isInView) && !points.some(([x, y]) => stackAt(document, x, y).includes(el));
}

const overlap = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const isIn = (inner, outer) => inner.left >= outer.left - BLURRED_EDGE && inner.right <= outer.right + BLURRED_EDGE &&
  inner.top >= outer.top - BLURRED_EDGE && inner.bottom <= outer.bottom + BLURRED_EDGE;

function covers(box, text, sight) {
  if (!box.veil && holds(box.el, text.el) && !text.layer.under) return false;
  const rects = text.node ? rectsOf(text.node) : [text.rect];
  if (!rects.length || !rects.every(rect => isIn(rect, box.rect)) || canBeCleared(text.el, rects, box)) return false;
  const order = box.veil ? 'unknown' : onTop(box.el, text.el, rects[0]);
  if (order !== 'unknown') return order === 'box';
  sight.ask(text.el, box.veil ? 'veil' : 'cover', box.el);
  const answer = told.get(text.el);
  return !!answer && answer.covered === true;
}

function rectsOf(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(rect => rect.width > 0 && rect.height > 0);
}

// which is in front at the middle of a rectangle; the mouse knows it of all that takes the mouse
function onTop(box, el, rect) {
  const stack = stackAt(document, (rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2);
  const [ofBox, ofText] = [stack.indexOf(box), stack.indexOf(el)];
  return ofBox < 0 || ofText < 0 ? 'unknown' : ofBox < ofText ? 'box' : 'text';
}

function stackAt(root, x, y) {
  return root.elementsFromPoint(x, y).filter(el => el.getRootNode() === root).flatMap(el => {
    const inner = rootOf(el);
    return inner ? [...stackAt(inner, x, y), el] : [el];
  });
}

// A sticky header or a toast covers what is scrolled under it, and only for so long.
function canBeCleared(el, rects, box) {
  const rect = { left: Math.min(...rects.map(r => r.left)), right: Math.max(...rects.map(r => r.right)),
    top: Math.min(...rects.map(r => r.top)), bottom: Math.max(...rects.map(r => r.bottom)) };
  const page = document.scrollingElement || document.documentElement;
  for (let up = el; up; up = ownerOf(up)) {
    const style = getComputedStyle(up);
    if (up !== el && up !== page && up !== document.body && isScrolling(style.overflow) && movesIn(up, box.el) && isFreed(rect, box.rect, up, up.getBoundingClientRect())) return true;
    if (style.position === 'fixed') return false;
  }
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return movesIn(page, box.el) && isFreed(rect, box.rect, page, view);
}

// whether a box stays where it is, or goes another way, when a scroller is scrolled
function movesIn(scroller, box) {
  for (let up = box; up && up !== scroller; up = ownerOf(up)) if (/fixed|sticky/.test(getComputedStyle(up).position)) return true;
  return !holds(scroller, box);
}

function isFreed(rect, box, scroller, view) {
  const down = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;
  const right = scroller.scrollWidth - scroller.clientWidth - scroller.scrollLeft;
  return (box.top > view.top + 1 && rect.top - down < box.top - 1) || (box.bottom < view.bottom - 1 && rect.bottom + scroller.scrollTop > box.bottom + 1) ||
    (box.left > view.left + 1 && rect.left - right < box.left - 1) || (box.right < view.right - 1 && rect.right + scroller.scrollLeft > box.right + 1);
}
