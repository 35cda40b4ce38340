// The text as rendered: gaps are owed until the next piece of text is put down.
const MAX_TEXT = 200000;

class PageText {
  constructor() { this.pieces = []; this.length = 0; this.gap = ''; }

  // whether there is more than is read
  get isFull() { return this.length > MAX_TEXT; }

  // what was put down between two marks
  between(mark, end) { return fold(this.pieces.slice(mark, end).join('')); }

  // where each piece begins, and where the last one ends
  starts() {
    let at = 0;
    return [0, ...this.pieces.map(piece => at += piece.length)];
  }

  owe(gap) { if (this.gap !== '\n') this.gap = gap; }

  put(text) {
    if (this.isFull) return;
    const piece = this.length ? this.gap + text : text;
    this.pieces.push(piece);
    this.length += piece.length;
    this.gap = '';
  }

  write(data, style) {
    const text = !looking || looking.styles.uses.cases ? transform(visible(data), style.textTransform) : visible(data);
    const lines = text.includes('\n') && /^(pre|break)/.test(style.whiteSpace) ? text.split('\n') : [text];
    lines.forEach((line, i) => {
      if (i > 0) this.owe('\n');
      const folded = line.replace(/\s+/g, ' ');
      const words = folded.trim();
      if (folded.startsWith(' ')) this.owe(' ');
      if (words) this.put(words);
      if (words && folded.endsWith(' ')) this.owe(' ');
    });
  }

  // Takes pieces out again; what parted them from the text before parts what follows.
  drop(mark, end) {
    if (mark === end) return;
    const gap = /^\s?/.exec(this.pieces[mark])[0];
    this.pieces.fill('', mark, end);
    if (end < this.pieces.length && !/^\s/.test(this.pieces[end])) this.pieces[end] = gap + this.pieces[end];
  }

  // a text begins with what is to be read
  trim() {
    const first = this.pieces.findIndex(piece => /\S/.test(piece));
    if (first >= 0) this.pieces[first] = this.pieces[first].trimStart();
  }
}

function transform(text, how) {
  switch (how) {
    case 'uppercase': return text.toUpperCase();
    case 'lowercase': return text.toLowerCase();
    case 'capitalize': return text.replace(/(^|\s)\S/g, first => first.toUpperCase());
    default: return text;
  }
}
