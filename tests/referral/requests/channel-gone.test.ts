import { beforeEach, describe, expect, test } from 'vitest';
import { agencyChannelId, askedInChannel } from '../../support/returns.ts';
import { all, askedCase, child, type Scene } from './scene.ts';

describe('The channel in which an agency was asked', () => {
  let now: Scene;
  beforeEach(async () => {
    now = await askedCase(askedInChannel);
  });

  const leaves = async ({ casey, inHospital }: Scene) => {
    await inHospital(casey).says('leave');
    await inHospital(casey).presses('Yes, leave');
  };
  const joinsAnother = async ({ casey, inHospital }: Scene) => {
    await inHospital(casey).says('join');
    await inHospital(casey).presses('Save', { agency: 'police' });
  };
  const news = ({ casey }: Scene) =>
    casey.cards().filter(({ text }) => text.includes('The agency cannot be reached there'));

  test.each([
    ['has left', leaves],
    ['has joined for another agency', joinsAnother],
  ] as const)('%s: nobody opens the request there, and the coordinator is told once', async (_, goes) => {
    const { here, kim, lee, casey, inHospital, reference } = now;
    await goes(now);
    for (const seat of [kim, lee, kim]) {
      await inHospital(seat).forges('referral/open-request', { reference, request: now.request });
      expect([all(kim), all(lee)].join()).not.toContain(child);
    }
    await here.tick();
    expect((await now.read()).requests[0]?.state.name).toBe('asked');
    expect(news(now)).toHaveLength(1);
    await casey.presses('Open the case');
    await casey.presses('History');
    expect(casey.card().text).toContain('Agency not reached: Marlbridge Hospitals NHS Trust');
    expect(casey.card().text).toContain('Kim Example was refused');
  });

  test('says in plain words to whoever presses there why nothing opens', async () => {
    await leaves(now);
    const seat = now.inHospital(now.kim);
    await seat.forges('referral/open-request', { reference: now.reference, request: now.request });
    expect(seat.told()).toContain('no longer a channel of the agency that is asked');
  });

  test('is opened there again once it has joined for the same agency', async () => {
    const { casey, kim, inHospital, reference, request } = now;
    await leaves(now);
    await inHospital(casey).says('join');
    await inHospital(casey).presses('Join', { agency: 'hospital' });
    await inHospital(kim).forges('referral/open-request', { reference, request });
    expect(all(kim)).toContain(child);
  });

  test('has left: whoever opened it before keeps it', async () => {
    const { kim, inHospital } = now;
    await inHospital(kim).presses('Open the request');
    await leaves(now);
    await kim.presses('Fill in the return');
    expect(kim.card().text).toContain('Does your agency know of them?');
  });

  test('has left: reminders go to the coordinator, who is told why', async () => {
    const { here, casey } = now;
    await leaves(now);
    const before = here.connector.cardsIn(agencyChannelId).length;
    here.pass(24 * 15);
    await here.tick();
    expect(here.connector.cardsIn(agencyChannelId)).toHaveLength(before);
    const reminder = casey.cards().filter(({ text }) => text.includes('Summary from Marlbridge Hospitals NHS Trust'));
    expect(reminder.map(({ text }) => text).join()).toContain('Its channel cannot be reached any more');
  });
});
