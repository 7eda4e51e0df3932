/** Answers by question name, as the form understood them; a question left empty has none. */
export type Answers = Readonly<Record<string, unknown>>;

/** When a page or question is asked. `names` are the questions it looks at: the form checks at start that they exist and come earlier. */
export interface Condition {
  readonly names: readonly string[];
  holds(answers: Answers): boolean;
}

/** The answer is one of these values, or, where several may be chosen, has one of them among it. */
export function answered(name: string, ...values: readonly string[]): Condition {
  return {
    names: [name],
    holds: (answers) => {
      const answer = answers[name];
      return Array.isArray(answer) ? answer.some((one) => values.includes(one)) : values.includes(String(answer));
    },
  };
}

export function all(...parts: readonly Condition[]): Condition {
  return { names: parts.flatMap((part) => part.names), holds: (answers) => parts.every((part) => part.holds(answers)) };
}

export function any(...parts: readonly Condition[]): Condition {
  return { names: parts.flatMap((part) => part.names), holds: (answers) => parts.some((part) => part.holds(answers)) };
}

export function not(part: Condition): Condition {
  return { names: part.names, holds: (answers) => !part.holds(answers) };
}

/** A condition of its own making: `names` are the questions it looks at. */
export function given(names: readonly string[], holds: (answers: Answers) => boolean): Condition {
  return { names, holds };
}
