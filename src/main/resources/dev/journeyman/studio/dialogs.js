import {h, sentence} from './dom.js';
import {difference} from './difference.js';

/**
 * Asks something in a dialog. `fill` may refuse by returning a sentence; Escape and Cancel answer null.
 * The browser brings the focus back to where it was.
 */
function ask({title, body, actions, wide = false, answer = value => value}) {
  return new Promise(resolve => {
    const trouble = h('p', {class: 'said failed', role: 'alert'});
    const form = h('form', {method: 'dialog', novalidate: true}, h('h2', {id: 'dialog-title'}, title), ...body, trouble,
      h('div', {class: 'row end'}, ...actions.map(({label, value, primary}) =>
        h('button', {type: value === null ? 'button' : 'submit', value: value ?? '', class: primary ? 'primary' : '', on: value === null ? {click: () => dialog.close()} : {}}, label))));
    const dialog = h('dialog', {'aria-labelledby': 'dialog-title', class: wide ? 'wide' : ''}, form);
    let result = null;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      trouble.textContent = '';
      try {
        result = await answer(event.submitter?.value ?? actions.find(action => action.primary).value);
        dialog.close();
      } catch (failure) {
        trouble.textContent = [failure.message, failure.remedy].map(sentence).join(' ');
      }
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

const field = (label, input, hint) => h('label', {class: 'field'}, h('span', {}, label), input, hint ? h('small', {class: 'quiet'}, hint) : null);
const choice = (name, value, label, checked) => h('label', {class: 'choice'}, h('input', {type: 'radio', name, value, checked}), label);
const chosen = name => document.querySelector(`dialog input[name="${name}"]:checked`)?.value;

function needed(input, sentence) {
  if (input.value.trim()) return input.value.trim();
  input.focus();
  throw new Error(sentence);
}

export function askForJourney(create) {
  const title = h('input', {type: 'text', autofocus: true, placeholder: 'A guest buys a mug'});
  const from = h('input', {type: 'text', placeholder: 'docs/prd.md', spellcheck: 'false'});
  return ask({
    title: 'New journey',
    body: [
      field('Title of the journey', title, 'Who does what, in one sentence.'),
      field('Requirement document (may stay empty)', from, 'Journeyman drafts the journey from it, and cites its lines.'),
    ],
    actions: [{label: 'Cancel', value: null}, {label: 'Create', value: 'create', primary: true}],
    answer: () => create(needed(title, 'Give the journey a title.'), from.value.trim() || null),
  });
}

export function askForRemark({journey, line, about, text}, send) {
  const remark = h('textarea', {rows: 4, autofocus: true, placeholder: 'Ignore the cookie banner. The total must include tax.'});
  const at = h('input', {type: 'number', min: 1, value: about ?? '', placeholder: 'none'});
  return ask({
    title: 'Remark',
    body: [
      h('p', {class: 'quiet'}, 'Say in your words what should be judged differently. Journeyman writes it where it belongs and shows at the next run that it was applied.'),
      field('What you want to say', remark),
      h('fieldset', {}, h('legend', {}, 'Where it belongs'),
        choice('where', 'auto', 'Let Journeyman decide', true),
        choice('where', 'journey', `Only “${journey}”`),
        choice('where', 'guardrails', 'Every journey (guardrails)')),
      field('Line (may stay empty)', at, text ? `${about ? 'You speak of line' : 'The cursor is on line'} ${line}: ${text.trim().slice(0, 60)}` : `The cursor is on line ${line}.`),
    ],
    actions: [{label: 'Cancel', value: null}, {label: 'Add remark', value: 'add', primary: true}],
    answer: () => send({remark: needed(remark, 'Write what you want to say.'), where: chosen('where'), line: at.value ? Number(at.value) : null}),
  });
}

/** The name of what was recorded; its file follows from it. */
export function askForTitle(taken, finish) {
  const name = h('input', {type: 'text', autofocus: true, placeholder: 'A guest buys a mug'});
  const file = h('output', {class: 'quiet'});
  const show = () => { file.textContent = `It opens in the editor as ${freePath(name.value, taken)}, not saved yet.`; };
  name.addEventListener('input', show);
  show();
  return ask({
    title: 'Finish the recording',
    body: [field('Title of the journey', name), h('p', {}, file)],
    actions: [{label: 'Go on recording', value: null}, {label: 'Open in the editor', value: 'finish', primary: true}],
    answer: () => finish(needed(name, 'Give the journey a title.'), freePath(name.value, taken)),
  });
}

export function askForDiscard() {
  return ask({
    title: 'Discard the recording',
    body: [h('p', {}, 'The app closes, and the steps that were written down are lost.')],
    actions: [{label: 'Go on recording', value: null}, {label: 'Discard it', value: 'discard', primary: true}],
  });
}

function freePath(title, taken) {
  const name = title.trim().toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'recorded';
  for (let number = 1; ; number++) {
    const path = `journeys/${name}${number > 1 ? `-${number}` : ''}.md`;
    if (!taken(path)) return path;
  }
}

/** Both versions, whole; whoever closes the dialog keeps both and decides later. */
export function askWhichVersion(path, mine, other) {
  const pane = (title, text) => h('section', {'aria-label': title}, h('h3', {}, title), h('pre', {tabindex: 0}, text));
  const sides = h('div', {class: 'versions'}, pane('Yours, not saved', mine), pane('The other, on disk', other));
  const rows = difference(mine, other).map(({sign, text}) => h('div', {class: `line ${sign}`},
    h('span', {class: 'sign'}, {mine: '+ yours', other: '− other', both: ''}[sign]), h('span', {}, text || ' ')));
  const lines = h('div', {class: 'difference', tabindex: 0, role: 'region', 'aria-label': 'Difference', hidden: true}, ...rows);
  const see = h('button', {type: 'button', 'aria-pressed': 'false', on: {click: () => {
    lines.hidden = !lines.hidden;
    sides.hidden = !lines.hidden;
    see.setAttribute('aria-pressed', String(!lines.hidden));
  }}}, 'See difference');
  return ask({
    title: 'Changed on disk',
    wide: true,
    body: [
      h('p', {}, `Someone else changed ${path} since you opened it. Nothing is lost: choose what the file shall say. Undo brings the other choice back.`),
      h('p', {class: 'row'}, see), sides, lines,
    ],
    actions: [{label: 'Decide later', value: null}, {label: 'Take the other', value: 'other'}, {label: 'Keep mine', value: 'mine', primary: true}],
  });
}

const SHORTCUTS = [
  ['Ctrl S', 'Save'], ['Ctrl Enter', 'Run all'], ['Ctrl Shift Enter', 'Run to here'], ['Ctrl Alt Enter', 'Run from here'],
  ['Ctrl .', 'Stop'], ['Ctrl Space', 'Complete a phrase, an element or a value'], ['F8, Shift F8', 'Next or previous problem'],
  ['F6, Shift F6', 'Next or previous part of the page'], ['Escape, then Tab', 'Leave the editor'], ['Ctrl Z, Ctrl Y', 'Undo, redo'], ['Arrow keys', 'Move through the list of journeys'],
];

export function showShortcuts() {
  return ask({
    title: 'Keyboard',
    body: [
      h('p', {class: 'quiet'}, 'On a Mac, Command stands for Ctrl. Everything can be done without a mouse.'),
      h('table', {class: 'keys'}, h('tbody', {}, ...SHORTCUTS.map(([keys, meaning]) => h('tr', {}, h('th', {scope: 'row'}, ...keysOf(keys)), h('td', {}, meaning))))),
    ],
    actions: [{label: 'Close', value: 'close', primary: true}],
  });
}

const keysOf = keys => keys.split(/( |, )/).map(part => (/^( |, |then|keys)$/.test(part) ? part : h('kbd', {}, part)));
