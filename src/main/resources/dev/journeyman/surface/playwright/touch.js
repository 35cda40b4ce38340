// Reaching an element: is it there, can it be seen, does it take the click, and who is in the way?
// Answers are fields parted by U+001F; the first is "ok", "gone", "changed", "disabled", "covered", "unfit" or "absent".

const answer = (...fields) => fields.map(field => clean(String(field))).join(US);
const frame = () => new Promise(done => { requestAnimationFrame(() => done()); setTimeout(done, 50); });

// Calls attempt until it gives no complaint, or gives the last complaint when patience is over.
async function patiently(patience, attempt) {
  const end = performance.now() + patience;
  for (let round = 0; ; round++) {
    const result = attempt(round);
    if (!/^(covered|disabled|hidden|moving)/.test(result)) return result;
    if (performance.now() >= end) return result;
    await frame();
  }
}

// what a person would touch: the label of a hidden check box, the control of a label that shows it
function touchable(el) {
  if (tagOf(el) === 'input' && /^(checkbox|radio|file)$/.test(el.type)) {
    const rect = el.getBoundingClientRect();
    const seen = el.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && rect.width > 1 && rect.height > 1;
    return seen ? el : visibleLabel(el) || el;
  }
  return el;
}

// The point at which an element takes the mouse; from there on it is held, see keeper.js.
async function aim({ number, patience, how, on }) {
  const previous = {};
  return patiently(patience, round => {
    const el = elementOf(number);
    if (!el) return answer('gone');
    if (isDisabled(el)) return answer('disabled', 'is disabled');
    if (isMoving(el, previous)) return answer('moving');
    const reached = reach(touchable(el), round, null);
    return reached.startsWith('ok') ? take(el, reached, how, on) : reached;
  });
}

function take(el, reached, how, on) {
  const held = chosen(el);
  const reason = strange(held, el);
  if (reason) return refuse(held, reason);
  keepMouse(held, how, on);
  return reached + US + clean(whereabouts(held));
}

// The same for the element that holds the frame of what is aimed at.
async function aimInto({ number, patience, x, y }) {
  return patiently(patience, round => {
    const el = elementOf(number);
    if (!el) return answer('gone');
    const reached = reach(el, round, { x, y });
    if (reached.startsWith('ok')) keepOut();
    return reached;
  });
}

// the point within the viewport at which the element takes the mouse
function reach(el, round, inner) {
  const seen = el.checkVisibility({ visibilityProperty: true });
  if (!seen) return answer('hidden');
  if (isMadeInert(el)) return answer('disabled', 'is inert, so nobody can use it');
  let result = hit(el, inner);
  // once to every side, because of sticky headers and footers; afterwards only to bring it back
  for (const block of round === 0 ? ['center', 'end', 'start'] : isInView(el) ? [] : ['center']) {
    if (result.point) break;
    el.scrollIntoView({ block, inline: 'nearest', behavior: 'instant' });
    result = hit(el, inner);
  }
  if (result.point) return answer('ok', result.point.x, result.point.y);
  return result.cover ? answer('covered', phrase(result.cover, el)) : answer('hidden');
}

function isInView(el) {
  const rect = el.getBoundingClientRect();
  return rect.top >= 0 && rect.left >= 0 && rect.bottom <= innerHeight && rect.right <= innerWidth;
}

// An element that is carried along by a running animation has to come to rest first.
function isMoving(el, previous) {
  if (!document.getAnimations().some(a => isFinite(a) && a.effect.target && holds(a.effect.target, el))) return false;
  const { x, y } = el.getBoundingClientRect();
  const moved = previous.x !== x || previous.y !== y;
  previous.x = x;
  previous.y = y;
  return moved;
}

function hit(el, inner) {
  let cover = null;
  for (const point of inner ? [within(el, inner)] : pointsOf(el)) {
    if (point.x < 0 || point.y < 0 || point.x >= innerWidth || point.y >= innerHeight) continue;
    const top = topmost(point);
    if (!top) continue;
    if (takesFor(top, el)) return { point };
    cover = cover || top;
  }
  return { cover };
}

// the middle, then the middle of the first line of wrapped text, then points towards the corners
function pointsOf(el) {
  const rects = el.getClientRects();
  const all = el.getBoundingClientRect();
  const box = all.width && all.height ? all : boxOf(el, all) || all;
  const at = (rect, fx, fy) => ({ x: rect.left + rect.width * fx, y: rect.top + rect.height * fy });
  const points = [at(box, 0.5, 0.5)];
  if (rects.length > 1) points.push(at(rects[0], 0.5, 0.5));
  if (box.width > 4 && box.height > 4) points.push(at(box, 0.2, 0.3), at(box, 0.8, 0.3), at(box, 0.2, 0.7), at(box, 0.8, 0.7));
  return points;
}

// a point of a frame's inside, in the viewport of this document
function within(el, inner) {
  const rect = el.getBoundingClientRect();
  const [left, top] = contentOrigin(el);
  return { x: rect.left + left + inner.x, y: rect.top + top + inner.y };
}

