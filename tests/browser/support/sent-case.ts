import { randomInt, randomUUID } from 'node:crypto';
import { usualPeople } from '../../../scripts/local/people.ts';
import { pagesOf } from '../../../src/form/form.ts';
import type { Typed } from '../../../src/form/questions/question.ts';
import type { Draft } from '../../../src/notification-form/draft.ts';
import { sendDraft } from '../../../src/notification-form/send-draft.ts';
import { chatOf } from '../../../src/people/chats.ts';
import { receiveSubmission } from '../../../src/referral/receive.ts';
import { mintReference } from '../../../src/referral/reference.ts';
import type { Services } from '../../../src/services.ts';
import { world } from '../../support/world.ts';
import type { Office } from './office.ts';

/**
 * A case that Robin has sent, with these answers, and its reference: for stories that begin after the form was filled in. What follows
 * of it, such as the alert, the local world does by itself.
 */
export async function sentCase(office: Office, answers: Typed): Promise<string> {
  const robin = await office.windowOf('robin');
  await robin.say('menu');
  await robin.lastCard('What would you like to do?').element.waitFor();
  const now = new Date();
  const services: Services = {
    ...world(await office.tables()).services,
    now: () => now,
    random: (below) => randomInt(below),
    wake: () => undefined,
  };
  const sent = await sendDraft(services, await robinsDraft(services, answers), now.toISOString(), receiveSubmission);
  return sent[0]?.reference ?? '';
}

async function robinsDraft({ form, tables, random, now }: Services, typed: Typed): Promise<Draft> {
  const robin = usualPeople.find(({ key }) => key === 'robin');
  const chat = robin && (await chatOf(tables, robin.aadObjectId));
  if (!chat) throw new Error('Robin has not talked to the app yet');
  const at = now().toISOString();
  return {
    id: randomUUID(),
    owner: { id: robin.aadObjectId, name: robin.name },
    chat,
    formVersion: form.version,
    references: { child: mintReference(random), adult: mintReference(random) },
    ...{ startedAt: at, savedAt: at, typed, sentAt: at, warnedAt: null },
    visited: Object.fromEntries(pagesOf(form).map(({ page }) => [page.name, 1])),
    ...{ lookAgain: [], cards: [] },
  };
}
