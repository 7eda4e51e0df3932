import { describe, expect, test } from 'vitest';
import { discussionsView } from '../../../src/briefing/discussing/discussions-view.ts';
import { lineView } from '../../../src/briefing/discussing/message-views.ts';
import { summaryOf } from '../../../src/briefing/discussing/summary.ts';
import { wordsView } from '../../../src/briefing/discussing/words-view.ts';
import { uptakeView } from '../../../src/briefing/uptake-view.ts';
import { gives } from '../../support/panel.ts';
import type { Seat } from '../../support/seat.ts';
import { takesStep } from '../../support/takes-step.ts';
import { by } from '../samples.ts';
import { answers, briefing, guest, posted, records, threadIn, uptakeIn } from './scene.ts';
import { ada, at, discussion, recorded } from './uptake.ts';

/** Robin’s team was three, Gus’ was eight. Casey is a coordinator, the manager is not. */
async function twoShifts() {
  const here = await posted(1);
  await records(here, { ...answers, people: '3' });
  const gus = await here.person(guest.id, guest.name);
  await here.at(guest).presses('Record our discussion');
  await takesStep(gus, 'Begin', { ...answers, people: '8', 'more-0': 'no' });
  const casey = await here.person('casey', 'Casey Placeholder');
  await casey.says('menu');
  await gives(casey, 'coordinator', 'casey');
  const [about = ''] = (await uptakeIn(here))?.discussions.map(({ id }) => id) ?? [];
  const reads = async (seat: Seat, verb: string) => {
    await seat.forges(`briefing/${verb}`, { briefing, channel: here.ward, about });
    return seat.card().text;
  };
  return { here, gus, casey, reads };
}

describe('How many took part in a discussion of three', () => {
  test('a manager reads in no card; a coordinator, and whoever recorded it, read the number', async () => {
    const { here, casey, reads } = await twoShifts();
    expect(await reads(here.manager, 'open-uptake')).toContain('fewer than 5 people');
    expect(here.manager.card().text).toContain('2 discussions, about 10 people');
    expect(await reads(here.manager, 'read-words')).not.toContain('How many people took part?');
    for (const seat of [casey, here.robin]) {
      expect(await reads(seat, 'open-uptake')).toContain('14 December 2026: 3 people');
      expect(await reads(seat, 'read-words')).toContain('How many people took part?');
    }
    expect(await reads(here.manager, 'discussions')).toContain('2 discussions, about 10 people');
    expect(await reads(casey, 'discussions')).toContain('2 discussions, 11 people');
  });

  test('another who records there cannot work out from their own number and the sum', async () => {
    const { gus, reads } = await twoShifts();
    const read = await reads(gus, 'open-uptake');
    expect(read).toContain('fewer than 5 people');
    expect(read).toContain('2 discussions, about 10 people; 2 actions');
    expect(await reads(gus, 'read-words')).not.toContain('How many people took part?');
  });

  test('stands in the thread for everybody in the channel as in the reports', async () => {
    const { here } = await twoShifts();
    expect(threadIn(here)).toEqual([
      'Our discussion of 14 December 2026 was recorded: fewer than 5 people, face to face, 2 actions.',
      'Our discussion of 14 December 2026 was recorded: at least 5 people, face to face, no actions.',
    ]);
  });
});

test('Every card that a manager or the channel reads of a discussion is the same whether it was one person or four', () => {
  const manager = { ...by, roles: new Set(['manager'] as const), person: { ...by.person, id: 'mo' }, about: 'd1' };
  const words = (people: number) => ({
    ...{ at, by: ada, gone: [] },
    said: [{ name: 'people', label: 'People', question: 'How many?', answer: [String(people)], caution: null }],
  });
  const cards = (people: number) => {
    const held = { ...discussion, people };
    const uptake = { ...recorded, discussions: [held] };
    return [
      uptakeView(uptake, manager, { discussion: held, words: words(people) }, null),
      wordsView({ uptake, by: manager }, { version: 1, versions: 1, keys: [] }, [words(people)], 0),
      discussionsView({ id: briefing, title: 'A title' }, [summaryOf(uptake)], { more: false, exact: false }),
      lineView({ ...held, agreed: 1 }),
    ];
  };
  expect(cards(1)).toEqual(cards(4));
  expect(cards(4)).not.toEqual(cards(5));
});
