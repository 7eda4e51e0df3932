import type { CardView } from '../../src/card-view.ts';
import { aboutPages } from '../../src/chat/about-pages.ts';
import { aboutView, helpView, liveConcernView, menuView, unknownView, welcomeView } from '../../src/chat/views.ts';
import { examplePartnership } from '../support/partnership.ts';

/** Every card of the chat, as each kind of person in each kind of place sees it. */
export const samples: readonly CardView[] = [
  welcomeView('personal'),
  welcomeView('channel'),
  menuView('personal', new Set()),
  menuView('personal', new Set(['coordinator', 'administrator'])),
  menuView('personal', new Set(['auditor'])),
  menuView('personal', new Set(), true),
  menuView('personal', new Set(['coordinator', 'auditor', 'administrator']), true),
  menuView('channel', new Set(['administrator'])),
  menuView('group', new Set()),
  helpView('personal'),
  helpView('channel'),
  liveConcernView(false),
  liveConcernView(true),
  unknownView('personal'),
  unknownView('channel'),
  ...aboutPages.map((page) => aboutView(page, examplePartnership)),
];
