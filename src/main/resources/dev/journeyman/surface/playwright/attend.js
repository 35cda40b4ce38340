// Tells what a person does, each time with the page as it was just before. What is typed into a password
// field is never told.

const tell = (deed, ...more) => window[CHANNEL]?.([deed, ...more].map(String));
const LIBRARY = () => document[Symbol.for('journeyman')];
const targetOf = event => event.composedPath()[0];
const element = node => node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;

let pressed = null;  // the mouse button went down: where, and what the page was
let typed = null;    // a field is being filled in
let dragged = null;
let key = '';
let hovered = [];    // what the mouse went over since the last click: it may have opened a menu

const editable = el => el.isContentEditable || el.tagName === 'TEXTAREA' ||
  (el.tagName === 'INPUT' && !/^(button|submit|reset|image|checkbox|radio|file|range|color)$/.test(el.type));
const isFile = el => el.tagName === 'INPUT' && el.type === 'file';
const fileOf = el => isFile(el) ? el : el.closest('label')?.control;

function flush() {
  if (!typed) return;
  const { el, look } = typed;
  typed = null;
  const secret = LIBRARY().isSecret(el);
  const value = secret ? '' : el.isContentEditable ? el.innerText.trim() : el.value;
  tell(secret ? 'secret' : 'fill', LIBRARY().numberOf(el), look, value);
}

const on = (type, act) => addEventListener(type, event => { if (event.isTrusted) act(event, element(targetOf(event))); }, true);

on('pointerdown', (event, el) => {
  if (typed && typed.el !== el) flush();
  pressed = { el, look: LIBRARY().look(), x: event.clientX, y: event.clientY };
});

on('click', (event, el) => {
  const down = pressed;
  if (!down || event.detail !== 1) return;
  pressed = null;
  const control = fileOf(el);
  if (el.closest('select') || (control && isFile(control))) return;
  flush();
  tell('click', LIBRARY().numberOf(down.el), down.look, hovered.join(','));
  hovered = [];
});

on('pointerover', (event, el) => {
  const number = LIBRARY().numberOf(el);
  if (number >= 0) hovered = [...hovered.filter(one => one !== number), number].slice(-12);
});

on('dblclick', (event, el) => tell('double', LIBRARY().numberOf(el), ''));

on('contextmenu', (event, el) => {
  flush();
  tell('right', LIBRARY().numberOf(el), pressed ? pressed.look : LIBRARY().look());
  pressed = null;
});

// drag libraries that use the mouse alone
on('pointerup', (event, el) => {
  const down = pressed;
  if (!down || down.el === el || dragged || editable(down.el) || String(getSelection())) return;
  if (Math.hypot(event.clientX - down.x, event.clientY - down.y) < 12) return;
  const over = element(document.elementsFromPoint(event.clientX, event.clientY).find(at => !down.el.contains(at) && !at.contains(down.el)) || el);
  tell('drag', LIBRARY().numberOf(down.el), down.look, LIBRARY().numberOf(over));
  pressed = null;
});

on('dragstart', (event, el) => {
  dragged = { el, look: pressed ? pressed.look : LIBRARY().look() };
  pressed = null;
});

on('drop', (event, el) => {
  if (dragged) tell('drag', LIBRARY().numberOf(dragged.el), dragged.look, LIBRARY().numberOf(el));
  dragged = null;
});

on('dragend', () => { dragged = null; });

on('beforeinput', (event, el) => {
  if (event.inputType === 'insertLineBreak' && el.tagName === 'INPUT') return;
  if (typed && typed.el !== el) flush();
  if (!typed && editable(el)) typed = { el, look: LIBRARY().look() };
});

on('input', (event, el) => {
  if (!typed && editable(el)) typed = { el, look: LIBRARY().look() };
});

on('focusout', (event, el) => { if (typed && typed.el === el) flush(); });

on('change', (event, el) => {
  if (el.tagName === 'SELECT') {
    const chosen = [...el.selectedOptions].map(o => o.label.replace(/\s+/g, ' ').trim());
    tell('select', LIBRARY().numberOf(el), pressed ? pressed.look : LIBRARY().look(), ...chosen);
    pressed = null;
  } else if (isFile(el)) {
    files(el);
  } else if (el.type === 'radio' && key.startsWith('Arrow')) {
    tell('check', LIBRARY().numberOf(el), LIBRARY().look());
  }
});

function files(el) {
  const look = LIBRARY().look();
  const number = LIBRARY().numberOf(el);
  for (const file of el.files) {
    const reader = new FileReader();
    reader.onload = () => tell('upload', number, look, file.name, String(reader.result).replace(/^[^,]*,/, ''));
    if (file.size < 20e6) reader.readAsDataURL(file);
  }
}

const KEYS = { ' ': 'Space', Esc: 'Escape' };

on('keydown', (event, el) => {
  if (event.isComposing) return;
  key = event.key;
  const name = KEYS[key] || key;
  const field = editable(el);
  const chord = event.ctrlKey || event.metaKey || event.altKey;
  if (chord) {
    if (/^(Control|Meta|Alt|Shift)$/.test(name) || (field && !event.altKey && /^[acvxyz]$/i.test(name))) return;
    flush();
    const held = [['ctrlKey', 'Control'], ['metaKey', 'Meta'], ['altKey', 'Alt'], ['shiftKey', 'Shift']].filter(([is]) => event[is]).map(([, word]) => word);
    tell('press', LIBRARY().numberOf(el), LIBRARY().look(), [...held, name].join('+'));
  } else if (name === 'Enter' || name === 'Space') {
    const text = field && (name === 'Space' || el.isContentEditable || el.tagName === 'TEXTAREA');
    if (text || el.tagName === 'SELECT' || isFile(el)) return;
    flush();
    tell(field || el === document.body ? 'press' : 'click', LIBRARY().numberOf(el), LIBRARY().look(), field || el === document.body ? name : '');
  } else if (name === 'Escape' || /^F\d+$/.test(name)) {
    flush();
    tell('press', LIBRARY().numberOf(el), LIBRARY().look(), name);
  }
});

addEventListener('pagehide', flush, true);
