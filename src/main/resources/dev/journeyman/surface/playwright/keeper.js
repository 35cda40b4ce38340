// Keeps an act from what was not chosen: its events are held back before the page hears of them.

function holdBack(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

// Lets an act through if what it meets is what was chosen; it is asked at the first of its events, and at the others
// where the page changed by itself in between. What the act itself changes is its effect.
class Keeper {
  constructor(held, events, last, judge, already) {
    Object.assign(this, { held, events, last, judge, already, state: 'waiting', reason: '', current: null, changed: false });
    this.end = performance.now() + 10000;
    this.watcher = new MutationObserver(() => { this.changed ||= !this.current || this.current.eventPhase === Event.NONE; });
    this.watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-label', 'value'] });
  }

  hear(event) {
    if (performance.now() > this.end || this.state === 'over') return;
    this.current = event;
    if (!this.events.includes(event.type)) return;
    if (this.state === 'waiting' || (this.state === 'begun' && this.changed)) this.ask(event);
    if (this.state === 'refused' || this.state === 'already') holdBack(event);
    else this.state = this.last.includes(event.type) ? 'over' : 'begun';
  }

  ask(event) {
    if (this.state === 'waiting' && this.already && this.already()) { this.state = 'already'; return; }
    this.changed = false;
    this.reason = this.judge(event, this.state === 'begun');
    if (!this.reason) return;
    this.state = 'refused';
    yielded = { el: this.held.el, facts: this.held.facts };
  }

  // unheard: what to ask where none of its events came
  leave(unheard) {
    this.watcher.disconnect();
    if (unheard && this.state === 'waiting') this.ask(unheard);
    if (this.state === 'over' || this.state === 'begun') yielded = { el: null, facts: null };
    return [this.state, this.reason];
  }
}

function holdOn(held, events, last, judge, already) {
  gate.listen();
  if (gate.landed) letGo();
  const keeper = new Keeper(held, events, last, judge, already);
  gate.keeper = event => keeper.hear(event);
  gate.landed = unheard => keeper.leave(unheard);
}

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'contextmenu', 'dblclick'];
const OVER = ['pointerover', 'pointerenter', 'mouseover', 'mouseenter', 'pointermove', 'mousemove'];
const KEYS = ['keydown', 'keypress', 'keyup', 'beforeinput'];

// what an event meets; out of a closed shadow tree no event tells
function topOf(event) {
  const top = event.composedPath()[0];
  const closed = top.nodeType === Node.ELEMENT_NODE && rootOf(top) && !top.shadowRoot;
  return closed ? topmost({ x: event.clientX, y: event.clientY }) || top : top;
}

// How the act under way ended: "refused" and why, "already" where nothing was left to do, else another word.
function letGo() {
  const ended = gate.landed ? gate.landed() : ['none'];
  gate.keeper = gate.landed = null;
  focusMoved();
  return ended;
}

const landed = () => answer(...letGo());

function keepMouse(held, how, on) {
  // what opens under the mouse while it is pressed takes the rest of the press, as it would from a person
  const judge = (event, begun) => begun && !heirOf(held, topOf(event)) ? '' : strangeAt(held, topOf(event));
  const already = on === undefined ? null : () => held.el.isConnected && checkedOf(held.el, roleOf(held.el)) === on;
  if (how === 'hover') holdOn(held, OVER, ['mousemove'], judge);
  else holdOn(held, PRESS, how === 'drag' ? ['mousedown'] : ['click', 'auxclick', 'contextmenu'], judge, already);
}

function keepKeys(held, fits = () => '') {
  holdOn(held, KEYS, KEYS, () => {
    const focus = deepFocus();
    return focus && holds(held.el, focus) ? fits() : (focus ? phrase(focus, focus) : 'nothing') + ' has the focus now';
  });
}

// An editor that draws itself anew puts the caret where it thinks that it is, and what is typed would go there.
function letGoOf(el) {
  const selection = el.getRootNode().getSelection?.() || getSelection();
  return isEditingHost(el) && el.textContent && selection.isCollapsed ? 'its text is not selected any more' : '';
}

// Files are there when the page hears of them; what came to a stranger is taken away again.
function keepFiles(held, input) {
  holdOn(held, ['input', 'change'], ['change'], () => {
    const reason = strange(held, held.el);
    if (reason) input.value = '';
    return reason;
  });
}

