// Lists that draw only those of their rows that are scrolled to: where one is, and what all of it says.

const GS = '\u001d';
// so much of a scrolling box is empty only where rows are missing; a page has wide margins of its own
const ROOM = 32;
const ROOM_ON_PAGE = 0.3;
const MOST_LISTS = 3;
// in windows; no layout leaves more
const MOST_EMPTINESS = 2;
const FEW = 20;
const PATIENCE = 500;
// so long a row that is missing at an end may still come; after that its room is a margin
const LINGER = 250;
const SOLID = 'img, svg, canvas, video, iframe, input, select, textarea, button, meter, progress, hr, object, embed';

// the scrollers of the last look that draw a part, each with the box that its rows are in
let partial = [];

function partOf(el, scrolls, sight) {
  if (!sight.lists) return [];
  if (scrolls || el === document.body) {
    const scroller = scrollerOf(el);
    const list = scroller.scrollHeight > scroller.clientHeight + 1 ? listWithGap(scroller) : null;
    if (list) {
      sight.lists.add(list);
      partial.push({ scroller: new WeakRef(scroller), list: new WeakRef(list) });
    }
  }
  return sight.lists.has(el) ? ['PARTIAL'] : [];
}

function scrollerOf(el) {
  const page = document.scrollingElement;
  return el === document.body && page && page.scrollHeight > page.clientHeight + 1 ? page : el;
}

const isPage = scroller => scroller === document.scrollingElement;
// where the content of a scroller begins, in the window
const originOf = scroller => isPage(scroller) ? -scroller.scrollTop : scroller.getBoundingClientRect().top + scroller.clientTop - scroller.scrollTop;
const roomIn = scroller => isPage(scroller) ? innerHeight * ROOM_ON_PAGE : ROOM;

// The innermost box with something in it that holds the widest gap, if there is a wide one.
function listWithGap(scroller) {
  const root = isPage(scroller) ? document.body : scroller;
  if (hasBareText(root)) return null;
  const gap = widestGap(root, scroller);
  if (!gap) return null;
  const origin = originOf(scroller);
  const holdsGap = el => {
    const { top, bottom } = el.getBoundingClientRect();
    return top - origin <= gap.from + 1 && bottom - origin >= gap.to - 1 && el.textContent.trim();
  };
  let list = root;
  for (let inner = root; inner; inner = elementsIn(inner).filter(holdsGap).sort((a, b) => b.textContent.length - a.textContent.length)[0]) list = inner;
  return gap.to - gap.from > MOST_EMPTINESS * scroller.clientHeight || isRoomKept(list, scroller) ? list : null;
}

// Whether a script keeps the room of rows, in pixels or by placing each; else it is how the page is laid out, such as
// a footer below an area that is at least as high as the window.
function isRoomKept(list, scroller) {
  if (isPadded(list)) return true;
  for (let el = list; el && el !== scroller && el !== document.body; el = ownerOf(el)) if (isSized(el) || isPadded(el)) return true;
  const inside = (rootOf(list) || list).querySelectorAll('[style], [height]');
  if ([...inside].some(el => isSized(el) && !hasContent(el))) return true;
  return rowsIn(list, scroller.clientHeight / 2).slice(0, FEW).filter(isPlaced).length > 1;
}

const isSized = el => el.hasAttribute('height') || /px/.test(el.style.height + el.style.minHeight + el.style.blockSize);
const isPadded = el => /px/.test(el.style.padding + el.style.paddingTop + el.style.paddingBottom);

function isPlaced(row) {
  const { position, transform, translate } = getComputedStyle(row);
  return position === 'absolute' || transform !== 'none' || translate !== 'none';
}

const elementsIn = el => [...childrenOf(el)].filter(node => node.nodeType === Node.ELEMENT_NODE);

const hasBareText = el => [...childrenOf(el)].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());

