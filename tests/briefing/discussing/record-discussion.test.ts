import { describe, expect, test } from 'vitest';
import { readBriefing } from '../../../src/briefing/briefing-store.ts';
import { held } from '../../../src/briefing/discussing/discuss-pages.ts';
import { linesOf } from '../../../src/briefing/reporting/lines-store.ts';
import { writeDown } from '../../../src/briefing/sending/plan-round.ts';
import { uptakeAggregate } from '../../../src/briefing/uptake-store.ts';
import { historyOf } from '../../../src/change.ts';
import { forbidden, timedOutAfterPosting } from '../../support/connector.ts';
import { takesStep } from '../../support/takes-step.ts';
import { goesOn, managed } from '../sending/scene.ts';
import { answers, briefing, changes, guest, posted, records, threadIn, uptakeIn } from './scene.ts';

const begins = (cards: readonly { readonly text: string }[]) =>
  cards.filter(({ text }) => text.includes('This takes a few minutes')).length;

describe('“Record our discussion”', () => {
  test('pressed twice, sends one card; pressed much later, one more for the same discussion', async () => {
    const here = await posted(1);
    const channel = here.at(here.robin.person);
    const [post] = channel.cards();
    if (!post) throw new Error('no post');
    await Promise.all([
      channel.pressesOn(post, 'Record our discussion'),
      channel.pressesOn(post, 'Record our discussion'),
    ]);
    expect(begins(here.robin.cards())).toBe(1);
    here.pass(1);
    await channel.presses('Record our discussion');
    expect(begins(here.robin.cards())).toBe(2);
    await takesStep(here.robin, 'Begin', answers);
    expect((await uptakeIn(here))?.discussions).toHaveLength(1);
  });

  test('lets several people of one channel record, each their own shift', async () => {
    const here = await posted(1);
    await here.person(guest.id, guest.name);
    await Promise.all(
      [here.at(here.robin.person), here.at(guest)].map((seat) => seat.presses('Record our discussion')),
    );
    await takesStep(here.robin, 'Begin', answers);
    await takesStep(await here.person(guest.id, guest.name), 'Begin', { ...answers, people: '5', 'more-0': 'no' });
    await takesStep(here.robin, 'Record another discussion', { ...answers, people: '1', 'more-0': 'no' });
    expect((await uptakeIn(here))?.discussions.map(({ by, people }) => [by.id, people])).toEqual([
      ['robin', 8],
      ['gus', 5],
      ['robin', 1],
    ]);
    expect(threadIn(here)).toHaveLength(3);
  });

  test('asks for the day with an example that it would take: one that is past', () => {
    const { heldOn } = held.questions;
    const example = heldOn.hint?.replace('For example, ', '') ?? '';
    expect(heldOn.read({ heldOn: example }, 'heldOn', '2026-12-14')).toMatchObject({ ok: true });
  });

  test('is refused where the briefing was never sent', async () => {
    const here = await posted(1);
    const elsewhere = here.at(here.robin.person, '19:elsewhere');
    await elsewhere.forges('briefing/record-discussion', { briefing });
    expect(elsewhere.told()).toContain('This briefing was not sent to this channel.');
    expect(await uptakeIn(here, '19:elsewhere')).toBeNull();
  });

  test('is refused where it failed or has not had its turn, whatever a forged press says', async () => {
    const here = await managed(2);
    const [refusing = '', ward = ''] = here.channels;
    here.connector.always(refusing, forbidden);
    const reads = async (channel: string) => {
      const seat = here.inChannel(guest, channel);
      await seat.forges('briefing/read-aloud', { briefing });
      return seat.told() || 'read';
    };
    const planned = await readBriefing(here.services.tables, briefing);
    if (planned?.rounds[0]) await writeDown(here.services, planned, planned.rounds[0]);
    expect(await reads(ward)).toContain('This briefing was not sent to this channel.');
    await goesOn(here.services);
    expect(await reads(refusing)).toContain('This briefing was not sent to this channel.');
    expect(await reads(ward)).toBe('read');
  });

  test('pressed where nobody knows whether the post arrived, counts in the report: it did', async () => {
    const here = await managed(2);
    const [ward = '', silent = ''] = here.channels;
    for (const channel of [ward, silent]) here.connector.always(channel, timedOutAfterPosting);
    await goesOn(here.services);
    await here.inChannel(guest, ward).presses('Record our discussion');
    await goesOn(here.services);
    const released = await readBriefing(here.services.tables, briefing);
    const lines = released ? await linesOf(here.services.tables, released) : [];
    expect(lines.map(({ summary }) => summary?.discussions)).toEqual([0]);
  });

  test('pressed under a nudge, counts for the briefing above it', async () => {
    const here = await posted(1);
    const thread = here.at(here.robin.person, `${here.ward};messageid=${here.ward}/1`);
    here.pass(24 * 15);
    await here.goOn();
    expect(thread.card().text).toContain('Has your team talked this briefing through?');
    const { address } = (await uptakeAfterPress(here))?.post ?? {};
    expect(address?.conversation).toBe(here.ward);
  });
});

async function uptakeAfterPress(here: Awaited<ReturnType<typeof posted>>) {
  await here.at(here.robin.person).presses('Record our discussion');
  return uptakeIn(here);
}

describe('A recorded discussion', () => {
  test('is changed by whoever recorded it: the line in the channel follows, and what stood there before can be read', async () => {
    const here = await posted(1);
    const robin = await records(here);
    await changes(robin, {
      'Your discussion': { people: '9' },
      'Question 1 of 3': { 'answer-1': 'Every third visit.' },
      'Action 1': { 'more-1': 'no' },
    });
    expect(threadIn(here)).toEqual([
      'Our discussion of 14 December 2026 was recorded: at least 5 people, face to face, 1 action.',
    ]);
    await robin.presses('Read what was said');
    expect(robin.card().text).toContain('Every third visit.');
    await robin.presses('Earlier version');
    expect(robin.card().text).toContain('We miss visits more often than we thought.');
    const history = await historyOf(here.services.tables, uptakeAggregate({ briefing, channel: here.ward }));
    expect(history.map(({ what }) => what)).toEqual([
      'discussion-to-be-recorded',
      'discussion-recorded',
      'discussion-changed',
    ]);
  });

  test('is not another’s to change or to read, unless they record there or send briefings', async () => {
    const here = await posted(1);
    await records(here);
    const [discussion] = (await uptakeIn(here))?.discussions ?? [];
    const press = { briefing, channel: here.ward, about: discussion?.id ?? '' };
    const gus = await here.person(guest.id, guest.name);
    await gus.says('menu');
    for (const verb of ['open-uptake', 'read-words']) {
      await gus.forges(`briefing/${verb}`, press);
      expect(gus.told()).toContain('There is no such briefing for you');
    }
    await gus.forges('briefing/begin-step', { ...press, step: 'discuss' });
    expect(gus.told()).toContain('Only they can change it');
    await here.manager.forges('briefing/read-words', press);
    expect(here.manager.card().text).toContain('We miss visits');
    expect(here.manager.card().buttons.map(({ title }) => title)).not.toContain('Take the words away');
  });

  test('keeps its record small, however often it is changed', async () => {
    const here = await posted(1);
    const robin = await records(here);
    for (const people of ['9', '10', '11']) await changes(robin, { 'Your discussion': { people } });
    expect(await uptakeIn(here)).toMatchObject({ discussions: [{ versions: 4, people: 11 }] });
    expect((await uptakeIn(here))?.taken).toHaveLength(1);
  });
});
