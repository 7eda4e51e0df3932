import type { Window } from './window.ts';

/** All that stands in the open conversation, with what is typed in its cards. */
export async function wordsIn({ page }: Window): Promise<string> {
  const typed = await page.locator('input, textarea').evaluateAll((fields) => fields.map(({ value }) => value));
  return [await page.locator('body').innerText(), ...typed].join('\n');
}
