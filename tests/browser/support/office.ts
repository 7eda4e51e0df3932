import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Tables } from '../../../src/tables/table.ts';
import { type LocalApp, startLocalApp } from './local-app.ts';
import { openBrowser, openWindow, type Window, type WindowOptions } from './window.ts';

/** The local world and the windows that its people have open. */
export interface Office {
  /** The window of the person with this key, opened at its first use. */
  windowOf(key: string): Promise<Window>;
  /** What the local world keeps. */
  tables(): Promise<Tables>;
  /** Leaves a picture of every window beside the logs, and keeps them. */
  keepEvidence(): Promise<void>;
  close(): Promise<void>;
}

/** `options` hold for every window; `everyone`: also the safeguarding partners and the chair. */
export async function openOffice(options: WindowOptions = {}, everyone = false): Promise<Office> {
  const app = await startLocalApp(everyone);
  try {
    return officeOf(app, await openBrowser(), options);
  } catch (error) {
    await app.end(false);
    throw error;
  }
}

function officeOf(app: LocalApp, browser: Browser, options: WindowOptions): Office {
  const windows = new Map<string, Window>();
  let keep = false;
  return {
    async windowOf(key) {
      const window = windows.get(key) ?? (await openWindow(browser, app.address(key), options));
      windows.set(key, window);
      return window;
    },
    tables: app.tables,
    async keepEvidence() {
      keep = true;
      const pictures = [...windows].map(([key, window]) => window.screenshot(join(app.folder, `${key}.png`)));
      await Promise.allSettled(pictures);
      console.error(`Pictures and logs of what went wrong are in ${app.folder}.`);
    },
    async close() {
      await browser.close().finally(() => app.end(keep));
    },
  };
}
