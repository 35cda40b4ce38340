/** The lines of two texts in one list: those that both have, and those that only one has. */
export function difference(mine, other) {
  const left = mine.split('\n');
  const right = other.split('\n');
  const common = lengths(left, right);
  const lines = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      lines.push({sign: 'both', text: left[i++]});
      j++;
    } else if (j >= right.length || (i < left.length && common[i + 1][j] >= common[i][j + 1])) {
      lines.push({sign: 'mine', text: left[i++]});
    } else {
      lines.push({sign: 'other', text: right[j++]});
    }
  }
  return lines;
}

/** How many lines the rests from `i` and from `j` have in common, in order. */
function lengths(left, right) {
  const common = Array.from({length: left.length + 1}, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i][j] = left[i] === right[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}
