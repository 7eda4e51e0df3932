import { expect, test } from 'vitest';
import { allActions } from '../../src/app.ts';
import { Refusal } from '../../src/refusal.ts';
import { inChannel, robin, servicesOn } from '../support/turn.ts';

const services = servicesOn();
/** What a press of this verb might carry: the ids of everything, the words of anything. */
const data = {
  text: 'x',
  page: 'purpose',
  reference: 'CR-7KQ-2MF',
  draft: 'draft-1',
  role: 'coordinator',
  team: '19:panel-team',
  table: 'referrals',
  partition: 'referral:CR-7KQ-2MF',
  id: 'id-1',
  outcome: 'arrived',
  cases: 'both',
  person: 'robin',
  name: 'Robin',
};

test.each(allActions.map((one) => [one.verb, one] as const))(
  'somebody without a role, pressing %s on the alert in the panel’s channel, changes it for nobody else',
  async (_, action) => {
    for (const sent of [data, { ...data, page: '0' }, {}]) {
      const outcome = await action.perform(sent, inChannel(services, robin));
      const kind = outcome instanceof Refusal ? 'refused' : outcome.kind;
      expect(['refused', 'only-to-presser', 'nothing']).toContain(kind);
    }
  },
);
