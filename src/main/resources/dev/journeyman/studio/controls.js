import {h} from './dom.js';

/** The controls of the recorded page as a list, so that a walk needs neither mouse nor eyes. */
export class Controls {
  #act; #rows = new Map(); #filter = ''; #list = h('ul', {class: 'controls'}); #none = h('p', {class: 'nothing quiet'});

  constructor(act) {
    this.#act = act;
    const find = h('input', {type: 'search', 'aria-label': 'Find a control', placeholder: 'Find a control', autocomplete: 'off', on: {input: () => {
      this.#filter = find.value.trim().toLowerCase();
      this.#hide();
    }}});
    this.element = h('section', {class: 'offers', 'aria-labelledby': 'offers-head'},
      h('div', {class: 'panel-head'}, h('h2', {id: 'offers-head'}, 'On this page')), h('div', {class: 'search'}, find), h('div', {class: 'scroll'}, this.#list, this.#none));
  }

  /** Rows stay where their control stays, so that neither the focus nor a half-typed value is lost. */
  show(controls) {
    const rows = new Map();
    for (const control of numbered(controls)) {
      const key = `${control.ref} ${control.kind} ${control.label}`;
      const row = this.#rows.get(key) ?? this.#row(control);
      row.update(control.value);
      rows.set(key, row);
    }
    for (const [key, row] of this.#rows) if (!rows.has(key)) row.element.remove();
    let place = this.#list.firstElementChild;
    for (const {element} of rows.values()) {
      if (element === place) place = place.nextElementSibling;
      else this.#list.insertBefore(element, place);
    }
    this.#rows = rows;
    this.#hide();
  }

  #hide() {
    let shown = 0;
    for (const {element, text} of this.#rows.values()) {
      element.hidden = !text.includes(this.#filter);
      if (!element.hidden) shown++;
    }
    this.#none.textContent = shown ? '' : this.#rows.size ? 'No control has this in its name.' : 'The page shows no control yet.';
  }

  #row(control) {
    const make = {field: this.#field, choice: this.#choice, check: this.#check, file: this.#file}[control.kind] ?? this.#button;
    const {parts, update = () => {}} = make.call(this, control);
    return {element: h('li', {}, ...parts), update, text: control.label.toLowerCase()};
  }

  #button({ref, label, role}) {
    return {parts: [h('button', {type: 'button', class: 'offer', 'data-role': role, 'aria-label': `Click ${label}`, on: {click: () => this.#act({do: 'click', ref})}}, label)]};
  }

  #field({ref, label, role, value}) {
    const input = h('input', {type: /password|secret/i.test(`${label} ${role}`) ? 'password' : 'text', value, autocomplete: 'off'});
    const fill = () => this.#act({do: 'fill', ref, text: input.value});
    input.addEventListener('keydown', event => {
      if (event.key === 'Enter') fill();
    });
    return {
      parts: [h('label', {}, h('span', {}, label), input), h('button', {type: 'button', 'aria-label': `Fill in ${label}`, on: {click: fill}}, 'Fill in')],
      update: now => {
        if (document.activeElement !== input) input.value = now ?? '';
      },
    };
  }

  #choice({ref, label, value}) {
    const input = h('input', {type: 'text', value, autocomplete: 'off'});
    const choose = () => this.#act({do: 'select', ref, text: input.value});
    return {
      parts: [h('label', {}, h('span', {}, label), input), h('button', {type: 'button', 'aria-label': `Choose in ${label}`, on: {click: choose}}, 'Choose')],
      update: now => {
        if (document.activeElement !== input) input.value = now ?? '';
      },
    };
  }

  #check({ref, label, value}) {
    const input = h('input', {type: 'checkbox', on: {change: () => this.#act({do: 'check', ref, on: input.checked})}});
    input.checked = isOn(value);
    return {parts: [h('label', {class: 'choice'}, input, label)], update: now => { input.checked = isOn(now); }};
  }

  #file({label}) {
    return {parts: [h('p', {}, label, ' ', h('small', {class: 'quiet'}, 'Files are chosen in the journey: Upload "photo.png" as "' + label + '".'))]};
  }
}

const isOn = value => value === true || /^(true|on|checked|yes)$/i.test(value ?? '');

/** Controls of one name are told apart by their number. */
function numbered(controls) {
  const named = control => `${control.kind}:${control.name || control.role}`;
  const totals = new Map();
  for (const control of controls) totals.set(named(control), [...(totals.get(named(control)) ?? []), control]);
  return controls.map(control => {
    const twins = totals.get(named(control));
    const name = control.name || `unnamed ${control.role}`;
    return {...control, label: twins.length > 1 ? `${name} (${twins.indexOf(control) + 1} of ${twins.length})` : name};
  });
}
