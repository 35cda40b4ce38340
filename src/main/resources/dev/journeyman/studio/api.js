const KEY = 'journeyman.token';

/** Takes the token out of the address bar, where it would be copied along, and keeps it for reloads. */
function readToken() {
  const given = location.hash.slice(1);
  if (/^[A-Za-z0-9_-]{32,}$/.test(given)) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, '', location.pathname);
  }
  return sessionStorage.getItem(KEY) ?? '';
}

const token = readToken();

/** An answer of the studio that is not what was asked for: what happened, and what helps. */
export class Refusal extends Error {
  constructor(status, answer) {
    super(answer.error || `The studio answered ${status}.`);
    this.status = status;
    this.remedy = answer.remedy || '';
    this.answer = answer;
  }
}

async function ask(method, path, body, signal) {
  const headers = {'X-Journeyman-Token': token};
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  let response;
  try {
    response = await fetch(path, {method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body), cache: 'no-store'});
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refusal(0, {error: 'The studio does not answer.', remedy: 'Is “journeyman studio” still running in its terminal? Your text is kept in this tab.'});
  }
  const text = await response.text();
  let answer = {};
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    answer = {error: `The studio answered ${response.status} with something that is not JSON.`, remedy: text.slice(0, 200)};
  }
  if (!response.ok || answer.error) throw new Refusal(response.status, answer);
  return answer;
}

export const api = {
  project: () => ask('GET', '/api/project'),
  file: path => ask('GET', `/api/file?path=${encodeURIComponent(path)}`),
  save: (path, text, base) => ask('PUT', '/api/file', {path, text, base}),
  read: (path, text, signal) => ask('POST', '/api/read', {path, text}, signal),
  complete: (path, text, line, column, signal) => ask('POST', '/api/complete', {path, text, line, column}, signal),
  run: (path, mode, line) => ask('POST', '/api/run', {path, mode, line}),
  stop: () => ask('POST', '/api/stop', {}),
  note: remark => ask('POST', '/api/note', remark),
  create: (title, from) => ask('POST', '/api/new', {title, from}),
  recordStart: path => ask('POST', '/api/record/start', {path}),
  recordAct: act => ask('POST', '/api/record/act', act),
  recordLine: line => ask('POST', '/api/record/line', line),
  recordDiscard: () => ask('POST', '/api/record/discard', {}),
  recordStop: (title, path) => ask('POST', '/api/record/stop', {title, path}),
};

/** Reads the stream of events for ever; `lost(seconds, refusal)` is told of each gap, `found` of each new connection. */
export class Events {
  #handle; #lost; #found; #wake = () => {};

  constructor({handle, lost, found}) {
    this.#handle = handle;
    this.#lost = lost;
    this.#found = found;
  }

  retry() {
    this.#wake();
  }

  async listen() {
    for (let failures = 0; ; failures++) {
      let refusal = null;
      try {
        const response = await fetch('/api/events', {headers: {'X-Journeyman-Token': token}, cache: 'no-store'});
        if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => ({})));
        failures = 0;
        this.#found();
        await this.#read(response.body.getReader());
      } catch (failure) {
        refusal = failure instanceof Refusal ? failure : null;
      }
      const seconds = Math.min(15, 2 ** Math.min(failures, 4));
      this.#lost(seconds, refusal);
      await new Promise(resolve => {
        this.#wake = resolve;
        setTimeout(resolve, seconds * 1000);
      });
    }
  }

  async #read(reader) {
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return;
      rest += decoder.decode(value, {stream: true}).replaceAll('\r', '');
      for (let end; (end = rest.indexOf('\n\n')) >= 0; rest = rest.slice(end + 2)) {
        const data = rest.slice(0, end).split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5).trimStart()).join('\n');
        if (data) this.#deliver(data);
      }
    }
  }

  /** One event that the page cannot use must not end the stream. */
  #deliver(data) {
    try {
      this.#handle(JSON.parse(data));
    } catch (failure) {
      console.error('An event could not be shown:', failure);
    }
  }
}
