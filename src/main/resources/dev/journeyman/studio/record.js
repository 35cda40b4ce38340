import {byId, h, icon} from './dom.js';
import {Controls} from './controls.js';
import {makeInteractive} from './picture.js';

/** Recording: the app can be used in the picture or in the list, and what was done is written down beside it. */
export class Record {
  #send; #line; #finish; #discard; #open = false; #parts = null; #changing = null; #last = null; #frame = null; #shown = 0;

  constructor({act, line, finish, discard}) {
    this.#send = act;
    this.#line = line;
    this.#finish = finish;
    this.#discard = discard;
  }

  get open() {
    return this.#open;
  }

  /** Whether anything was written down that could be lost. */
  get isBegun() {
    return (this.#last?.lines ?? []).some(line => line.kind === 'step');
  }

  show(event) {
    if (event.state === 'closed') return this.#close();
    this.#last = event;
    if (!this.#open) this.#begin();
    const parts = this.#parts;
    parts.page.textContent = event.title || event.url;
    if (document.activeElement !== parts.address) parts.address.value = event.url;
    parts.controls.show(event.controls ?? []);
    this.#dialog(event.dialog);
    this.#lines(event.lines ?? []);
    return undefined;
  }

  frame({width, height, jpeg}) {
    this.#frame = {width, height, jpeg};
    if (!this.#parts) return;
    const {picture, wait} = this.#parts;
    picture.width = width;
    picture.height = height;
    picture.src = `data:image/jpeg;base64,${jpeg}`;
    picture.hidden = false;
    wait.hidden = true;
  }

  #begin() {
    this.#open = true;
    const parts = this.#parts = {
      page: h('span', {class: 'quiet'}),
      address: h('input', {type: 'text', 'aria-label': 'Address', spellcheck: 'false', autocomplete: 'off'}),
      picture: h('img', {alt: 'Live picture of the app', hidden: true, draggable: 'false'}),
      wait: h('p', {class: 'quiet'}, 'The app opens…'),
      asked: h('div', {class: 'banner blocked', role: 'alert', hidden: true}),
      lines: h('div', {class: 'scroll'}),
      controls: new Controls(act => this.#send(act)),
    };
    const surface = h('div', {class: 'screen live', tabindex: 0, role: 'application', 'aria-label': 'The app, live. Keys go to the app; Tab leaves. The list beside it does the same.'}, parts.wait, parts.picture);
    makeInteractive(surface, parts.picture, act => this.#send(act));
    const go = h('form', {class: 'address', on: {submit: event => {
      event.preventDefault();
      this.#send({do: 'open', url: parts.address.value});
    }}}, h('button', {type: 'button', on: {click: () => this.#send({do: 'back'})}}, 'Back'), parts.address, h('button', {type: 'submit'}, 'Open address'));
    byId('recording').replaceChildren(
      h('main', {class: 'walk', 'aria-label': 'Recording'},
        h('div', {class: 'panel-head'}, h('h1', {id: 'recording-head', tabindex: -1}, h('span', {class: 'dot'}), 'Recording'), parts.page,
          h('button', {type: 'button', on: {click: () => this.#discard()}}, 'Discard'),
          h('button', {type: 'button', class: 'primary', on: {click: () => this.#finish()}}, 'Finish')),
        go, parts.asked, surface,
        h('p', {class: 'quiet small hint'}, 'Use the app in the picture, or through the list on the right. Each thing that you do becomes a step below it.')),
      h('aside', {class: 'beside', 'aria-label': 'What to do and what was done'}, parts.controls.element,
        h('section', {class: 'written', 'aria-labelledby': 'written-head'}, h('div', {class: 'panel-head'}, h('h2', {id: 'written-head'}, 'Written so far')), parts.lines)));
    byId('recording').hidden = false;
    byId('columns').hidden = true;
    byId('recording-head').focus();
    if (this.#frame) this.frame(this.#frame);
  }

  #close() {
    if (!this.#open) return;
    this.#open = false;
    this.#parts = null;
    this.#last = null;
    this.#frame = null;
    byId('recording').replaceChildren();
    byId('recording').hidden = true;
    byId('columns').hidden = false;
  }

  /** A dialog of the app was answered before anyone could look at it; accepting it does the same deed again. */
  #dialog(dialog) {
    const {asked} = this.#parts;
    asked.hidden = !dialog;
    if (!dialog) return asked.replaceChildren();
    const answer = h('input', {type: 'text', 'aria-label': 'Answer to the dialog', hidden: dialog.kind !== 'prompt'});
    const accept = h('button', {type: 'button', on: {click: () => this.#send({do: 'dialog', accept: true, text: answer.value})}}, 'Accept the dialog');
    const question = ['confirm', 'prompt'].includes(dialog.kind);
    return asked.replaceChildren(h('p', {}, question ? `The app asked “${dialog.message}”, and it was dismissed.` : `The app said “${dialog.message}”.`), ...(question ? [answer, accept] : []));
  }

  #lines(lines) {
    const steps = lines.filter(line => line.kind === 'step');
    const focused = document.activeElement?.dataset?.line;
    if (this.#changing !== null && lines.some(line => line.id === this.#changing) && this.#parts.lines.contains(document.activeElement)) return;
    this.#changing = null;
    this.#parts.lines.replaceChildren(steps.length
      ? h('ol', {class: 'written-steps'}, ...steps.map(step => h('li', {class: step.state}, this.#entry(step),
        h('ul', {}, ...lines.filter(line => line.kind === 'promise' && line.of === step.id).map(line => h('li', {class: line.state}, this.#entry(line)))))))
      : h('p', {class: 'nothing quiet'}, 'Nothing yet. What you do in the app appears here, with what could be expected after it.'));
    if (lines.length > this.#shown) this.#parts.lines.scrollTop = this.#parts.lines.scrollHeight;
    this.#shown = lines.length;
    if (focused) this.#parts.lines.querySelector(`[data-line="${focused}"]`)?.focus();
  }

  #entry(line) {
    const promise = line.kind === 'promise';
    const [kind, word] = {proposed: ['advice', 'Proposed'], kept: ['passed', 'Kept'], dropped: ['skipped', 'Dropped']}[line.state] ?? ['none', line.state];
    const button = (name, press) => h('button', {type: 'button', class: 'small', 'data-line': `${line.id} ${name}`, 'aria-label': `${name}: ${line.text}`, on: {click: press}}, name);
    const entry = h('div', {class: 'entry'},
      h('p', {}, line.text, ' ', line.remark ? h('small', {class: 'quiet'}, line.remark) : null, ' ', promise || line.state === 'dropped' ? h('span', {class: `kind ${kind}`}, icon(kind), word) : null),
      h('div', {class: 'row'},
        promise && line.state !== 'kept' || line.state === 'dropped' ? button('Keep', () => this.#line({id: line.id, state: 'kept'})) : null,
        button('Change', () => this.#change(entry, line)),
        line.state !== 'dropped' ? button('Drop', () => this.#line({id: line.id, state: 'dropped'})) : null));
    return entry;
  }

  #change(entry, line) {
    this.#changing = line.id;
    const input = h('input', {type: 'text', value: line.text, 'aria-label': 'New words'});
    const back = () => {
      this.#changing = null;
      this.#lines(this.#last.lines);
      this.#parts.lines.querySelector(`[data-line="${line.id} Change"]`)?.focus();
    };
    entry.replaceChildren(h('form', {class: 'row', on: {
      submit: event => {
        event.preventDefault();
        this.#changing = null;
        if (input.value.trim()) this.#line({id: line.id, state: 'kept', text: input.value.trim()});
      },
      keydown: event => {
        if (event.key === 'Escape') back();
      },
    }}, input, h('button', {type: 'submit', class: 'small'}, 'Save change'), h('button', {type: 'button', class: 'small', on: {click: back}}, 'Leave as it was')));
    input.focus();
    input.select();
  }
}
