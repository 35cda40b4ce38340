import {EditorState} from '@codemirror/state';
import {EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers} from '@codemirror/view';
import {defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory} from '@codemirror/commands';
import {autocompletion} from '@codemirror/autocomplete';
import {nextDiagnostic, previousDiagnostic, setDiagnostics} from '@codemirror/lint';
import {journeyLanguage} from './language.js';
import {annotated, setMarks, setRows, showReadings} from './lines.js';

/** The editor of one journey at a time; each keeps its own history of changes while the page is open. */
export class Editor {
  #view; #extensions; #states = new Map(); #path = null; #readings = true; #silent = false;

  constructor({parent, nonce, changed, moved, complete}) {
    this.#extensions = [
      EditorView.cspNonce.of(nonce),
      lineNumbers(), annotated, highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), highlightActiveLine(),
      EditorState.tabSize.of(3), EditorView.lineWrapping, journeyLanguage, typing,
      autocompletion({override: [context => completions(context, complete)], selectOnOpen: false, icons: false, activateOnTypingDelay: 150}),
      EditorView.contentAttributes.of({'aria-label': 'Journey text', 'aria-describedby': 'editor-hint', tabindex: '0', spellcheck: 'true', autocapitalize: 'sentences'}),
      keymap.of([
        {key: 'Enter', run: continueList},
        {key: 'F8', run: nextDiagnostic}, {key: 'Shift-F8', run: previousDiagnostic},
        ...defaultKeymap, ...historyKeymap, indentWithTab,
      ]),
      EditorView.domEventHandlers({keydown: leaveByTab, beforeinput: replaceWhole, blur: (event, view) => view.setTabFocusMode(false)}),
      EditorView.updateListener.of(update => {
        if (update.docChanged && !this.#silent) changed();
        if (update.selectionSet || update.docChanged) moved();
      }),
      look,
    ];
    this.#view = new EditorView({parent, state: this.#fresh('')});
  }

  #fresh(text) {
    return EditorState.create({doc: text, extensions: this.#extensions});
  }

  /** Shows a journey; one that was shown before comes back with its cursor and its undo history. */
  open(path, text) {
    if (this.#path !== null) this.#states.set(this.#path, this.#view.state);
    const known = this.#states.get(path);
    this.#path = path;
    this.#view.setState(known && known.doc.toString() === text ? known : this.#fresh(text));
    this.#view.dispatch({effects: showReadings.of(this.#readings)});
  }

  text() {
    return this.#view.state.doc.toString();
  }

  /** Replaces everything as one change that can be undone. */
  replaceAll(text, {silent = false} = {}) {
    this.#silent = silent;
    this.#view.dispatch({changes: {from: 0, to: this.#view.state.doc.length, insert: text}, selection: {anchor: Math.min(this.#view.state.selection.main.anchor, text.length)}, annotations: isolateHistory.of('full')});
    this.#silent = false;
  }

  line() {
    return this.#view.state.doc.lineAt(this.#view.state.selection.main.head).number;
  }

  lineText(number) {
    return number >= 1 && number <= this.#view.state.doc.lines ? this.#view.state.doc.line(number).text : '';
  }

  goTo(number) {
    const doc = this.#view.state.doc;
    const line = doc.line(Math.min(Math.max(1, number), doc.lines));
    this.#view.dispatch({selection: {anchor: line.to}, effects: EditorView.scrollIntoView(line.from, {y: 'center'})});
    this.#view.focus();
  }

  focus() {
    this.#view.focus();
  }

  /** Carries out a rewrite; false where the lines are no longer those that it was made for. */
  rewrite({first, last, before, replacement}) {
    const doc = this.#view.state.doc;
    if (first < 1 || last > doc.lines) return false;
    const from = doc.line(first).from;
    const to = doc.line(last).to;
    if (doc.sliceString(from, to).trimEnd() !== before.join('\n').trimEnd()) return false;
    const insert = replacement.replaceAll('\r', '').replace(/\n$/, '');
    this.#view.dispatch({changes: {from, to, insert}, selection: {anchor: from + insert.length}, scrollIntoView: true, annotations: isolateHistory.of('full')});
    this.#view.focus();
    return true;
  }

  /** Writes what was understood under the lines, and underlines problems; `apply` carries out one piece of advice. */
  show({problems, advice, understanding}, apply) {
    const doc = this.#view.state.doc;
    const rows = new Map();
    const row = line => rows.get(line) ?? rows.set(line, {line, problems: [], advice: [], reading: null}).get(line);
    for (const {line, reading, by} of understanding) row(line).reading = {text: reading, by};
    for (const problem of problems) row(Math.min(Math.max(1, problem.line), doc.lines)).problems.push(problem);
    for (const piece of advice) row(piece.line).advice.push(piece);
    const found = [
      ...problems.map(problem => underline(doc, problem.line, problem.severity, `${problem.message}; ${problem.remedy}`, [])),
      ...advice.map(piece => underline(doc, piece.line, 'info', `${piece.message}. ${piece.why ?? ''}`, piece.rewrite ? [{name: 'Apply', apply: () => apply(piece)}] : [])),
    ];
    this.#view.dispatch({effects: setRows.of([...rows.values()])}, setDiagnostics(this.#view.state, found));
  }

  mark(marks) {
    this.#view.dispatch({effects: setMarks.of(marks)});
  }

  showReadings(shown) {
    this.#readings = shown;
    this.#view.dispatch({effects: showReadings.of(shown)});
  }
}

function underline(doc, number, severity, message, actions) {
  const line = doc.line(Math.min(Math.max(1, number), doc.lines));
  const start = line.from + line.text.search(/\S|$/);
  const to = severity === 'info' ? Math.min(line.to, start + 2) : line.to;
  return {from: start, to: Math.max(start, to), severity, message, actions};
}

/** Tab indents while one writes; after Escape it leaves, until the next letter. */
function leaveByTab(event, view) {
  if (event.key === 'Escape') view.setTabFocusMode(true);
  else if (!['Tab', 'Shift'].includes(event.key)) view.setTabFocusMode(false);
  return false;
}

/** A browser that replaces a selection of styled lines writes inline styles, which the page's own policy refuses. */
function replaceWhole(event, view) {
  if (event.inputType !== 'insertText' || event.isComposing || event.data === null || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), {userEvent: 'input.type', scrollIntoView: true});
  return true;
}

