import {byId, h, icon, plural, sentence} from './dom.js';

const ORDER = ['error', 'warning', 'advice'];
const HINTS = {gaps: 'It has gaps for you to fill in.', choice: 'There are other ways; see whether this is yours.'};

/** Asks how the text is read, a moment after each change, and shows problems and advice with their remedies. */
export class Advice {
  #editor; #documents; #read; #trouble; #timer = 0; #stop = new AbortController(); #reading = null;

  constructor({editor, documents, read, trouble}) {
    this.#editor = editor;
    this.#documents = documents;
    this.#read = read;
    this.#trouble = trouble;
  }

  soon(milliseconds = 300) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), milliseconds);
  }

  async now() {
    clearTimeout(this.#timer);
    this.#stop.abort();
    const stop = this.#stop = new AbortController();
    const path = this.#documents.path;
    const text = this.#editor.text();
    if (path === null) return;
    try {
      const reading = await this.#read(path, text, stop.signal);
      if (stop.signal.aborted || path !== this.#documents.path || text !== this.#editor.text()) return;
      this.#reading = reading;
      this.#editor.show(reading, piece => this.#apply(piece));
      this.#draw();
    } catch (failure) {
      if (failure.name !== 'AbortError') this.#trouble(failure);
    }
  }

  #draw() {
    const {problems, advice} = this.#reading;
    const errors = problems.filter(problem => problem.severity === 'error').length;
    const warnings = problems.length - errors;
    const counts = [errors && plural(errors, 'error'), warnings && plural(warnings, 'warning'), advice.length && `${advice.length} advice`].filter(Boolean);
    const says = counts.join(', ') || 'No problems';
    if (byId('advice-count').textContent !== says) byId('advice-count').textContent = says;
    const all = [...problems.map(problem => ({...problem, kind: problem.severity})), ...advice.map(piece => ({...piece, kind: 'advice'}))].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind) || one.line - other.line);
    byId('advice-list').replaceChildren(all.length ? h('ul', {}, ...all.map(item => this.#item(item))) : h('p', {class: 'nothing quiet'}, 'Every line can be read, and nothing is left to improve.'));
  }

  #item(item) {
    const [kind, word] = {error: ['failed', 'Error'], warning: ['blocked', 'Warning'], advice: ['advice', 'Advice']}[item.kind];
    return h('li', {class: kind},
      h('span', {class: `kind ${kind}`}, icon(kind), word),
      h('div', {},
        h('p', {}, h('button', {type: 'button', class: 'link', on: {click: () => this.#editor.goTo(item.line)}}, `Line ${item.line}`), ' ',
          sentence(item.message), ' ', h('span', {class: 'quiet'}, sentence(item.remedy ?? item.why ?? ''))),
        item.rewrite ? h('pre', {}, item.rewrite.replacement.replace(/\n$/, '')) : null,
        item.rewrite && HINTS[item.rewrite.ready] ? h('p', {class: 'quiet small'}, HINTS[item.rewrite.ready]) : null),
      item.rewrite ? this.#button(item) : null);
  }

  #button(piece) {
    const {replacement, first} = piece.rewrite;
    return h('button', {type: 'button', class: 'small', 'aria-label': `Apply to line ${first}: ${replacement.trim().split('\n')[0]}`, on: {click: () => this.#apply(piece)}}, 'Apply');
  }

  #apply(piece) {
    if (!this.#editor.rewrite(piece.rewrite)) this.#trouble({message: `Line ${piece.rewrite.first} has changed since this advice was given.`, remedy: 'Wait a moment for fresh advice.'});
    this.now();
  }
}