function widestGap(root, scroller) {
  const origin = originOf(scroller);
  const to = scroller.scrollHeight;
  const spans = [{ top: to + origin - blankBelow(scroller), bottom: to + origin }];
  cover(root, scroller.clientHeight / 2, spans);
  spans.sort((a, b) => a.top - b.top);
  const room = roomIn(scroller);
  let widest = null;
  let end = 0;
  for (const { top, bottom } of [...spans, { top: to + origin, bottom: to + origin }]) {
    const start = Math.min(top - origin, to);
    if (start - end > (widest ? widest.to - widest.from : room)) widest = { from: end, to: start };
    end = Math.max(end, bottom - origin);
  }
  return widest;
}

// Where something is drawn: a low box with anything in it as a whole, a high one by what is in it.
function cover(el, high, spans) {
  for (const node of childrenOf(el)) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim()) { spans.push(el.getBoundingClientRect()); return; }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const rect = node.getBoundingClientRect();
      if (rect.height === 0 || (rect.height > high && isOpen(node))) {
        if (node.firstChild && (rect.height || getComputedStyle(node).display !== 'none')) cover(node, high, spans);
        spans.push({ top: rect.bottom - blankBelow(node), bottom: rect.bottom });
      } else if (hasContent(node)) spans.push(rect);
    }
  }
}

// Room that a style sheet leaves below, as editors do so that their last line can be scrolled up; a list that keeps the
// room of its rows by padding writes it into the element.
const blankBelow = el => el.style.padding || el.style.paddingBottom ? 0 : parseFloat(getComputedStyle(el).paddingBottom) || 0;

const isOpen = el => !el.matches(SOLID) && !isPainted(el) && !isScrolling(getComputedStyle(el).overflow);
const hasContent = el => rootOf(el) || el.matches(SOLID) || el.textContent.trim() || el.querySelector(SOLID) || isPainted(el);
const isPainted = el => !el.firstElementChild && getComputedStyle(el).backgroundImage.includes('url(');

// What all rows of these lists say, drawn one screen after the other, in at most so many ms.
async function unroll({ limit }) {
  const end = performance.now() + limit;
  const answers = [];
  for (const { scroller, list } of partial.slice(0, MOST_LISTS)) {
    const box = scroller.deref();
    const rows = list.deref();
    if (box && rows && box.isConnected && rows.isConnected) answers.push(await unrolled(box, rows, end));
  }
  return answers.join(GS + GS);
}

async function unrolled(scroller, list, end) {
  const home = { top: scroller.scrollTop, left: scroller.scrollLeft };
  const views = [];
  let complete = false;
  try {
    let told = await rollTo(scroller, 0, home.left);
    for (;;) {
      let drawn = told && await drawnIn(scroller, list, end);
      if (drawn && drawn.room) drawn = await drawnFromAfar(scroller, list, end);
      if (!drawn) break;
      views.push(drawn.view);
      const last = scroller.scrollTop + scroller.clientHeight >= drawn.end - 1;
      if (last) { complete = true; break; }
      if (performance.now() > end) break;
      told = await rollTo(scroller, Math.max(drawn.bottom - drawn.height - 1, scroller.scrollTop + 8), home.left);
    }
  } finally {
    await rollTo(scroller, home.top, home.left);
    await drawnIn(scroller, list, performance.now() + PATIENCE);
    await frame();
  }
  const origin = originOf(scroller);
  const { from, to } = reachOf(list, scroller, origin);
  const told = list.closest('[aria-rowcount]');
  const head = [known(list).number, origin, from, to, complete ? 'complete' : '', told ? told.getAttribute('aria-rowcount') : ''].join(US);
  return [head, ...views].join(GS);
}

// Scrolls and waits until the page was told, which on a busy machine is many frames later; whether it was.
async function rollTo(scroller, top, left) {
  const before = scroller.scrollTop;
  const target = isPage(scroller) ? document : scroller;
  let tell;
  const told = new Promise(done => { tell = done; });
  target.addEventListener('scroll', tell, { once: true });
  scroller.scrollTo({ top, left, behavior: 'instant' });
  const moved = Math.abs(scroller.scrollTop - before) >= 1;
  const late = new Promise(done => { setTimeout(() => done('late'), PATIENCE); });
  const come = !moved || await Promise.race([told, late]) !== 'late';
  target.removeEventListener('scroll', tell);
  return come;
}

