import type { CardView } from '../../src/card-view.ts';
import { accessLogView, asksForCase } from '../../src/referral/access-log-view.ts';
import { caseloadOfferedView, caseloadView, casePackView, packOfferedView } from '../../src/referral/export-views.ts';
import type { Look } from '../../src/referral/look.ts';
import { fridayMorning, priya, reference } from './desk.ts';

const by = { id: priya.id, name: priya.name };
const look = (part: string, outcome: Look['outcome']): Look => ({
  ...{ at: fridayMorning, by, where: 'own-chat', part, outcome },
});
const looks = [
  look('the case pack', 'exported'),
  look('the case pack', 'offered'),
  look('page 3', 'shown'),
  look('case', 'refused'),
];
const last = 'look:8234567890123:id-1';

/** What is asked and told about files, and the access log from its first page to its last. */
export const exportSamples: readonly CardView[] = [
  casePackView(reference, 'card-1'),
  packOfferedView(reference),
  caseloadView('card-1', 300),
  caseloadOfferedView(),
  accessLogView({ looks, last }, { reference, isFirst: true, opensCase: true }),
  accessLogView({ looks: [], last: null }, { reference, isFirst: false, opensCase: false }),
  accessLogView(
    { looks: [look('the caseload', 'exported')], last },
    { reference: null, isFirst: false, opensCase: false },
  ),
  accessLogView({ looks: [], last: null }, { reference: null, isFirst: true, opensCase: false }),
  asksForCase('CR-nothing', 'Enter a reference such as CR-7KQ-2MF'),
];
