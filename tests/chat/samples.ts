import type { CardView } from '../../src/card-view.ts';
import { aboutPages } from '../../src/chat/about-pages.ts';
import type { Known } from '../../src/chat/offers.ts';
import {
  aboutView,
  helpView,
  liveConcernView,
  menuView,
  referenceView,
  unknownView,
  welcomeView,
} from '../../src/chat/views.ts';
import { type Role, roles } from '../../src/people/roles.ts';
import { examplePartnership } from '../support/partnership.ts';

const known = (held: readonly Role[], isAsked = false): Known => ({ held: new Set(held), isAsked });
const everything = known(roles, true);

/** Every card of the chat, as each kind of person in each kind of place sees it. */
export const samples: readonly CardView[] = [
  welcomeView('personal'),
  welcomeView('channel'),
  menuView('personal'),
  menuView('personal', known(['coordinator', 'administrator'])),
  menuView('personal', known(['auditor'])),
  menuView('personal', known(['manager'])),
  menuView('personal', known([], true)),
  menuView('personal', everything),
  menuView('channel', known(['administrator'])),
  menuView('group'),
  helpView('personal'),
  helpView('personal', known(['coordinator'])),
  helpView('personal', known([], true)),
  helpView('personal', everything),
  helpView('channel'),
  helpView('channel', known(['administrator'])),
  referenceView('CR-7KQ-2MF', known(['panel-member'])),
  referenceView('CR-7KQ-2MF', known([])),
  referenceView('CR-7KQ-2MF', known([], true)),
  referenceView('CR-7KQ-2MF', everything),
  liveConcernView(false),
  liveConcernView(true),
  unknownView('personal'),
  unknownView('channel'),
  ...aboutPages.map((page) => aboutView(page, examplePartnership)),
];
