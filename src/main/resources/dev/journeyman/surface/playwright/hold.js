// What is acted on must still be what was chosen: a list may give its rows to others meanwhile. What was chosen is
// a thing in its surroundings as they read at the last look; both are read in the same way and compared in the very
// task of the act.

const MOST_NODES = 50000;
const MOST_NEAR = 300;
const MOST_OF_ITEM = 3000;
const gate = window[Symbol.for('journeyman.gate')];

// The nodes of the last look in the order of the document, how deep they lie, and what each says by itself.
let then = { nodes: [], depths: [], says: [], focus: null };
// what was held when something was held back, in case the same thing is chosen again
let yielded = { el: null, facts: null };

function remember() {
  then = snapshot(document.documentElement || document);
  focusMoved();
}

function focused() {
  const focus = deepFocus();
  return focus === document.documentElement ? null : focus;
}

// what has the focus as far as anybody knows: since the last look, or by an act of ours
function focusMoved() { then.focus = focused(); }

function snapshot(root) {
  const nodes = [];
  const depths = [];
  const says = [];
  const go = (node, depth) => {
    if (nodes.length >= MOST_NODES || depth > MAX_DEPTH) return;
    const isText = node.nodeType === Node.TEXT_NODE;
    nodes.push(node);
    depths.push(depth);
    // a document that is being loaded may have no element yet
    says.push(isText ? node.data : isElement(node) ? node.getAttribute('aria-label') || node.getAttribute('alt') : null);
    if (isText || /^(script|style|noscript|template)$/.test(node.localName)) return;
    const root = rootOf(node);
    if (root) goInto(root, depth);
    goInto(node, depth);
  };
  const goInto = (parent, depth) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE) go(node, depth + 1);
    }
  };
  go(root, 0);
  return { nodes, depths, says };
}

// a time that runs on says nothing of what it stands with
const AGO = /\b(?:just now|moments? ago|(?:an?|\d+) ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?) ago)\b/gi;
const said = text => fold(text && text.replace(AGO, ''));

// what stands in a node of a snapshot, piece by piece
function pieces(shot, at) {
  const found = [];
  let i = at;
  do {
    const piece = said(shot.says[i]);
    if (piece) found.push(piece);
    i++;
  } while (i < shot.nodes.length && shot.depths[i] > shot.depths[at]);
  return found;
}

const piecesNow = node => pieces(snapshot(node), 0);
const isItem = el => /^(tr|li|article|option)$/.test(tagOf(el)) || /^(row|listitem|article|option|treeitem)$/.test(el.getAttribute('role'));
const isHeading = node => node.nodeType === Node.ELEMENT_NODE && (/^h[1-6]$/.test(node.localName) || node.getAttribute('role') === 'heading');

// A thing as it was at the last look, with the row or item that it is in, else with all that is near.
function chosen(el) {
  const entry = numbers.get(el) || {};
  const held = { el, tag: tagOf(el), role: entry.role, name: entry.name, rings: [], before: null, heading: null };
  const at = then.nodes.indexOf(el);
  if (at >= 0) {
    const item = surround(held, at);
    if (!item) held.before = before(then, at);
    const heading = then.nodes.findLastIndex((node, i) => i < at && isHeading(node));
    if (heading >= 0) held.heading = { node: then.nodes[heading], says: pieces(then, heading) };
  }
  const facts = factsOf(held);
  held.facts = yielded.el === el ? facts.filter(fact => yielded.facts.includes(fact)) : facts;
  return held;
}

function surround(held, at) {
  let depth = Infinity;
  for (let i = at; i >= 0; i--) {
    if (then.depths[i] >= depth) continue;
    depth = then.depths[i];
    const node = then.nodes[i];
    const item = isItem(node);
    const says = pieces(then, i);
    if (i !== at && says.join(' ').length > (item ? MOST_OF_ITEM : MOST_NEAR)) return false;
    held.rings.push({ node, tag: tagOf(node), says });
    if (item) return true;
  }
  return false;
}

