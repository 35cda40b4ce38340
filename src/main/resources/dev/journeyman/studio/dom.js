/** Makes an element: attributes as an object (`on` holds listeners), then children as nodes or text. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === 'on') for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const byId = id => document.getElementById(id);

const PATHS = {
  passed: 'M4 10.5 8 14.5 16 6',
  failed: 'M5 5 15 15M15 5 5 15',
  blocked: 'M10 4v7M10 15v.5',
  running: 'M10 3a7 7 0 1 1-7 7',
  none: 'M6 10h8',
  skipped: 'M5 6l4 4-4 4M11 6l4 4-4 4',
  model: 'M10 3v3M10 14v3M3 10h3M14 10h3M5.5 5.5l2 2M12.5 12.5l2 2M14.5 5.5l-2 2M7.5 12.5l-2 2',
  arrow: 'M5 4v6h10M12 7l3 3-3 3',
  advice: 'M7 13a5 5 0 1 1 6 0v2H7zM8 17.5h4',
};

/** A small drawing beside a word; it says nothing that the word does not say. */
export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name] ?? PATHS.none);
  svg.append(path);
  return svg;
}

const WORDS = {
  PASSED: ['passed', 'Passed'], FAILED: ['failed', 'Failed'], BLOCKED: ['blocked', 'Blocked'], HELD: ['passed', 'Held'],
  held: ['passed', 'Passed'], failed: ['failed', 'Failed'], blocked: ['blocked', 'Blocked'],
  running: ['running', 'Running'], skipped: ['skipped', 'Not reached'], waiting: ['none', 'Waiting'],
  broken: ['failed', 'Broken'], undecided: ['blocked', 'Undecided'],
};

/** The class and the word of a verdict or a state; without one, nothing was run. */
export const wordOf = state => {
  const [kind, word] = WORDS[state] ?? ['none', 'Not run'];
  return {kind, word};
};

/** A verdict or state as drawing, word and colour together. */
export function badge(state, word = wordOf(state).word) {
  const kind = wordOf(state).kind;
  return h('span', {class: `badge ${kind}`}, icon(kind), word);
}

/** Buttons that cannot be used now stay where the keyboard finds them, and say why. */
export function allow(button, allowed, why = '') {
  button.setAttribute('aria-disabled', String(!allowed));
  button.title = allowed ? '' : why;
}

export const allowed = button => button.getAttribute('aria-disabled') !== 'true';

export function onPress(button, action) {
  button.addEventListener('click', event => {
    if (allowed(button)) action(event);
    else event.preventDefault();
  });
}

export function ago(iso, now = Date.now()) {
  const minutes = Math.max(0, Math.round((now - Date.parse(iso)) / 60000));
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} h ago`;
  return `${Math.round(minutes / 1440)} days ago`;
}

export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The studio says what is wrong in lower case, for a line of its own; here it is a sentence. */
export function sentence(text) {
  if (!text) return '';
  const first = text[0].toUpperCase() + text.slice(1);
  return /[.!?:]$/.test(first) ? first : `${first}.`;
}