// In a drop whatever is dragged may lie on top, and lists make room; but nothing else that says something is dropped on.
function keepDrop(held, dragged, point) {
  holdOn(held, ['pointerup', 'mouseup', 'drop'], ['mouseup', 'drop'], event => {
    const stack = document.elementsFromPoint(event.clientX, event.clientY);
    if (stack.some(el => holds(held.el, el))) return isElsewhere(held) ? 'it stands elsewhere now' : '';
    const top = stack.find(el => !dragged || !holds(dragged, el));
    if (!top) return '';
    if (holds(top, held.el)) return madeRoom(held, dragged, stack) ? '' : 'it is no longer there';
    const says = piecesNow(top).join(' ');
    return says && !(dragged && says === piecesNow(dragged).join(' ')) ? phrase(top, top) + ' is there now' : '';
  });
  // where nothing takes the drop, no event tells of it
  const ended = gate.landed;
  gate.landed = () => ended({ clientX: point.x, clientY: point.y });
}

// In a list that is sorted, the others move away from what is dragged.
function madeRoom({ el }, dragged, stack) {
  return !!dragged && (ownerOf(dragged) === ownerOf(el) || stack.some(one => holds(dragged, one)));
}

function isElsewhere({ el, tag, rings }) {
  const own = rings[0].says.join(' ');
  const parent = ownerOf(el);
  if (!own || !parent || piecesNow(el).join(' ') === own) return false;
  return [...parent.children].some(other => other !== el && tagOf(other) === tag && piecesNow(other).join(' ') === own);
}

// Any press is wrong here: what was chosen is in a frame of this document.
function keepOut() {
  holdOn({ el: null, facts: [] }, PRESS, [], event => phrase(topOf(event), topOf(event)) + ' is there now');
}

// Before keys that go to whatever has the focus: it is what had it at the last look.
function holdFocus() {
  const was = then.focus;
  const focus = focused();
  const same = !then.nodes.length || focus === was || (focus && was && !was.isConnected && readsLike(focus, was));
  if (!same) return answer('changed', (focus ? phrase(focus, focus) : 'nothing') + ' has the focus now');
  if (focus && /^(iframe|frame)$/.test(tagOf(focus))) return answer('frame', known(focus).number);
  if (focus) keepKeys(chosen(focus));
  return answer('ok');
}

function readsLike(el, was) {
  const entry = numbers.get(was);
  return !!entry && tagOf(el) === tagOf(was) && nameOf(el, roleOf(el)) === entry.name;
}

// Gives the focus to what keys are to go to, as the Tab key would: nothing is pressed.
async function takeFocus({ number, patience }) {
  return patiently(patience, round => {
    const el = elementOf(number);
    if (!el) return answer('gone');
    if (isDisabled(el)) return answer('disabled', 'is disabled');
    const reached = reach(touchable(el), round, null);
    if (!reached.startsWith('ok')) return reached;
    const held = chosen(el);
    const reason = strange(held, el);
    if (reason) return refuse(held, reason);
    if (!focusOn(el)) return answer('unfit', 'cannot take the focus, so no key gets to it');
    keepKeys(held);
    return answer('ok');
  });
}

function focusOn(el) {
  const has = () => { const focus = deepFocus(); return !!focus && holds(el, focus); };
  if (has()) return true;
  for (const one of [el, el.control, fieldOf(el)]) {
    if (!one) continue;
    one.focus({ preventScroll: true });
    if (deepFocus() === one || has()) { toEnd(one); return true; }
  }
  return false;
}

// where a person who clicks into a text goes on to write
function toEnd(el) {
  if (isEditingHost(el)) { getSelection().selectAllChildren(el); getSelection().collapseToEnd(); }
  else if (/^(text|search|url|tel|password|textarea)$/.test(el.type)) el.setSelectionRange(el.value.length, el.value.length);
}

// Nothing is done, and the next look may choose the same again.
function refuse(held, reason) {
  yielded = { el: held.el, facts: held.facts };
  return answer('changed', reason);
}

// Before a press at a point: what lies there is what was chosen.
function aimAt({ number }) {
  const el = elementOf(number);
  if (!el) return answer('gone');
  const held = chosen(el);
  const reason = strange(held, el);
  if (reason) return refuse(held, reason);
  keepMouse(held, 'press');
  return answer('ok', whereabouts(held));
}
