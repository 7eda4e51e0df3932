import type { Card } from './card.ts';
import type { Window } from './window.ts';

/** What is chosen or typed, by the words of the question; what is not named gets the first option, or invented words. */
export type Chosen = Readonly<Record<string, string>>;

/** Begins a step from the open case, fills every page in, and records it. `look` sees each card before it is left. */
export async function takesStep(
  window: Window,
  title: string,
  chosen: Chosen = {},
  look: (card: Card) => Promise<void> = async () => {},
): Promise<void> {
  if (!(await window.lastCard().text()).includes(`\n${title}\n`)) await window.press('More steps…');
  await window.press(title);
  await fillsPages(window, title, chosen, look);
  await window.press('Record');
}

/** Fills in every page of what was begun, up to the card that is checked. */
export async function fillsPages(
  window: Window,
  title: string,
  chosen: Chosen = {},
  look: (card: Card) => Promise<void> = async () => {},
): Promise<void> {
  for (
    let pages = 0;
    !/ · check before (it is recorded|you send it)/.test(await window.lastCard().text());
    pages += 1
  ) {
    if (pages > 20) throw new Error(`“${title}” does not end:\n${await window.lastCard().text()}`);
    const card = window.lastCard();
    await fillsEverything(window, card, chosen);
    await look(card);
    await card.press('Continue');
    const words = await window.lastCard().text();
    if (words.includes('There is a problem')) throw new Error(`“${title}” does not go on:\n${words}`);
  }
  await look(window.lastCard());
}

async function fillsEverything({ page }: Window, card: Card, chosen: Chosen): Promise<void> {
  for (const list of await card.element.getByRole('combobox').all()) {
    await list.click();
    const wanted = Object.values(chosen).map((name) => page.getByRole('option', { name, exact: true }));
    const option = wanted.reduce((one, other) => one.or(other), page.getByRole('option', { name: /^$/ }));
    await ((await option.count()) > 0 ? option : page.getByRole('option')).first().click();
  }
  for (const group of await card.element.getByRole('radiogroup').all())
    await group.getByRole('radio').first().check({ force: true });
  for (const [name, wanted] of Object.entries(chosen)) {
    const group = card.element.getByRole('radiogroup', { name });
    if (await group.count()) await group.getByRole('radio', { name: wanted, exact: true }).check({ force: true });
  }
  for (const box of await card.element.getByRole('textbox').all()) {
    const question = await box.evaluate((node: { labels?: ArrayLike<{ textContent: string | null }> }) =>
      Array.from(node.labels ?? [], ({ textContent }) => textContent).join(' '),
    );
    const wanted = Object.entries(chosen).find(([words]) => question.includes(words))?.[1];
    await box.fill(wanted ?? 'Invented words.');
  }
  const several = card.element.getByRole('checkbox', { name: /Choose all that apply/ });
  if (await several.count()) await several.first().check({ force: true });
  for (const box of await card.element.getByRole('checkbox', { name: /^(?!Not known yet|.*Choose all that)/ }).all()) {
    const ticked = await box.evaluate((node: { checked?: boolean }) => node.checked === true);
    if (!ticked) await box.click({ force: true });
  }
}
