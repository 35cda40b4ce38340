import {Events, api} from './api.js';
import {Advice} from './advice.js';
import {Documents} from './documents.js';
import {Editor} from './editor.js';
import {Journeys, titleOf} from './journeys.js';
import {Record} from './record.js';
import {Run} from './run.js';
import {askForDiscard, askForJourney, askForRemark, askForTitle, askWhichVersion, showShortcuts} from './dialogs.js';
import {allow, byId, onPress, sentence} from './dom.js';
import {startTheme} from './theme.js';

let project = {journeys: [], canRun: false, why: 'The studio is still reading the project.', report: null};

function say(text) {
  byId('note').textContent = text;
}

/** What went wrong and what helps, until it is dismissed. */
function trouble(failure) {
  byId('trouble-says').textContent = [failure.message, failure.remedy].map(sentence).join(' ');
  byId('trouble').hidden = false;
}

/** Runs what a button asks for; a refusal is shown and is no broken page. */
const attempt = action => async (...given) => {
  byId('trouble').hidden = true;
  try {
    return await action(...given);
  } catch (failure) {
    trouble(failure);
    if (!('status' in failure)) console.error(failure);
    return undefined;
  }
};

const editor = new Editor({
  parent: byId('text'),
  nonce: document.querySelector('meta[name=csp-nonce]').content,
  changed: () => {
    documents.changed();
    advice.soon();
  },
  moved: () => queueMicrotask(drawPosition),
  complete: (text, line, column, signal) => api.complete(documents.path, text, line, column, signal).catch(() => null),
});
const documents = new Documents(editor);
const advice = new Advice({editor, documents, read: api.read, trouble});
const openFile = attempt(async path => {
  if (path === documents.path) return editor.focus();
  await documents.open(path);
  return editor.focus();
});
const journeys = new Journeys({documents, open: openFile});
const run = new Run({editor, documents, open: openFile, remark: attempt(line => remark(line))});
const record = new Record({
  act: attempt(act => api.recordAct(act)),
  line: attempt(line => api.recordLine(line)),
  finish: attempt(finishRecording),
  discard: attempt(discardRecording),
});

async function refresh() {
  project = await api.project();
  byId('project').textContent = project.name;
  byId('project').title = [project.version && `Journeyman ${project.version}`, project.head && `commit ${project.head}`].filter(Boolean).join(', ');
  byId('model').textContent = project.model ? `Model: ${project.model}` : 'No model: plain words only';
  byId('cannot-run').hidden = project.canRun;
  byId('cannot-run').textContent = project.canRun ? '' : `Nothing can be run: ${project.why}`;
  const link = byId('storyboard');
  if (project.report?.storyboard) link.href = project.report.storyboard;
  else link.removeAttribute('href');
  link.setAttribute('role', 'link');
  journeys.show(project);
  drawDocument();
}

const STATES = {saved: 'Saved', unsaved: 'Unsaved changes', saving: 'Saving…', conflict: 'Changed on disk', none: ''};

function drawDocument() {
  const {path, state} = documents;
  const open = path !== null;
  byId('no-document').hidden = open;
  byId('text').hidden = !open;
  byId('advice').hidden = !open;
  const title = open ? titleOf(editor.text()) || path : 'No journey is open';
  if (byId('title').textContent !== title) byId('title').textContent = title;
  byId('title').title = path ?? '';
  if (byId('doc-state').textContent !== STATES[state]) byId('doc-state').textContent = STATES[state];
  byId('doc-state').className = `state ${state}`;
  byId('resolve').hidden = state !== 'conflict';
  document.title = `${state === 'unsaved' || state === 'conflict' ? '• ' : ''}${open ? `${title} · ` : ''}Journeyman studio`;
  drawButtons();
  drawPosition();
}

