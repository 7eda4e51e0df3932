const mostTags = 5;
const longestTag = 30;

export interface TagsTyped {
  readonly tags: readonly string[];
  /** What to do about what was typed; null when it can be kept. */
  readonly error: string | null;
}

/** Short words that a channel is found by, as typed with commas between them; one typed twice is one. */
export function readTags(typed: string): TagsTyped {
  const words = typed.split(/[,;\n]/).map((word) => word.replace(/\s+/g, ' ').trim().toLowerCase());
  const tags = [...new Set(words.filter((word) => word !== ''))];
  return { tags, error: errorIn(tags) };
}

export const typedTags = (tags: readonly string[]): string => tags.join(', ');

function errorIn(tags: readonly string[]): string | null {
  if (tags.length > mostTags) return `Type at most ${mostTags} tags`;
  if (tags.some((tag) => tag.length > longestTag)) return `Shorten each tag to ${longestTag} letters at most`;
  return null;
}
