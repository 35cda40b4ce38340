import {api} from './api.js';

const KEY = 'journeyman.unsaved';
const plain = text => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/**
 * The open journey and all unsaved ones. Unsaved text is in sessionStorage with the version that it was made from, so
 * that neither a reload nor a walk to another journey loses it.
 */
export class Documents extends EventTarget {
  #editor; #unsaved; #open = null; #saving = null;

  constructor(editor) {
    super();
    this.#editor = editor;
    this.#unsaved = new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEY) ?? '{}')));
  }

  get path() {
    return this.#open?.path ?? null;
  }

  /** saved, unsaved, saving, conflict, or none where nothing is open. */
  get state() {
    if (!this.#open) return 'none';
    if (this.#saving) return 'saving';
    if (this.#open.other) return 'conflict';
    return this.#open.base === null || this.#editor.text() !== this.#open.saved ? 'unsaved' : 'saved';
  }

  unsavedPaths() {
    return [...this.#unsaved.keys()];
  }

  unsavedText(path) {
    return this.#unsaved.get(path)?.text;
  }

  async open(path) {
    const kept = this.#unsaved.get(path);
    if (kept && kept.base === null) return this.#show({path, base: null, saved: '', other: null}, kept.text);
    const file = await api.file(path);
    const saved = plain(file.text);
    if (!kept || kept.text === saved) return this.#show({path, base: file.version, saved, other: null}, saved);
    const other = kept.base === file.version ? null : {text: saved, version: file.version};
    return this.#show({path, base: kept.base, saved: other ? kept.saved : saved, other}, kept.text);
  }

  /** Shows a text that is not saved yet; where the file exists, as a change of it that can be undone. */
  async openDraft(path, text, exists) {
    if (exists) {
      await this.open(path);
      this.#editor.replaceAll(plain(text));
    } else {
      this.#show({path, base: null, saved: '', other: null}, plain(text));
    }
    this.changed();
  }

  #show(open, text) {
    this.#open = open;
    this.#editor.open(open.path, text);
    sessionStorage.setItem('journeyman.open', open.path);
    this.changed();
    this.dispatchEvent(new Event('opened'));
  }

  /** Called after each change of the text. */
  changed() {
    if (!this.#open) return;
    const {path, base, saved} = this.#open;
    const text = this.#editor.text();
    if (base === null || text !== saved || this.#open.other) this.#unsaved.set(path, {text, base, saved});
    else this.#unsaved.delete(path);
    this.#keep();
    this.dispatchEvent(new Event('changed'));
  }

  #keep() {
    sessionStorage.setItem(KEY, JSON.stringify(Object.fromEntries(this.#unsaved)));
  }

  /** Writes the text; answers whether the file now says what the editor says. */
  async save() {
    if (!this.#open) return false;
    while (this.#saving) await this.#saving;
    if (this.state === 'saved') return true;
    const open = this.#open;
    const text = this.#editor.text();
    this.#saving = api.save(open.path, text, open.base).then(({version}) => this.#saved(open, text, version), failure => this.#refused(open, failure));
    this.dispatchEvent(new Event('changed'));
    try {
      return await this.#saving;
    } finally {
      this.#saving = null;
      this.changed();
    }
  }

  #saved(open, text, version) {
    Object.assign(open, {base: version, saved: text, other: null});
    this.dispatchEvent(new Event('saved'));
    return true;
  }

  #refused(open, failure) {
    if (failure.status !== 409) throw failure;
    open.other = {text: plain(failure.answer.text ?? ''), version: failure.answer.version ?? null};
    this.dispatchEvent(new Event('conflict'));
    return false;
  }

  get other() {
    return this.#open?.other ?? null;
  }

  async keepMine() {
    const {other} = this.#open;
    Object.assign(this.#open, {base: other.version, saved: other.text, other: null});
    return this.save();
  }

  takeOther() {
    const {other} = this.#open;
    Object.assign(this.#open, {base: other.version, saved: other.text, other: null});
    this.#editor.replaceAll(other.text);
    this.changed();
  }

  /** Looks at the file again after someone else wrote it; answers what that meant for the open text. */
  async lookAgain() {
    const open = this.#open;
    if (!open || open.base === null) return 'same';
    const file = await api.file(open.path);
    if (open !== this.#open || file.version === open.base) return 'same';
    if (this.state === 'saved') {
      Object.assign(open, {base: file.version, saved: plain(file.text)});
      this.#editor.replaceAll(open.saved);
      this.changed();
      return 'reloaded';
    }
    open.other = {text: plain(file.text), version: file.version};
    this.changed();
    return 'conflict';
  }
}