function drawButtons() {
  const open = documents.path !== null;
  const busy = run.running ? 'A journey is running. Press Stop first.' : record.open ? 'A recording is open.' : '';
  const cannot = busy || (project.canRun ? '' : project.why);
  allow(byId('save'), open, 'Open a journey first.');
  for (const id of ['run-all', 'run-to', 'run-from']) allow(byId(id), open && !cannot, cannot || 'Open a journey first.');
  allow(byId('run-every'), project.journeys.length > 0 && !cannot, cannot || 'There is no journey yet.');
  allow(byId('record'), !cannot, cannot);
  allow(byId('stop'), run.running, 'Nothing is running.');
  allow(byId('storyboard'), Boolean(project.report), 'There is no report yet. Run a journey first.');
  allow(byId('remark'), open && Boolean(journeys.find(documents.path)), 'Open a saved journey first.');
}

function drawPosition() {
  byId('position').textContent = documents.path === null ? '' : `Cursor on line ${editor.line()}`;
}

documents.addEventListener('opened', () => {
  journeys.draw();
  drawDocument();
  run.again();
  advice.soon(0);
  const {state} = documents;
  if (state === 'unsaved' && journeys.find(documents.path)) say('Unsaved changes were kept and are shown.');
});
let listed = '';
documents.addEventListener('changed', () => {
  drawDocument();
  const now = documents.unsavedPaths().join('\n');
  if (now !== listed) journeys.draw();
  listed = now;
});
documents.addEventListener('conflict', () => attempt(resolve)());
documents.addEventListener('saved', () => {
  say('Saved.');
  attempt(refresh)();
});

async function resolve() {
  const {path, other} = documents;
  if (!other) return;
  const choice = await askWhichVersion(path, editor.text(), other.text);
  if (choice === 'mine' && await documents.keepMine()) say('Yours is saved.');
  if (choice === 'other') {
    documents.takeOther();
    say('The version on disk is shown. Undo brings yours back.');
  }
  editor.focus();
}

async function start(mode) {
  if (!await documents.save()) return;
  await api.run(documents.path, mode, mode === 'all' ? null : editor.line());
  say(mode === 'all' ? 'The journey starts.' : mode === 'to' ? `Runs to line ${editor.line()}.` : `Runs from line ${editor.line()}.`);
}

async function saveAllFirst() {
  if (documents.state === 'unsaved' || documents.state === 'conflict') return documents.save();
  return true;
}

async function create() {
  const made = await askForJourney((title, from) => api.create(title, from));
  if (!made) return;
  await refresh();
  await documents.openDraft(made.path, made.text, Boolean(journeys.find(made.path)));
  editor.focus();
}

/** What a reviewer says of a step, or of the journey where no line is given. */
async function remark(about) {
  if (!await saveAllFirst()) return;
  const {id, title} = journeys.find(documents.path);
  const line = about ?? editor.line();
  const done = await askForRemark({journey: title, line, about, text: editor.lineText(line)}, given => api.note({journey: id, ...given}));
  if (!done) return;
  say(done.says);
  await documents.lookAgain();
  await refresh();
}

async function startRecording() {
  await api.recordStart(null);
  say('The app opens for recording.');
}

async function discardRecording() {
  if (record.isBegun && !await askForDiscard()) return;
  await api.recordDiscard();
  record.show({state: 'closed'});
  say('The recording was thrown away.');
}

async function finishRecording() {
  const taken = path => Boolean(journeys.find(path)) || documents.unsavedPaths().includes(path);
  const made = await askForTitle(taken, (title, path) => api.recordStop(title, path));
  if (!made) return;
  record.show({state: 'closed'});
  await refresh();
  await documents.openDraft(made.path, made.text, Boolean(journeys.find(made.path)));
  say('The recording is in the editor. Read it, then save it.');
  editor.focus();
}

