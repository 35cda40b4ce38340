import {MapMode, RangeSet, StateEffect, StateField} from '@codemirror/state';
import {Decoration, EditorView, GutterMarker, WidgetType, gutter} from '@codemirror/view';
import {h, icon, sentence, wordOf} from './dom.js';

/** What is written under lines (`rows`), how far a run came (`marks`), and whether readings are shown. */
export const setRows = StateEffect.define();
export const setMarks = StateEffect.define();
export const showReadings = StateEffect.define();

const BY = {plain: 'arrow', project: 'arrow', model: 'model', nobody: 'model'};

class Under extends WidgetType {
  constructor(row, mark) {
    super();
    this.row = row;
    this.mark = mark;
    this.key = JSON.stringify([row, mark && [mark.state, mark.reason]]);
  }

  eq(other) {
    return this.key === other.key;
  }

  toDOM() {
    const under = h('div', {class: 'under'});
    if (this.mark?.reason) under.append(said(this.mark.state, wordOf(this.mark.state).word, this.mark.reason));
    const problems = this.row?.problems ?? [];
    const reading = this.row?.reading;
    if (reading && !problems.some(problem => problem.severity === 'error') && !(reading.by === 'nobody' && problems.length)) {
      under.append(h('p', {class: `reading ${reading.by}${reading.stale ? ' stale' : ''}`}, icon(BY[reading.by] ?? 'arrow'), reading.text));
    }
    for (const problem of problems) {
      const error = problem.severity === 'error';
      under.append(said(error ? 'failed' : 'blocked', error ? 'Error' : 'Warning', sentence(problem.message), sentence(problem.remedy)));
    }
    for (const advice of this.row?.advice ?? []) under.append(h('p', {class: 'advice-line'}, icon('advice'), h('strong', {}, 'Advice '), sentence(advice.message)));
    return under;
  }
}

const said = (state, word, ...texts) => h('p', {class: `said ${wordOf(state).kind}`}, icon(wordOf(state).kind), h('strong', {}, `${word} `), texts.filter(Boolean).join(' '));

class Sign extends GutterMarker {
  constructor(state) {
    super();
    this.state = state;
  }

  eq(other) {
    return this.state === other.state;
  }

  toDOM() {
    const {kind, word} = wordOf(this.state);
    return h('span', {class: `sign ${kind}`, title: word}, icon(kind));
  }
}

/** Text grows above a row: its line is followed by the place where the line began, until that is deleted with what is around it. */
function follow(places, changes, doc) {
  const lines = new Map();
  for (const place of places) {
    const pos = changes.mapPos(place.pos, 1, MapMode.TrackDel);
    if (pos === null) continue;
    const line = doc.lineAt(pos);
    lines.set(line.from, {...place, pos: line.from});
  }
  return [...lines.values()].sort((one, other) => one.pos - other.pos);
}

function place(doc, list) {
  return list.filter(item => item.line >= 1 && item.line <= doc.lines).map(item => ({...item, pos: doc.line(item.line).from})).sort((one, other) => one.pos - other.pos);
}

const ITEM = /^\s*(?:\d+[.)]|[-*+])\s+\S/;

/** A new step gets its row with its first letter, so that nothing moves when the reading comes. */
function reserve(rows, state) {
  const line = state.doc.lineAt(state.selection.main.head);
  if (!ITEM.test(line.text) || rows.some(row => row.pos === line.from)) return rows;
  return [...rows, {pos: line.from, problems: [], advice: [], reading: {by: 'plain', text: '…', stale: true}}].sort((one, other) => one.pos - other.pos);
}

function draw(value, doc) {
  const decorations = [];
  const signs = [];
  const marks = new Map(value.marks.map(mark => [mark.pos, mark]));
  const rows = new Map(value.rows.map(row => [row.pos, row]));
  for (const pos of [...new Set([...marks.keys(), ...rows.keys()])].sort((one, other) => one - other)) {
    const mark = marks.get(pos);
    const row = rows.get(pos);
    if (mark) {
      decorations.push(Decoration.line({class: `ran ${wordOf(mark.state).kind}`}).range(pos));
      signs.push(new Sign(mark.state).range(pos));
    }
    const shown = row && (value.readings || row.problems.length || row.advice.length);
    if (shown || mark?.reason) {
      const kept = value.readings ? row : row && {...row, reading: null};
      decorations.push(Decoration.widget({widget: new Under(kept, mark), block: true, side: 1}).range(doc.lineAt(pos).to));
    }
  }
  return {...value, decorations: Decoration.set(decorations, true), signs: RangeSet.of(signs, true)};
}

const lines = StateField.define({
  create: state => draw({rows: [], marks: [], readings: true}, state.doc),
  update(value, transaction) {
    let next = value;
    if (transaction.docChanged) {
      const doc = transaction.state.doc;
      next = {...next, rows: reserve(follow(next.rows, transaction.changes, doc), transaction.state), marks: follow(next.marks, transaction.changes, doc)};
    }
    for (const effect of transaction.effects) {
      if (effect.is(setRows)) next = {...next, rows: place(transaction.state.doc, effect.value)};
      if (effect.is(setMarks)) next = {...next, marks: place(transaction.state.doc, effect.value)};
      if (effect.is(showReadings)) next = {...next, readings: effect.value};
    }
    return next === value ? value : draw(next, transaction.state.doc);
  },
  provide: field => EditorView.decorations.from(field, value => value.decorations),
});

class Room extends GutterMarker {
  toDOM() {
    return h('span', {class: 'sign'});
  }
}

export const annotated = [lines, gutter({class: 'signs', markers: view => view.state.field(lines).signs, initialSpacer: () => new Room()})];
