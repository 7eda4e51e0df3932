import type { Action } from '../action.ts';
import { about } from './about.ts';
import { help } from './help.ts';
import { install } from './install.ts';
import { liveConcern } from './live-concern.ts';
import { menu } from './menu.ts';
import { unknown } from './unknown.ts';

/** What anyone can do who talks to the app, in the order in which they meet it. */
export const chatActions: readonly Action[] = [install, menu, liveConcern, about, help, unknown];
