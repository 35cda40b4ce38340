import {ago, badge, byId, h, plural} from './dom.js';

/** The list on the left: what there is, how it last went, and what is not saved yet. */
export class Journeys {
  #project = {journeys: []}; #documents; #open; #running = null;

  constructor({documents, open}) {
    this.#documents = documents;
    this.#open = open;
    byId('search').addEventListener('input', () => this.draw());
    byId('search').addEventListener('keydown', event => {
      if (event.key === 'ArrowDown') this.#step(event, -1, 1);
    });
    byId('journey-list').addEventListener('keydown', event => this.#walk(event));
  }

  show(project) {
    this.#project = project;
    this.draw();
  }

  /** The journey that runs now is named so before its verdict is known. */
  running(file) {
    this.#running = file;
    this.draw();
  }

  find(path) {
    return this.#project.journeys.find(journey => journey.file === path);
  }

  draw() {
    const wanted = byId('search').value.trim().toLowerCase();
    const fits = journey => !wanted || [journey.title, journey.file, journey.owner, journey.stage, ...journey.tags].some(word => word?.toLowerCase().includes(wanted));
    const known = this.#project.journeys.filter(fits);
    const unsaved = this.#documents.unsavedPaths().filter(path => !this.find(path)).map(path => ({...BLANK, file: path, title: titleOf(this.#documents.unsavedText(path)) || path})).filter(fits);
    const focused = document.activeElement?.dataset?.file;
    const groups = [
      ['Not saved yet', unsaved], ['', known.filter(journey => !journey.draft)], ['Drafts', known.filter(journey => journey.draft)],
    ].filter(([, journeys]) => journeys.length);
    byId('journeys-count').textContent = this.#project.journeys.length ? String(this.#project.journeys.filter(journey => !journey.draft).length) : '';
    byId('journey-list').replaceChildren(...groups.map(([name, journeys]) => h('section', {'aria-label': name || 'All journeys'},
      name ? h('h3', {}, name) : null,
      name === 'Drafts' ? h('p', {class: 'quiet small'}, 'Drafts count for nothing until you save them elsewhere.') : null,
      h('ul', {}, ...journeys.map(journey => this.#item(journey))))), groups.length ? '' : this.#nothing(wanted));
    if (focused) this.#buttons().find(button => button.dataset.file === focused)?.focus();
  }

  #item(journey) {
    const id = `about-${journey.file.replace(/\W/g, '-')}`;
    const unsaved = this.#documents.unsavedPaths().includes(journey.file);
    const problems = journey.errors + journey.warnings;
    const state = this.#running === journey.file ? 'running' : journey.verdict;
    const twins = this.#project.journeys.filter(other => other.title === journey.title).length > 1;
    return h('li', {},
      h('button', {type: 'button', class: 'item', 'data-file': journey.file, 'aria-current': journey.file === this.#documents.path ? 'true' : null, 'aria-describedby': id,
        'aria-label': twins ? `${journey.title}, ${journey.file}` : null, on: {click: () => this.#open(journey.file)}}, journey.title),
      h('div', {class: 'about', id},
        badge(state), unsaved ? h('span', {class: 'chip unsaved'}, 'Unsaved') : null,
        problems ? h('span', {class: `bit ${journey.errors ? 'failed' : 'blocked'}`}, journey.errors ? plural(journey.errors, 'error') : plural(journey.warnings, 'warning')) : null,
        ...[journey.when && ago(journey.when), journey.owner ?? (journey.id && 'no owner'), journey.stage, flakes(journey)].filter(Boolean).map(text => h('span', {class: 'bit quiet'}, text))));
  }

  #nothing(wanted) {
    return wanted
      ? h('p', {class: 'nothing quiet'}, `No journey has “${wanted}” in its title, owner, stage or tags.`)
      : h('p', {class: 'nothing quiet'}, 'No journeys yet. “New journey” begins one; “Record” writes one while you walk.');
  }

  #buttons() {
    return [...byId('journey-list').querySelectorAll('button.item')];
  }

  #walk(event) {
    const at = this.#buttons().indexOf(document.activeElement);
    if (event.key === 'ArrowDown') this.#step(event, at, 1);
    if (event.key === 'ArrowUp') this.#step(event, at, -1);
    if (event.key === 'Home') this.#step(event, -1, 1);
    if (event.key === 'End') this.#step(event, this.#buttons().length, -1);
  }

  #step(event, at, by) {
    event.preventDefault();
    this.#buttons()[at + by]?.focus();
  }
}

const BLANK = {id: null, owner: null, stage: null, tags: [], draft: false, verdict: null, when: null, flakes: {flaky: 0, runs: 0}, errors: 0, warnings: 0};

const flakes = ({flakes: {flaky, runs}}) => (flaky ? `flaky in ${flaky} of ${runs}` : null);

export const titleOf = text => /^#\s+(.+)$/m.exec(text ?? '')?.[1].trim() ?? '';
