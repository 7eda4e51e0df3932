/** A card as a client draws it: what can be pressed, filled in and read. */
export interface Rendered {
  readonly buttons: readonly Button[];
  readonly inputs: readonly Input[];
  readonly text: string;
}
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly takesInputs: boolean;
}
export interface Input {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

type Node = Readonly<Record<string, unknown>>;

/** Reads a drawn card as a person would: every element, in order. */
export function readCard(card: object): Rendered {
  const nodes = [...elements(card)];
  return {
    buttons: nodes.filter(({ type }) => type === 'Action.Execute').map(buttonOf),
    inputs: nodes.filter(({ type }) => String(type).startsWith('Input.')).map(inputOf),
    text: nodes.flatMap(wordsOf).join('\n'),
  };
}

function* elements(node: unknown): Generator<Node> {
  if (Array.isArray(node)) for (const one of node) yield* elements(one);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  yield node as Node;
  for (const [name, value] of Object.entries(node)) if (name !== 'fallback' && name !== 'data') yield* elements(value);
}

const buttonOf = (node: Node): Button => ({
  title: String(node.title),
  verb: String(node.verb),
  data: node.data as Button['data'],
  takesInputs: node.associatedInputs !== 'none',
});

const inputOf = (node: Node): Input => ({
  id: String(node.id),
  label: String(node.label),
  value: String(node.value ?? ''),
});

/** What is read, typed text in its fields included. */
const wordsOf = (node: Node): string[] =>
  [node.text, node.label, node.title, node.value].filter((words): words is string => typeof words === 'string');
