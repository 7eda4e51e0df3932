/** Each takes its own element of the card; what is beyond runs on in the last. */
const mostParagraphs = 10;

/** The lines of a text, a paragraph each. */
export function paragraphs(text: string): { readonly text: string }[] {
  const lines = text.split(/\s*\n\s*/).filter(Boolean);
  const first = lines.slice(0, mostParagraphs - 1);
  const rest = lines.slice(mostParagraphs - 1).join(' ');
  return [...first, ...(rest === '' ? [] : [rest])].map((line) => ({ text: line.trim() }));
}
