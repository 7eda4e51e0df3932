import { expect, it } from 'vitest';
import { pagesOf } from '../../src/form/form.ts';
import { insertDraft } from '../../src/notification-form/draft-store.ts';
import { mintReference } from '../../src/referral/reference.ts';
import { draftWith } from '../notification-form/small-form.ts';
import { childAnswers } from '../support/answers.ts';
import { world } from '../support/world.ts';

it('a form sent long ago still answers with its receipt, however many its sender has sent since', async () => {
  const here = world();
  const robin = await here.person('robin', 'Robin Example');
  const { form, random } = here.services;
  const all = pagesOf(form).map(({ page }) => page.name);
  await robin.says('menu');
  for (let number = 1; number <= 23; number += 1) {
    const references = { child: mintReference(random), adult: mintReference(random) };
    const draft = { ...draftWith(childAnswers, all), id: `draft-${number}`, formVersion: form.version, references };
    await insertDraft(here.services, draft);
    await robin.forges('notification-form/submit', { draft: draft.id, confirmed: 'true' });
  }
  await robin.says('menu');
  await robin.forges('notification-form/submit', { draft: 'draft-1', confirmed: 'true' });
  expect(robin.card().text).toContain('Referral received');
  expect(robin.told()).toBe('');
});
