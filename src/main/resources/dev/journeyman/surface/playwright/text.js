// The text as rendered: gaps are owed until the next piece of text is put down.
const MAX_TEXT = 200000;

class PageText {
  constructor() { this.pieces = []; this.length = 0; this.gap = ''; }

  // what was put down since a mark
  since(mark) { return fold(this.pieces.slice(mark).join('')); }

  owe(gap) { if (this.gap !== '\n') this.gap = gap; }

  put(text) {
    if (this.length > MAX_TEXT) return;
    const piece = this.length ? this.gap + text : text;
    this.pieces.push(piece);
    this.length += piece.length;
    this.gap = '';
  }

  write(data, style) {
    const text = transform(visible(data), style.textTransform);
    const lines = /^(pre|break)/.test(style.whiteSpace) ? text.split('\n') : [text];
    lines.forEach((line, i) => {
      if (i > 0) this.owe('\n');
      const folded = line.replace(/\s+/g, ' ');
      const words = folded.trim();
      if (folded.startsWith(' ')) this.owe(' ');
      if (words) this.put(words);
      if (words && folded.endsWith(' ')) this.owe(' ');
    });
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
