import type { Card } from './card.ts';

/** What is typed or chosen, by the words of the question. */
export type Typed = Readonly<Record<string, string>>;

/** Answers those of these questions that the card asks. */
export async function typesIn(card: Card, typed: Typed): Promise<void> {
  for (const [question, answer] of Object.entries(typed)) await answers(card, question, answer);
}

async function answers({ element }: Card, question: string, answer: string): Promise<void> {
  const box = element.getByRole('textbox', { name: question });
  if (await box.count()) await box.first().fill(answer);
  const radio = element.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer });
  if (await radio.count()) await radio.first().check({ force: true });
  const list = element.getByRole('combobox', { name: question });
  if ((await list.count()) === 0) return;
  await list.click();
  await element.page().getByRole('option', { name: answer }).first().click();
}
