import { ReferralReference } from '../../../src/referral/reference.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { changeReferral, readReferral } from '../../../src/referral/referral-store.ts';
import { childAnswers } from '../../support/answers.ts';
import { refers } from '../../support/fills-in.ts';
import { panelOf } from '../../support/panel.ts';
import { asks, hospitalOf } from '../../support/returns.ts';
import type { Seat } from '../../support/seat.ts';
import { world } from '../../support/world.ts';

export const child = 'Placeholder-Child';
export const at = '2026-12-14T12:00:00.000Z';

/** The hospital is asked; Olu is of the partnership and has nothing to do with it. */
export async function askedCase(answers: Record<string, string>) {
  const here = world();
  const { robin, priya, casey, channel } = await panelOf(here);
  const olu = await here.person('olu', 'Olu Bystander');
  await olu.says('menu');
  const reference = ReferralReference.parse(await refers(robin, childAnswers));
  await here.tick();
  await channel(casey).presses('Acknowledge');
  const hospital = await hospitalOf(here, casey);
  await asks(here, casey, reference, answers);
  const read = async () => {
    const referral = await readReferral(here.services.tables, reference);
    if (!referral) throw new Error('no case');
    return referral;
  };
  const request = (await read()).requests[0]?.id ?? '';
  const becomes = (changes: Partial<Referral>) =>
    changeReferral(here.services, reference, (record) => ({
      record: { ...record, ...changes },
      entry: { at, by: { id: 'casey', name: 'Casey' }, what: 'changed', note: null },
      messages: [],
    }));
  return { here, robin, priya, casey, olu, channel, reference, request, read, becomes, ...hospital };
}
export type Scene = Awaited<ReturnType<typeof askedCase>>;

/** All that a person reads in a conversation now. */
export const all = (seat: Seat) =>
  seat
    .cards()
    .map(({ text }) => text)
    .join('\n');
