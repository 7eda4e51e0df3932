import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPage {
  /** Its text in the order it is read out, lines without a break between. */
  readonly text: string;
  /** Each text with where it stands, in points from the left and the bottom. */
  readonly items: readonly { readonly text: string; readonly x: number; readonly y: number; readonly right: number }[];
  /** Its structure: "H1 words of the heading", a line each; "Table", "TR" and the like without words of their own. */
  readonly structure: readonly string[];
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly text: string;
  readonly language: string | null;
  readonly title: string | null;
  readonly info: Readonly<Record<string, unknown>>;
  /** Each with those below it. */
  readonly bookmarks: readonly (readonly string[])[];
  readonly isTagged: boolean;
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;
type Page = Awaited<ReturnType<Document['getPage']>>;
type Content = Awaited<ReturnType<Page['getTextContent']>>['items'];

/** Reads a PDF as a reader program does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true });
  const pdf = await loading.promise;
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = [];
  for (const number of numbers) pages.push(await readPage(await pdf.getPage(number)));
  const { info: facts } = await pdf.getMetadata();
  const info: Record<string, unknown> = { ...facts };
  const marks = await pdf.getMarkInfo();
  const outline = await pdf.getOutline();
  await loading.destroy();
  return {
    pages,
    text: pages.map(({ text }) => text).join('\n'),
    language: typeof info.Language === 'string' ? info.Language : null,
    title: typeof info.Title === 'string' ? info.Title : null,
    info,
    bookmarks: (outline ?? []).map(({ title, items }) => [title, ...items.map((item) => item.title)]),
    isTagged: marks?.Marked === true,
  };
}

async function readPage(page: Page): Promise<ReadPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const tree = await page.getStructTree();
  const words = wordsById(items);
  return {
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
    items: items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4], y: item.transform[5], right: item.transform[4] + item.width }]
        : [],
    ),
    structure: tree ? linesOf(tree, words) : [],
  };
}

function wordsById(items: Content): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.at(-1) ?? '';
      words.set(id, `${words.get(id) ?? ''}${words.get(id) && item.str ? ' ' : ''}${item.str}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push('id' in item && typeof item.id === 'string' ? item.id : '');
  }
  return words;
}

type Node = { readonly role: string; readonly children: readonly (Node | { type: string; id: string })[] };

function linesOf(node: Node, words: ReadonlyMap<string, string>): string[] {
  const own = node.children.map((child) => ('id' in child ? (words.get(child.id) ?? '') : '')).filter(Boolean);
  const below = node.children.flatMap((child) => ('role' in child ? linesOf(child, words) : []));
  return [[node.role, ...own].join(' ').replace(/\s+/g, ' ').trim(), ...below];
}
