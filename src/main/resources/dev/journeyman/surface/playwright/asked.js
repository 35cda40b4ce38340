// What the page itself does not tell of its elements, and the browser does: what is numbered or quoted by
// a style sheet, what lies over and under a text, whether it was served with closed shadow roots.

const kept = window[Symbol.for('journeyman.roots')] || new WeakMap();
const writing = window[Symbol.for('journeyman.writing')] || new WeakSet();
const unsafe = window[Symbol.for('journeyman.unsafe')] || { times: 0 };
// whether a canvas may have words on it
const writes = canvas => writing.has(canvas);
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
function learn({ total, about }) {
  const all = [...inOrder()];
  if (all.length !== total) return;
  for (const [place, answer] of about) told.set(all[place], answer);
}

// Closed roots come with markup only: while a document is loaded, and by what says itself that it is unsafe.
let counted = -1;

// how many nodes scripts get at, where the browser has not told yet whether it has more; blank where it has
function countOnce() {
  if (counted === unsafe.times || !document.documentElement) return '';
  counted = document.readyState === 'loading' ? -1 : unsafe.times;
  return String(1 + nodesBelow(document.documentElement));
}

function nodesBelow(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION | NodeFilter.SHOW_COMMENT);
  const own = walker.root.nodeType === Node.ELEMENT_NODE && rootOf(walker.root);
  let count = own ? nodesBelow(own) : 0;
  while (walker.nextNode()) {
    count++;
    const inner = walker.currentNode.nodeType === Node.ELEMENT_NODE && rootOf(walker.currentNode);
    if (inner) count += nodesBelow(inner);
  }
  return count;
}

// where an element stands in that order, and how many there are
function placeOf({ number }) {
  const all = [...inOrder()];
  return answer(all.indexOf(elementOf(number)), all.length);
}