/** Enter after a step begins the next step, after a promise the next promise; on an empty item it ends the list. */
function continueList(view) {
  const {state} = view;
  const {main} = state.selection;
  const line = state.doc.lineAt(main.head);
  const item = /^(\s*)(?:(\d+)([.)])|([-*+]))(\s+)(.*)$/.exec(line.text);
  if (!item || !main.empty || main.head < line.from + item[0].length - item[6].length) return false;
  const [, indent, number, dot, bullet, gap, rest] = item;
  if (rest === '') {
    const insert = indent && bullet ? nextStep(state.doc, line.number) : '';
    view.dispatch({changes: {from: line.from, to: line.to, insert}, selection: {anchor: line.from + insert.length}, userEvent: 'delete'});
    return true;
  }
  const insert = `\n${indent}${number ? Number(number) + 1 + dot : bullet}${gap}`;
  view.dispatch({changes: {from: main.head, insert}, selection: {anchor: main.head + insert.length}, scrollIntoView: true, userEvent: 'input'});
  return true;
}

function nextStep(doc, number) {
  for (let line = number - 1; line >= 1; line--) {
    const step = /^(\d+)([.)])(\s+)/.exec(doc.line(line).text);
    if (step) return `${Number(step[1]) + 1}${step[2]}${step[3]}`;
    if (!/^\s+/.test(doc.line(line).text)) return '';
  }
  return '';
}

const TWO_MARKERS = /^\s*(?:\d+[.)]|[-*+]) \s*(?:\d+[.)]|[-*+]|#{1,6}) /;

/** A marker typed although Enter has written one already takes its place; a dash after a new number begins a promise. */
function mendMarker(view, line, text) {
  const twice = /^\s*(?:(\d+[.)])|[-*+]) (\s*)(\d+[.)]|[-*+]|#{1,6}) (.*)$/.exec(line.text + text);
  if (!twice || TWO_MARKERS.test(line.text)) return false;
  const [, number, gap, marker, rest] = twice;
  const insert = `${number && !gap && /^[-*+]$/.test(marker) ? '   ' : gap}${marker} ${rest}`;
  view.dispatch({changes: {from: line.from, to: line.to, insert}, selection: {anchor: line.from + insert.length}, userEvent: 'input.type'});
  return true;
}