// the last piece of text before a node, and where both are in
function before(shot, at) {
  const el = shot.nodes[at];
  let i = at - 1;
  while (i >= 0 && (!said(shot.says[i]) || shot.nodes[i].contains(el))) i--;
  if (i < 0) return null;
  let outer = i;
  while (outer >= 0 && !(shot.depths[outer] < shot.depths[at] && shot.nodes[outer].contains(el))) outer--;
  return outer < 0 ? null : { node: shot.nodes[outer], says: said(shot.says[i]) };
}

const fact = (where, what) => where + ' ' + what;

function factsOf({ name, rings, before: text, heading }) {
  return [
    fact('name', name),
    ...rings.flatMap(ring => ring.says.map(piece => fact(ring.tag, piece))),
    ...(text ? [fact('before', text.says)] : []),
    ...(heading ? heading.says.map(piece => fact('heading', piece)) : []),
  ];
}

const quoted = text => '"' + (text.length > 60 ? text.slice(0, 57) + '...' : text) + '"';

// Why a thing is not what was chosen any more; empty where it is.
function strange(held, el) {
  const counts = (where, what) => held.facts.includes(fact(where, what));
  const role = roleOf(el);
  if (held.name !== undefined && role !== 'row' && counts('name', held.name) && nameOf(el, role) !== held.name) return 'it is ' + phrase(el, el) + ' now';
  let from = el;
  for (const ring of held.rings) {
    const node = holds(ring.node, el) ? ring.node : enclosing(from, ring.tag);
    if (!node) return 'it stands elsewhere now';
    const gone = goneFrom(ring, piecesNow(node), piece => counts(ring.tag, piece));
    if (gone) return gone;
    from = ownerOf(node);
  }
  return strangeAround(held, el, counts);
}

// An item says the same as before, if not more. What is only near may go, and grow, but not make room for something else.
function goneFrom({ node, says }, now, counts) {
  const item = isItem(node);
  const stays = piece => now.includes(piece) || (!item && now.some(other => hasWords(other, piece)));
  const gone = says.find(piece => counts(piece) && !stays(piece));
  const other = now.find(piece => !says.includes(piece));
  if (!gone || !(item || other)) return '';
  return quoted(gone) + ' no longer stands with it' + (other ? ', but ' + quoted(other) : '');
}

function hasWords(text, words) {
  const at = text.indexOf(words);
  const isWord = character => !!character && /[\p{L}\p{N}]/u.test(character);
  return at >= 0 && !isWord(text[at - 1]) && !isWord(text[at + words.length]);
}

function strangeAround(held, el, counts) {
  const { before: text, heading } = held;
  if (text && counts('before', text.says) && holds(text.node, el)) {
    const shot = snapshot(text.node);
    const now = before(shot, shot.nodes.indexOf(el));
    if (now && now.says !== text.says) return quoted(now.says) + ' stands before it now, and no longer ' + quoted(text.says);
  }
  if (!heading) return '';
  const now = heading.node.isConnected ? piecesNow(heading.node) : [];
  const gone = heading.says.find(piece => counts('heading', piece) && !now.includes(piece));
  return gone ? 'it is no longer under ' + quoted(gone) : '';
}

function enclosing(el, tag) {
  for (let up = el; up; up = ownerOf(up)) if (tagOf(up) === tag) return up;
  return null;
}

// What takes the mouse in the place of what was chosen: itself, or one that the page has drawn anew and that reads the same.
function heirOf(held, top) {
  if (held.el.isConnected && takesFor(top, held.el)) return held.el;
  for (let up = top; up; up = ownerOf(up)) {
    if (tagOf(up) === held.tag && roleOf(up) === held.role && nameOf(up, held.role) === held.name) return up;
  }
  return null;
}

function strangeAt(held, top) {
  if (!top || top.nodeType !== Node.ELEMENT_NODE) return '';
  const heir = heirOf(held, top);
  return heir ? strange(held, heir) : phrase(top, held.el) + ' is there now';
}

// where it stands, for the evidence: the item around it and what else is in that
function whereabouts(held) {
  const item = held.rings.find(ring => isItem(ring.node) && ring.node !== held.el);
  if (!item) return '';
  const own = held.rings[0].says;
  const others = item.says.filter(piece => !own.includes(piece) && piece !== held.name);
  return others.length ? roleOf(item.node) + ' ' + quoted(others.join(' ')) : '';
}
