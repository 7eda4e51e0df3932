/** Cuts a text into pieces that each fit, at a space where there is one. Every character is in exactly one piece. */
export function pieces(text: string, fits: (piece: string) => boolean): string[] {
  const all: string[] = [];
  let rest = text;
  while (!fits(rest) && rest.length > 1) {
    const end = cutIn(rest, mostThatFits(rest, fits));
    all.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...all, rest];
}

/** The length of the longest beginning that fits; 1 at least, so that there is always an end. */
function mostThatFits(text: string, fits: (piece: string) => boolean): number {
  let [fitting, tooLong] = [1, text.length];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(text.slice(0, middle))) fitting = middle;
    else tooLong = middle;
  }
  return fitting;
}

/** After the last space before `most`, so that no word is cut that need not be. */
function cutIn(text: string, most: number): number {
  const space = text.slice(0, most).search(/\s\S*$/);
  return space > 0 ? space + 1 : most;
}