const handlers = {
  app: event => run.app(event),
  began: event => {
    run.begin(event);
    say(`Running “${event.title}”.`);
  },
  step: event => run.step(event),
  frame: event => (record.open ? record.frame(event) : (run.frame(event), record.frame(event))),
  ended: event => {
    run.end(event);
    say(event.text);
    if (!event.more) attempt(refresh)();
  },
  files: event => attempt(async () => {
    await refresh();
    if (!event.paths.includes(documents.path)) return;
    const meant = await documents.lookAgain();
    if (meant === 'reloaded') say('This journey was changed on disk and is shown as it is now.');
    if (meant === 'conflict') say('This journey was changed on disk while you have unsaved changes.');
  })(),
  record: event => record.show(event),
  note: event => say(event.text),
};

const events = new Events({
  handle: event => {
    handlers[event.type]?.(event);
    if (event.type === 'frame') return;
    journeys.running(run.file);
    drawButtons();
  },
  lost: (seconds, refusal) => {
    byId('connection').hidden = false;
    byId('connection-says').textContent = refusal
      ? `${sentence(refusal.message)} ${sentence(refusal.remedy)}`
      : `The connection to the studio is lost. Trying again in ${seconds} s. Your text is kept in this tab.`;
  },
  found: () => {
    if (!byId('connection').hidden) say('Connected again.');
    byId('connection').hidden = true;
    attempt(refresh)();
  },
});

/** F6 walks through the parts of the page. */
function nextPart(by) {
  const parts = record.open ? [...byId('recording').children] : [byId('journey-list').closest('nav'), byId('main'), byId('app')];
  const at = parts.findIndex(part => part.contains(document.activeElement));
  const part = parts[(at + by + parts.length) % parts.length];
  if (part === byId('main') && documents.path) return editor.focus();
  part.querySelector('[aria-current], button:not([hidden]), input, [tabindex="0"]')?.focus();
}

const KEYS = [
  [event => event.key.toLowerCase() === 's', 'save'], [event => event.key === '.', 'stop'],
  [event => event.key === 'Enter' && event.shiftKey, 'run-to'], [event => event.key === 'Enter' && event.altKey, 'run-from'], [event => event.key === 'Enter', 'run-all'],
];

document.addEventListener('keydown', event => {
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'F6') {
    event.preventDefault();
    nextPart(event.shiftKey ? -1 : 1);
  }
  if (!event.ctrlKey && !event.metaKey) return;
  const [, id] = KEYS.find(([fits]) => fits(event)) ?? [];
  if (!id) return;
  event.preventDefault();
  event.stopPropagation();
  if (!record.open) byId(id).click();
}, {capture: true});

onPress(byId('save'), attempt(() => documents.save()));
onPress(byId('run-all'), attempt(() => start('all')));
onPress(byId('run-to'), attempt(() => start('to')));
onPress(byId('run-from'), attempt(() => start('from')));
onPress(byId('run-every'), attempt(async () => {
  if (await saveAllFirst()) await api.run(null, 'all', null);
}));
onPress(byId('stop'), attempt(() => api.stop()));
onPress(byId('record'), attempt(startRecording));
onPress(byId('storyboard'), () => {});
onPress(byId('remark'), attempt(() => remark()));
onPress(byId('resolve'), attempt(resolve));
for (const id of ['new-journey', 'empty-new']) onPress(byId(id), attempt(create));
onPress(byId('empty-record'), attempt(startRecording));
onPress(byId('help'), () => showShortcuts());
onPress(byId('dismiss'), () => { byId('trouble').hidden = true; });
onPress(byId('reconnect'), () => events.retry());
byId('notes').addEventListener('change', event => editor.showReadings(event.target.checked));
addEventListener('beforeunload', event => {
  if (documents.unsavedPaths().length) event.preventDefault();
});

startTheme();
drawDocument();
await attempt(refresh)();
const last = sessionStorage.getItem('journeyman.open');
if (last && (journeys.find(last) || documents.unsavedPaths().includes(last))) await openFile(last);
events.listen();