// how far the rows of a list reach in what its scroller scrolls
function reachOf(list, scroller, origin) {
  if (list === scroller || list === document.body) return { from: 0, to: scroller.scrollHeight - blankBelow(list) };
  const { top, bottom } = list.getBoundingClientRect();
  return { from: Math.max(0, top - origin), to: Math.min(bottom - origin - blankBelow(list), scroller.scrollHeight) };
}

// Rows of the screen before may still stand beside room for another one; where it is entered from afar, none do.
async function drawnFromAfar(scroller, list, end) {
  const { scrollTop: top, scrollLeft: left, clientHeight: high } = scroller;
  const away = top > high ? Math.max(0, top - 3 * high) : top + 3 * high;
  return await rollTo(scroller, away, left) && await drawnIn(scroller, list, end)
    && await rollTo(scroller, top, left) && await drawnIn(scroller, list, end);
}

// Waits by frames until what is scrolled to is drawn; null where it is not in time. Also whether there is room for a row
// at an end of the list, which is a margin as a rule.
async function drawnIn(scroller, list, end) {
  const begun = performance.now();
  for (;;) {
    await painted();
    const waited = performance.now() - begun;
    if (!list.isConnected) return null;
    const origin = originOf(scroller);
    const reach = reachOf(list, scroller, origin);
    const from = Math.max(scroller.scrollTop, reach.from);
    const to = Math.min(scroller.scrollTop + scroller.clientHeight, reach.to);
    const rows = rowsIn(list, scroller.clientHeight / 2).filter(row => row.getBoundingClientRect().bottom > origin);
    const spans = rows.map(row => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    const ends = { first: from <= reach.from + 1, last: to >= reach.to - 1 };
    const room = spans.length > 0 && isBare(spans, from + origin, to + origin, ends);
    const whole = spans.length > 0 && !isBare(spans, from + origin, to + origin, {}) && (!room || waited > LINGER);
    if (whole || waited > PATIENCE || performance.now() > end) {
      const bottom = Math.max(...spans.map(span => span.bottom - origin));
      const height = Math.min(scroller.clientHeight / 2, Math.max(...spans.map(span => span.height)));
      return whole ? { view: glimpse(list, rows, origin), bottom, height, end: reach.to, room } : null;
    }
    await frame();
  }
}

// Whether a row is missing among those to be seen. Before the first and after the last there may be margins; at these
// ends none are granted.
function isBare(spans, from, to, { first, last }) {
  const heights = spans.map(span => span.height).sort((a, b) => a - b);
  const between = Math.max(12, heights[heights.length >> 1] * 0.9);
  const outside = Math.max(ROOM, heights[heights.length - 1] * 1.5);
  const before = first ? between : outside;
  let end = from;
  for (const { top, bottom } of spans) {
    if (bottom <= from || top >= to) continue;
    if (top - end > (end === from ? before : between)) return true;
    end = Math.max(end, bottom);
  }
  return to - end > (last ? between : outside);
}

// Wrappers around all that is drawn are no rows; what stays while the rest scrolls is none either.
function rowsIn(list, high) {
  const filled = elementsIn(list).filter(el => el.getBoundingClientRect().height > 0 && hasContent(el) && getComputedStyle(el).position !== 'sticky');
  return filled.length === 1 && filled[0].getBoundingClientRect().height > high ? rowsIn(filled[0], high) : filled;
}

// what is drawn of a list now: where its rows are, and all that is to be seen in it
function glimpse(list, rows, origin) {
  const sight = new Looking();
  sight.lists = null;
  const places = rows.map(row => known(row).number + ' ' + round(row.getBoundingClientRect().top - origin)).join(',');
  const anywhere = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const around = { ...sight.start(), clip: anywhere, absoluteClip: anywhere, fixedClip: anywhere, ground: UNKNOWN };
  return read(list, around, sight, places);
}