function topmost({ x, y }) {
  let root = document;
  for (;;) {
    const el = root.elementFromPoint(x, y);
    const deeper = el && rootOf(el);
    if (!deeper || deeper === root) return el;
    const inner = deeper.elementFromPoint(x, y);
    if (!inner || inner === el) return el;
    root = deeper;
  }
}

// whether a click that lands on top counts as a click on the element
function takesFor(top, el) {
  if (holds(el, top)) return true;
  const label = el.closest('label');
  if (label && label.control === el && holds(label, top)) return true;
  if (el.labels && [...el.labels].some(own => holds(own, top))) return true;
  if (tagOf(el) === 'label' && el.control && holds(el.control, top)) return true;
  if (tagOf(el) === 'option') return holds(el.closest('select'), top);
  // text that lets the mouse through to the button around it
  const control = el.closest('a, button, label, summary, [role], [onclick]');
  return getComputedStyle(el).pointerEvents === 'none' && !!control && control === top;
}

// The largest element over the target that does not hold it: the dialog rather than a word of it.
function phrase(cover, el) {
  let outer = cover;
  for (let up = outer; up && !holds(up, el); up = ownerOf(up)) outer = up;
  const role = roleOf(outer);
  const kind = role === 'generic' || role === 'presentation' ? tagOf(outer) : role;
  const title = nameOf(outer, role) || fold((outer.innerText || '').trim().split('\n')[0]);
  if (title) return kind + ' "' + (title.length > 60 ? title.slice(0, 57) + '...' : title) + '"';
  const mark = outer.id ? '#' + outer.id : outer.classList.length ? '.' + outer.classList[0] : '';
  return kind + mark;
}

// Makes a field ready to take text: "ok" and "type" where keys go in now, "set" where it is done.
async function fill({ number, patience, text }) {
  return patiently(patience, round => {
    const found = elementOf(number);
    if (!found) return answer('gone');
    const el = fieldOf(found);
    if (!el) return answer('unfit', 'takes no text');
    if (isDisabled(el)) return answer('disabled', 'is disabled');
    if (isReadonly(el)) return answer('disabled', 'is read-only');
    const reached = reach(el, round, null);
    // a popup of the field before goes away when the focus does
    if (round === 0 && reached.startsWith('covered')) el.focus();
    if (!reached.startsWith('ok')) return reached;
    const held = chosen(found);
    const reason = strange(held, found);
    return reason ? refuse(held, reason) : enter(el, text, held);
  });
}

function fieldOf(el) {
  if (takesText(el)) return el;
  if (tagOf(el) === 'label') return el.control && takesText(el.control) ? el.control : null;
  const inside = [...el.querySelectorAll('input, textarea, [contenteditable]')].filter(field => takesText(field) && field.checkVisibility());
  return inside.length === 1 ? inside[0] : null;
}

const FORMATS = {
  date: '2026-12-31', time: '14:30', 'datetime-local': '2026-12-31T14:30', month: '2026-12', week: '2026-W52',
  color: '#1e90ff', range: 'a number',
};

function enter(el, text, held) {
  el.focus();
  focusMoved();
  if (tagOf(el) === 'input' && FORMATS[el.type]) return setValue(el, text);
  keepKeys({ ...held, el }, () => letGoOf(el));
  if (typeof el.select === 'function') el.select();
  else getSelection().selectAllChildren(el);
  return answer('ok', 'type');
}

function setValue(el, text) {
  const wanted = el.type === 'color' ? text.toLowerCase() : text;
  const before = el.value;
  // frameworks watch the property on the instance, so the prototype's setter is used
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(el, wanted);
  const taken = el.type === 'range' ? text.trim() !== '' && !isNaN(text) : el.value === wanted || (wanted && el.value.startsWith(wanted));
  if (!taken) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(el, before);
    return answer('unfit', 'takes a value such as ' + FORMATS[el.type] + ', not "' + text + '"');
  }
  announce(el);
  return answer('ok', 'set');
}

function announce(el) {
  el.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  el.dispatchEvent(new Event('change', { bubbles: true }));
}

async function choose({ number, patience, labels }) {
  return patiently(patience, () => {
    const found = elementOf(number);
    if (!found) return answer('gone');
    const el = tagOf(found) === 'label' && found.control ? found.control : found;
    if (tagOf(el) !== 'select') return answer('unfit', 'is not a native select: click it, then click the option');
    if (isDisabled(el)) return answer('disabled', 'is disabled');
    const held = chosen(found);
    const reason = strange(held, found);
    if (reason) return refuse(held, reason);
    if (!el.multiple && labels.length > 1) return answer('unfit', 'takes one option only');
    const options = labels.map(label => optionOf(el, label));
    const missing = options.findIndex(option => !option);
    if (missing >= 0) return answer('absent', labels[missing], [...el.options].map(o => fold(o.label)).join(', '));
    const barred = options.find(option => option.disabled || option.closest('optgroup:disabled'));
    if (barred) return answer('disabled', 'has the option "' + fold(barred.label) + '" disabled');
    el.focus();
    focusMoved();
    for (const option of el.options) option.selected = options.includes(option);
    announce(el);
    return answer('ok');
  });
}

