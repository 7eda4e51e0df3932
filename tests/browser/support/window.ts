import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { type Card, cardOf } from './card.ts';
import { findChromium } from './find-chromium.ts';

/** Starts one Chromium for all windows of a run; close it at the end. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** One person's Playground window. */
export interface Window {
  readonly page: Page;
  /** Opens "Personal Chat", "General" or a channel by its name; the first time, the app is installed there. */
  openConversation(name: string): Promise<void>;
  /** Says something in the personal chat. */
  say(text: string): Promise<void>;
  /** Starts a post in the open channel that mentions the app. */
  mention(text: string): Promise<void>;
  /** The last card of the open conversation, or the last one that holds `text`. Found afresh at every use. */
  lastCard(text?: string | RegExp): Card;
  press(title: string | RegExp): Promise<void>;
  seeText(text: string | RegExp): Promise<void>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** A phone's width makes the cards as narrow as a phone's; the client alone would keep them at 446 pixels. */
export interface WindowOptions {
  readonly width?: number;
  /** Tall by default: for a picture of a card taller than the view, the view is resized, and that wipes what was typed. */
  readonly height?: number;
  /** Milliseconds that any wait may take. */
  readonly patience?: number;
}

/** Opens a window and waits until it is connected to the bot. */
export async function openWindow(browser: Browser, url: string, options: WindowOptions = {}): Promise<Window> {
  const { width = 1200, height = 2400, patience = 15_000 } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(patience);
  // Only fonts come from elsewhere; offline, the page would wait for them.
  await page.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, (route) => route.abort());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.getByText('Connected.').first().waitFor({ state: 'attached' });
  await hideLogPanel(page);
  if (width < 480) await narrowCards(page, width);
  return windowOf(page);
}

function windowOf(page: Page): Window {
  const lastCard = (text?: string | RegExp) => {
    // A card inside a card (ShowCard) has the same class, but not this parent.
    const cards = page.locator('.ac-preview-panel > .ac-adaptiveCard');
    return cardOf(page, (text === undefined ? cards : cards.filter({ hasText: text })).last());
  };
  return {
    page,
    lastCard,
    openConversation: (name) => openConversation(page, name),
    say: (text) => say(page, text),
    mention: (text) => mention(page, text),
    press: (title) => lastCard().press(title),
    seeText: (text) => said(page, text).waitFor(),
    async screenshot(path) {
      await page.screenshot({ path });
    },
    close: () => page.close(),
  };
}

const composer = (page: Page) => page.locator('[role=textbox][contenteditable=true]');

/** Words in the open conversation; the list of conversations repeats the last of them. */
const said = (page: Page, text: string | RegExp): Locator =>
  page.getByText(text).and(page.locator(':not([role=tree] *)')).last();

async function openConversation(page: Page, name: string): Promise<void> {
  // The list may lie outside the view on a narrow window, where a click by mouse cannot reach it.
  await page.getByRole('treeitem', { name }).dispatchEvent('click');
  await composer(page).first().waitFor();
  await hideLogPanel(page);
  await stands(page);
}

/**
 * Returns when nothing was drawn for a third of a second, or after three. Who opens a channel for the first time is greeted there, and while
 * that moves the posts down, a press can begin on one and end on another: it is no press then.
 */
const stands = (page: Page): Promise<void> =>
  page.locator('body').evaluate(
    (body) =>
      new Promise<void>((resolve) => {
        const { MutationObserver } = body.ownerDocument.defaultView;
        const observer = new MutationObserver(() => {
          clearTimeout(still);
          still = setTimeout(done, 300);
        });
        const done = () => {
          observer.disconnect();
          resolve();
        };
        let still = setTimeout(done, 300);
        setTimeout(done, 3_000);
        observer.observe(body, { childList: true, subtree: true });
      }),
  );

async function say(page: Page, text: string): Promise<void> {
  await composer(page).last().click();
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

async function mention(page: Page, text: string): Promise<void> {
  await composer(page).first().click();
  await page.keyboard.type('@');
  await page.getByRole('menuitem').first().click();
  await page.keyboard.insertText(` ${text}`);
  await page.getByRole('button', { name: 'Post', exact: true }).last().click();
}

/** It repeats what is said, and comes back when a conversation is opened. */
async function hideLogPanel(page: Page): Promise<void> {
  const hide = page.getByRole('button', { name: 'Hide log panel' });
  if (await hide.count()) await hide.dispatchEvent('click');
}

async function narrowCards(page: Page, width: number): Promise<void> {
  const cards = `.ac-preview-panel > .ac-adaptiveCard { width: ${width - 32}px !important; box-sizing: border-box }`;
  // The list of conversations slides over the cards there; nobody sees it now, and it still works.
  const list = 'div:has(> div > [aria-label="Chat and Teams Channel"]) { opacity: 0 !important }';
  await page.addStyleTag({ content: `${cards}\n${list}` });
}
