import type { Locator, Page } from 'playwright-core';

/** One Adaptive Card in a window. Titles and labels given as text are matched exactly; every wait ends after the page's own time limit. */
export interface Card {
  readonly element: Locator;
  /** Presses a button, or a row that acts as one (its name is then the action's title). */
  press(title: string | RegExp): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** What stands in a text field. */
  typedIn(label: string): Promise<string>;
  /** One option of a compact, filtered or expanded choice. */
  choose(label: string, option: string): Promise<void>;
  /** Exactly these options of a choice of several, compact or expanded. */
  chooseSeveral(label: string, options: readonly string[]): Promise<void>;
  /** Sets a toggle, named by its title (with its label before it, if it has one). */
  toggle(title: string, on: boolean): Promise<void>;
  seeText(text: string | RegExp): Promise<void>;
  /** Everything the card says, top to bottom. */
  text(): Promise<string>;
  /** The card's upper part, at most so many pixels. */
  screenshot(path: string, most: number): Promise<void>;
}

export function cardOf(page: Page, element: Locator): Card {
  return {
    element,
    press: (title) => press(element, title),
    async fill(label, text) {
      await element.getByLabel(label, { exact: true }).fill(text);
    },
    typedIn: (label) => element.getByLabel(label, { exact: true }).inputValue(),
    choose: (label, option) => choose(page, element, label, option),
    chooseSeveral: (label, options) => chooseSeveral(page, element, label, options),
    toggle: (title, on) => setBox(element.getByRole('checkbox', { name: title }).first(), on),
    seeText: (text) => element.getByText(text).first().waitFor(),
    text: () => element.innerText(),
    async screenshot(path, most) {
      await element.scrollIntoViewIfNeeded();
      // What was pressed last is drawn darker while the mouse rests on it.
      await page.mouse.move(0, 0);
      const box = await element.boundingBox();
      if (box && box.height > most) await page.screenshot({ path, clip: { ...box, height: most } });
      else await element.screenshot({ path });
    },
  };
}

/**
 * Returns when the press is answered and drawn. The answer draws the card again after its update did, which wipes what was typed in
 * between; only the bar under the card tells that it came, and may go again at once.
 */
async function press(card: Locator, title: string | RegExp): Promise<void> {
  // A handle, because after the press the card may not be what it was found by any more.
  const message = await card.locator('xpath=../..').elementHandle();
  const answered = message?.evaluate(
    (node) =>
      new Promise<void>((resolve, reject) => {
        const bar = '[aria-label="Display Invoked Message"]';
        const before = node.querySelector(bar);
        const { MutationObserver, requestAnimationFrame } = node.ownerDocument.defaultView;
        const answers = new MutationObserver(() => {
          const shown = node.querySelector(bar);
          if (!shown || shown === before) return;
          answers.disconnect();
          // One that says nothing is put away, so that the next one is seen to come.
          if (shown.innerText.trim() === 'Your response was sent to the app') shown.querySelector('button').click();
          requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        });
        answers.observe(node, { childList: true, subtree: true });
        setTimeout(() => {
          // Otherwise it would put the bar of the next press away, before that is seen.
          answers.disconnect();
          reject(new Error('The press was not answered.'));
        }, 20_000);
      }),
  );
  await Promise.all([card.getByRole('button', { name: title, exact: true }).first().click(), answered]);
}

async function choose(page: Page, card: Locator, label: string, option: string): Promise<void> {
  const group = card.getByRole('radiogroup', { name: label, exact: true });
  const list = card.getByRole('combobox', { name: label, exact: true });
  await group.or(list).first().waitFor();
  if (await group.count()) {
    await group.getByRole('radio', { name: option, exact: true }).check({ force: true });
    return;
  }
  await list.click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function chooseSeveral(page: Page, card: Locator, label: string, options: readonly string[]): Promise<void> {
  const list = card.getByRole('combobox', { name: label, exact: true });
  // An expanded choice has no group: each of its boxes is named "<label> <option>".
  const boxes = card.getByRole('checkbox', { name: new RegExp(`^${escaped(label)} `) });
  await list.or(boxes).first().waitFor();
  if ((await list.count()) === 0) {
    for (const box of await boxes.all()) await setBox(box, false);
    for (const option of options)
      await setBox(card.getByRole('checkbox', { name: `${label} ${option}`, exact: true }), true);
    return;
  }
  await list.click();
  const items = page.getByRole('menuitemcheckbox');
  await items.first().waitFor();
  for (const item of await items.all()) {
    await setBox(item, options.includes((await item.innerText()).trim()));
  }
  await page.keyboard.press('Escape');
}

async function setBox(box: Locator, on: boolean): Promise<void> {
  await box.waitFor({ state: 'attached' });
  const now = (await box.getAttribute('aria-checked')) === 'true' || (await isChecked(box));
  // The box itself lies under its drawing, so that an ordinary click would wait for ever.
  if (now !== on) await box.click({ force: true });
}

const isChecked = (box: Locator) => box.evaluate((node) => 'checked' in node && node.checked === true);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