function optionOf(select, label) {
  const wanted = fold(label);
  const options = [...select.options];
  return options.find(o => fold(o.label) === wanted) ||
    options.find(o => fold(o.label).toLowerCase() === wanted.toLowerCase());
}

// What a click on this element means: "option" (of a native select), else "click".
function nature({ number }) {
  const el = elementOf(number);
  if (!el) return answer('gone');
  const select = tagOf(el) === 'option' && el.closest('select');
  const held = chosen(el);
  const reason = select ? strange(held, el) : '';
  if (reason) return refuse(held, reason);
  return select ? answer('option', known(select).number, fold(el.label)) : answer('click');
}

function checked({ number }) {
  const found = elementOf(number);
  if (!found) return answer('gone');
  const el = tagOf(found) === 'label' && found.control ? found.control : found;
  const on = checkedOf(el, roleOf(el));
  const pressed = el.getAttribute('aria-pressed');
  if (on === null && pressed !== null) return answer('ok', pressed === 'true');
  if (on === null && !el.indeterminate) return answer('unfit', 'can be neither checked nor unchecked');
  return answer('ok', on === true, el.type === 'radio' || roleOf(el) === 'radio' ? 'radio' : 'box');
}

async function becomesChecked({ number, on, patience }) {
  const end = performance.now() + patience;
  while (checked({ number }).split(US)[1] !== String(on) && performance.now() < end) await frame();
  return checked({ number });
}

// The file input that an element is, labels, or holds; the page's own element for Playwright.
function fileInput({ number }) {
  const el = elementOf(number);
  const isFile = input => input && tagOf(input) === 'input' && input.type === 'file';
  if (!el) return null;
  if (isFile(el)) return el;
  if (tagOf(el) === 'label' && isFile(el.control)) return el.control;
  const inside = el.querySelectorAll('input[type=file]');
  return inside.length === 1 ? inside[0] : null;
}

// The same, held until the files are there; nothing where it is no longer what was chosen.
function heldInput({ number }) {
  const input = fileInput({ number });
  if (input) keepFiles(chosen(elementOf(number)), input);
  return input;
}

function element({ number }) {
  return elementOf(number);
}

function present({ number }) {
  const el = elementOf(number);
  if (!el) return answer('gone');
  const held = chosen(el);
  const reason = strange(held, el);
  if (reason) return refuse(held, reason);
  return isDisabled(el) ? answer('disabled', 'is disabled') : answer('ok', el.multiple === true);
}

// What lies on top at a point: "ok" and its number with those around it, or "frame" and the point inside of it.
function under({ x, y }) {
  const top = topmost({ x, y });
  if (!top) return answer('none');
  if (/^(iframe|frame)$/.test(tagOf(top))) {
    const rect = top.getBoundingClientRect();
    const [left, height] = contentOrigin(top);
    return answer('frame', known(top).number, x - rect.left - left, y - rect.top - height);
  }
  const numbers = [];
  for (let el = top; el; el = ownerOf(el)) numbers.push(known(el).number);
  return answer('ok', ...numbers);
}

// for a drop: in view if it was not, and its middle, whatever lies on top, such as what is being dragged
function place({ number, x, y, dragged }) {
  const el = elementOf(number);
  if (!el) return answer('gone');
  const held = x === undefined ? chosen(el) : null;
  const reason = held ? strange(held, el) : '';
  if (reason) return refuse(held, reason);
  if (x !== undefined) {
    const at = within(el, { x, y });
    return answer('ok', at.x, at.y);
  }
  const middle = pointsOf(el)[0];
  const away = middle.x < 0 || middle.y < 0 || middle.x >= innerWidth || middle.y >= innerHeight;
  if (away) el.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const point = pointsOf(el)[0];
  keepDrop(held, elementOf(dragged), point);
  return answer('ok', point.x, point.y);
}

function scrollTo({ number }) {
  const el = elementOf(number);
  if (!el) return answer('gone');
  touchable(el).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return answer('ok');
}

// Scrolls what lies under the middle of the window, as a wheel would.
function scroll({ direction }) {
  const up = direction === 'UP' || direction === 'TOP';
  const area = scrollable(up);
  const far = direction === 'TOP' || direction === 'BOTTOM';
  const step = far ? area.scrollHeight : area.clientHeight * 0.85;
  area.scrollBy({ top: up ? -step : step, behavior: 'instant' });
  return answer('ok');
}

function scrollable(up) {
  const page = document.scrollingElement || document.documentElement;
  for (let el = topmost({ x: innerWidth / 2, y: innerHeight / 2 }); el && el !== page; el = ownerOf(el)) {
    const style = getComputedStyle(el);
    const room = up ? el.scrollTop > 0 : el.scrollTop + el.clientHeight < el.scrollHeight - 1;
    if (el !== document.body && isScrolling(style.overflowY) && room) return el;
  }
  return page;
}

// the number of an element that was looked at, or of the nearest one around it
function numberOf(el) {
  for (let at = el; at; at = at.parentNode || at.host) {
    const entry = at.nodeType === Node.ELEMENT_NODE && numbers.get(at);
    if (entry) return entry.number;
  }
  return -1;
}