/** Chromium at times still has the cursor before a letter that it has just put in; a letter always goes before the cursor. */
const typing = EditorView.inputHandler.of((view, from, to, text) => {
  const {main} = view.state.selection;
  if (from !== to || !main.empty || from !== main.head || text.includes('\n') || view.composing) return false;
  const line = view.state.doc.lineAt(from);
  if (from === line.to && mendMarker(view, line, text)) return true;
  view.dispatch(view.state.replaceSelection(text), {userEvent: 'input.type', scrollIntoView: true});
  return true;
});

const KINDS = {element: 'On the page', phrase: 'Phrases', data: 'Data', secret: 'Secrets', heading: 'Headings', key: 'Front matter', file: 'Files'};

async function completions(context, complete) {
  const before = context.state.doc.lineAt(context.pos);
  const typed = context.state.sliceDoc(before.from, context.pos);
  if (!context.explicit && !/[\w“"{#]$/.test(typed)) return null;
  const stop = new AbortController();
  context.addEventListener('abort', () => stop.abort(), {onDocChange: true});
  const answer = await complete(context.state.doc.toString(), before.number, context.pos - before.from, stop.signal);
  if (!answer?.options.length) return null;
  return {
    from: Math.min(context.pos, before.from + answer.from),
    options: answer.options.map(option => ({label: option.label, apply: option.insert, detail: option.detail, section: KINDS[option.kind] && {name: KINDS[option.kind], rank: Object.keys(KINDS).indexOf(option.kind)}})),
    filter: false,
  };
}

const look = EditorView.theme({
  '&': {height: '100%', backgroundColor: 'transparent', color: 'var(--ink)'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--mono)', fontSize: '13.5px', lineHeight: '1.65', overflow: 'auto'},
  '.cm-content': {padding: '10px 0 40vh', caretColor: 'var(--ink)'},
  '.cm-line': {padding: '0 16px 0 8px'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)', borderLeftWidth: '2px'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {backgroundColor: 'var(--selection)'},
  '.cm-activeLine': {backgroundColor: 'var(--active)'},
  '.cm-gutters': {backgroundColor: 'transparent', color: 'var(--quiet)', border: 'none', paddingLeft: '4px'},
  '.cm-activeLineGutter': {backgroundColor: 'transparent', color: 'var(--ink)', fontWeight: '600'},
  '.cm-lineNumbers .cm-gutterElement': {minWidth: '26px', padding: '0 4px 0 2px', fontSize: '11.5px'},
  '.cm-tooltip': {backgroundColor: 'var(--raised)', color: 'var(--ink)', border: '1px solid var(--edge)', borderRadius: '8px', boxShadow: 'var(--shadow)', overflow: 'hidden'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {fontFamily: 'var(--sans)', fontSize: '13px', maxHeight: '16em'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {padding: '4px 10px', lineHeight: '1.45'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > completion-section': {padding: '6px 10px 2px', border: 'none', fontSize: '11.5px', color: 'var(--quiet)', opacity: '1'},
  '.cm-tooltip-autocomplete ul li[aria-selected]': {backgroundColor: 'var(--accent)', color: 'var(--on-accent)'},
  '.cm-completionMatchedText': {textDecoration: 'none', fontWeight: '700'},
  '.cm-completionDetail': {fontStyle: 'normal', color: 'inherit', opacity: '.8', marginLeft: '1em'},
  '.cm-diagnostic': {padding: '6px 10px', fontSize: '13px', borderLeft: 'none'},
  '.cm-diagnosticAction': {backgroundColor: 'var(--accent)', color: 'var(--on-accent)', borderRadius: '6px', padding: '2px 10px', fontSize: '13px'},
  '.cm-lintRange': {backgroundImage: 'none', paddingBottom: '0', textDecorationLine: 'underline', textDecorationStyle: 'wavy', textDecorationSkipInk: 'none', textUnderlineOffset: '4px', textDecorationThickness: '1px'},
  '.cm-lintRange-error': {textDecorationColor: 'var(--failed)'},
  '.cm-lintRange-warning': {textDecorationColor: 'var(--blocked)'},
  '.cm-lintRange-info': {textDecorationColor: 'var(--accent)', textDecorationStyle: 'dotted'},
});
