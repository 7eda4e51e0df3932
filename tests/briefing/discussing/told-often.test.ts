import { expect, test } from 'vitest';
import { changeUptake } from '../../../src/briefing/uptake-store.ts';
import { takesStep } from '../../support/takes-step.ts';
import { briefing, posted, records, uptakeIn } from './scene.ts';
import { ada } from './uptake.ts';

test('However often it was told how an action stands, that it is done is still taken, without more words', async () => {
  const here = await posted(1);
  const robin = await records(here);
  const at = here.services.now().toISOString();
  await changeUptake(here.services, { briefing, channel: here.ward }, (uptake) => ({
    record: { ...uptake, actions: uptake.actions.map((one) => ({ ...one, tellings: 9 })) },
    entry: { at, by: ada, what: 'action-not-yet', note: null },
    messages: [],
  }));
  await takesStep(robin, 'Tell how it stands', { stands: 'done' });
  expect((await uptakeIn(here))?.actions[0]).toMatchObject({ state: 'done', tellings: 9 });
});
