import {HighlightStyle, StreamLanguage, syntaxHighlighting} from '@codemirror/language';
import {Tag} from '@lezer/highlight';

const tag = {};
for (const name of ['fence', 'key', 'heading', 'mark', 'data', 'secret', 'quoted', 'aside', 'include']) tag[name] = Tag.define();

/** Marks up journeys while they are written; what a line means is decided by the studio alone. */
const journey = StreamLanguage.define({
  name: 'journey',
  startState: () => ({line: 0, front: false, quoted: false}),
  token(stream, state) {
    if (stream.sol()) {
      state.line++;
      state.quoted = false;
      const whole = startOfLine(stream, state);
      if (whole) return whole;
    }
    return inLine(stream, state);
  },
  blankLine(state) {
    state.line++;
    state.quoted = false;
  },
  tokenTable: tag,
});

function startOfLine(stream, state) {
  if (stream.match(/^---\s*$/)) {
    state.front = state.line === 1;
    return 'fence';
  }
  if (state.front) return stream.match(/^\s*[\w-]+(?=\s*:)/) ? 'key' : null;
  if (stream.match(/^#{1,6}\s.*/)) return 'heading';
  if (stream.match(/^\s*>\s*include:.*/i)) return 'include';
  if (stream.match(/^\s*>.*/)) return 'aside';
  return stream.match(/^\s*(?:\d+[.)]|[-*+])(?=\s)/) ? 'mark' : null;
}

function inLine(stream, state) {
  if (stream.match(/^\{\{\s*secret\.[^}]*\}\}/)) return 'secret';
  if (stream.match(/^\{\{[^}]*\}\}/)) return 'data';
  if (stream.match(/^`[^`]*`/)) return 'quoted';
  if (stream.eat(/["“”]/)) {
    state.quoted = !state.quoted;
    return 'quoted';
  }
  stream.next();
  stream.eatWhile(/[^"“”{`]/);
  return state.quoted ? 'quoted' : null;
}

const colours = HighlightStyle.define([
  {tag: tag.fence, color: 'var(--quiet)'},
  {tag: tag.key, color: 'var(--syntax-key)'},
  {tag: tag.heading, fontWeight: '700'},
  {tag: tag.mark, color: 'var(--quiet)', fontWeight: '600'},
  {tag: tag.data, color: 'var(--syntax-data)', fontWeight: '600'},
  {tag: tag.secret, color: 'var(--syntax-secret)', fontWeight: '600'},
  {tag: tag.quoted, color: 'var(--syntax-quoted)'},
  {tag: tag.aside, color: 'var(--quiet)', fontStyle: 'italic'},
  {tag: tag.include, color: 'var(--syntax-key)', fontWeight: '600'},
]);

export const journeyLanguage = [journey, syntaxHighlighting(colours)];
