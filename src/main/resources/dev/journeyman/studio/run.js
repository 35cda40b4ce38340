import {badge, byId, h, icon, wordOf} from './dom.js';

/** The right side: the browser while a journey runs, its steps, and why one failed. */
export class Run {
  #editor; #documents; #open; #remark; #file = null; #title = ''; #steps = []; #running = false; #ended = null; #results = [];

  constructor({editor, documents, open, remark}) {
    this.#editor = editor;
    this.#documents = documents;
    this.#open = open;
    this.#remark = remark;
    this.draw();
  }

  get running() {
    return this.#running;
  }

  get file() {
    return this.#running ? this.#file : null;
  }

  app({state, text}) {
    if (state === 'starting') this.#go();
    if (state === 'failed') {
      this.#running = false;
      this.#ended = {verdict: 'BLOCKED', text: text || 'The app did not start.'};
    }
    this.#says(state === 'starting' ? ['running', text || 'The app starts'] : null);
    this.draw();
  }

  begin({file, title, steps}) {
    this.#go();
    this.#file = file;
    this.#title = title;
    this.#steps = steps.map(step => ({...step, state: 'waiting', reason: '', promises: []}));
    this.draw();
  }

  step(event) {
    const step = this.#steps[event.index];
    if (!step || event.file !== this.#file) return;
    Object.assign(step, {state: event.state, reason: event.reason, promises: event.promises ?? [], took: event.took, line: event.line ?? step.line});
    this.draw();
  }

  #go() {
    if (!this.#running) this.#results = [];
    this.#running = true;
    this.#ended = null;
  }

  /** Where one journey ran, its own words stay; where several did, the last word is about all of them. */
  end(event) {
    this.#running = Boolean(event.more);
    if (event.file) this.#results.push({file: event.file, title: this.#file === event.file ? this.#title : event.file, verdict: event.verdict});
    if (event.file || this.#results.length !== 1) this.#ended = event;
    for (const step of this.#steps) if (step.state === 'running') step.state = 'blocked';
    this.draw();
    byId('run-steps').scrollTop = 0;
  }

  frame({width, height, jpeg}) {
    const picture = byId('picture');
    picture.width = width;
    picture.height = height;
    picture.src = `data:image/jpeg;base64,${jpeg}`;
    picture.hidden = false;
    byId('screen-empty').hidden = true;
  }

  #says(pair) {
    const state = byId('run-state');
    const [kind, text] = pair ?? ['none', ''];
    if (state.textContent === text && state.dataset.kind === kind) return;
    state.dataset.kind = kind;
    state.className = `state ${wordOf(kind).kind === 'none' ? kind : wordOf(kind).kind}`;
    state.replaceChildren(...(text ? [icon(kind), text] : []));
  }

  draw() {
    this.#progress();
    this.#marks();
    const focused = document.activeElement?.dataset?.step;
    byId('run-steps').replaceChildren(...(this.#steps.length ? this.#list() : [this.#nothing()]));
    if (this.#running && !byId('run-steps').contains(document.activeElement)) byId('run-steps').querySelector('[aria-current]')?.scrollIntoView({block: 'nearest'});
    if (focused) byId('run-steps').querySelector(`[data-step="${focused}"]`)?.focus();
  }

  #progress() {
    const done = this.#steps.filter(step => !['waiting', 'running'].includes(step.state)).length;
    const now = this.#steps.find(step => step.state === 'running');
    byId('progress').max = Math.max(1, this.#steps.length);
    byId('progress').value = done;
    byId('progress-row').hidden = this.#steps.length === 0;
    byId('progress-says').textContent = `${done} of ${this.#steps.length}`;
    if (this.#ended) {
      const {kind, word} = wordOf(this.#ended.verdict);
      this.#says([kind, word]);
    } else if (now) this.#says(['running', `Running ${now.title}`]);
  }

  /** The lines of the editor tell the same as the list, as long as they are those of this journey. */
  #marks() {
    const own = this.#file !== null && this.#file === this.#documents.path;
    this.#editor.mark(own ? this.#steps.filter(step => step.state !== 'waiting').flatMap(marksOf) : []);
  }

  again() {
    this.#marks();
  }

  #list() {
    const other = this.#file !== this.#documents.path;
    return [
      h('h3', {class: 'run-title'}, other ? h('button', {type: 'button', class: 'link', on: {click: () => this.#open(this.#file)}}, this.#title) : this.#title),
      this.#ended?.text ? h('p', {class: `verdict ${wordOf(this.#ended.verdict).kind}`}, badge(this.#ended.verdict), ` ${this.#ended.text}`) : null,
      this.#ended?.verdict === 'HELD' ? h('p', {class: 'quiet small'}, 'A part was tried; only “Run all” gives a verdict.') : null,
      this.#results.length > 1 ? h('ul', {class: 'results', 'aria-label': 'Journeys of this run'}, ...this.#results.map(result => h('li', {},
        badge(result.verdict), ' ', h('button', {type: 'button', class: 'link', 'aria-label': `Open ${result.title}`, on: {click: () => this.#open(result.file)}}, result.title)))) : null,
      h('ol', {class: 'steps'}, ...this.#steps.map(step => this.#item(step))),
    ].filter(Boolean);
  }

  #item(step) {
    const {kind, word} = wordOf(step.state);
    const name = step.part === 'outcome' ? 'Outcome' : sentenceCase(step.title);
    return h('li', {class: kind, 'aria-current': step.state === 'running' ? 'step' : null},
      h('p', {class: 'step-head'}, h('span', {class: `kind ${kind}`}, icon(kind), word),
        h('button', {type: 'button', class: 'link', 'data-step': step.index, 'aria-label': `Go to ${name.toLowerCase()}, line ${step.line}`, on: {click: () => this.#goTo(step)}}, name),
        step.took && !this.#running ? h('button', {type: 'button', class: 'link small', 'aria-label': `Remark on ${name.toLowerCase()}`, on: {click: () => this.#remarkOn(step)}}, 'Remark') : null,
        step.took ? h('span', {class: 'quiet took'}, took(step.took)) : null),
      step.part === 'outcome' && step.text === 'Outcome' ? null : h('p', {class: 'step-text'}, step.text),
      step.reason ? h('p', {class: `reason ${kind}`}, step.reason) : null,
      ...step.promises.filter(promise => promise.state !== 'held').map(promise => h('dl', {class: `promise ${wordOf(promise.state).kind}`},
        h('div', {}, h('dt', {}, wordOf(promise.state).word), h('dd', {}, promise.text)),
        promise.expected ? h('div', {}, h('dt', {}, 'Expected'), h('dd', {}, promise.expected)) : null,
        promise.seen ? h('div', {}, h('dt', {}, 'Seen'), h('dd', {}, promise.seen)) : null)));
  }

  async #goTo(step) {
    if (this.#file !== this.#documents.path) await this.#open(this.#file);
    this.#editor.goTo(step.line);
  }

  async #remarkOn(step) {
    await this.#goTo(step);
    this.#remark(step.line);
  }

  #nothing() {
    return h('div', {class: 'nothing quiet'},
      this.#ended ? h('p', {class: `verdict ${wordOf(this.#ended.verdict).kind}`}, badge(this.#ended.verdict), ` ${this.#ended.text}`) : null,
      h('p', {}, '“Run all” tries the open journey from its first step. “Run to here” stops after the line with the cursor, “Run from here” goes on from there.'));
  }
}

function marksOf(step) {
  const reason = step.state === 'failed' || step.state === 'blocked' ? step.reason : '';
  const promises = step.promises.filter(promise => promise.line && promise.line !== step.line)
    .map(promise => ({line: promise.line, state: promise.state, reason: promise.state === 'held' ? '' : [promise.expected && `Expected ${promise.expected}`, promise.seen && `seen ${promise.seen}`].filter(Boolean).join(', ')}));
  return [{line: step.line, state: step.state, reason}, ...promises];
}

const sentenceCase = text => text[0].toUpperCase() + text.slice(1);
const took = milliseconds => (milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`);
