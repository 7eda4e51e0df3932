import { beforeEach, expect, test } from 'vitest';
import { askeeOf, impactAskees, leftBy } from '../../../src/briefing/discussing/askees.ts';
import type { Seat } from '../../support/seat.ts';
import { takesStep } from '../../support/takes-step.ts';
import { answers, briefing, guest, type PostedScene, posted, records, uptakeIn } from './scene.ts';
import { action, discussion, recorded } from './uptake.ts';

let here: PostedScene;
let gus: Seat;

beforeEach(async () => {
  here = await posted(1);
  gus = await here.person(guest.id, guest.name);
});

const leaves = (...ids: string[]) => {
  here.membership.tells = (person) => !ids.includes(person);
};
async function passes(days: number): Promise<void> {
  here.pass(24 * days);
  await here.goOn();
}
const isAsked = (seat: Seat) =>
  seat.cards().filter(({ text }) => text.includes('Your team agreed to do something')).length;
const inThread = () =>
  here.connector
    .cardsIn(`${here.ward};messageid=${here.ward}/1`)
    .filter(({ template }) => template === 'briefing/asked-here')
    .map(({ data }) => data);

/** Gus presses under the question in the thread. */
const canTell = (asked: unknown) => here.at(guest).forges('briefing/record-discussion', { briefing, asked });

test('Who has left the team is not asked after an action: whoever recorded something last and is still there is, and can tell', async () => {
  await records(here);
  await here.at(guest).presses('Record our discussion');
  await takesStep(gus, 'Begin', { ...answers, 'more-0': 'no' });
  leaves('robin');
  await passes(32);
  expect([isAsked(here.robin), isAsked(gus), inThread()]).toEqual([0, 1, []]);
  await gus.presses('See what was agreed');
  await takesStep(gus, 'Tell how it stands', { stands: 'done', telling: 'The list is kept.' });
  expect((await uptakeIn(here))?.actions[0]).toMatchObject({ state: 'done', tellings: 1 });
  leaves();
  await here.robin.forges('briefing/open-uptake', {
    briefing,
    channel: here.ward,
    about: (await uptakeIn(here))?.discussions[0]?.id,
  });
  await takesStep(here.robin, 'Tell how it stands', { stands: 'done' });
});

test('When nobody who recorded anything is left, the channel is asked, and whoever answers is shown it in their own chat', async () => {
  await records(here);
  leaves('robin');
  await passes(32);
  expect(isAsked(here.robin)).toBe(0);
  expect(inThread()).toEqual([expect.objectContaining({ due: 'Friday 15 January 2027' })]);
  await canTell(inThread()[0]?.asked);
  await here.goOn();
  expect(gus.card().text).toContain('Your team agreed to do something by Friday 15 January 2027. How does it stand?');
  await gus.presses('See what was agreed');
  expect(gus.card().text).toContain('Keep a list of missed visits');
  await takesStep(gus, 'Tell how it stands', { stands: 'dropped', telling: 'The list is not needed any more.' });
  expect((await uptakeIn(here))?.actions[0]).toMatchObject({ state: 'dropped' });
});

test('What is different is asked of those who are still there, and of the channel when nobody is', async () => {
  await records(here, { ...answers, 'more-0': 'no' });
  leaves('robin');
  await passes(95);
  expect(inThread()).toEqual([expect.objectContaining({ asked: 'impact', due: null })]);
  await canTell('impact');
  await here.goOn();
  await takesStep(gus, 'Tell what is different', { difference: 'We ring the same day.', known: 'An audit.' });
  expect((await uptakeIn(here))?.impact.told?.by.id).toBe('gus');
});

test('While whoever recorded it is there, nobody else tells how an action stands', async () => {
  await records(here);
  await canTell('impact');
  await here.goOn();
  await passes(32);
  const about = (await uptakeIn(here))?.actions[0]?.id;
  for (const press of [
    { step: 'tell-action', about },
    { step: 'impact', about: 'impact' },
  ]) {
    await gus.forges('briefing/begin-step', { briefing, channel: here.ward, ...press });
    expect(gus.told()).toMatch(/\n(Whoever|Those who) recorded /);
  }
});

test('While Teams does not say who is there, whoever recorded it is asked: nothing that was agreed is forgotten', async () => {
  await records(here);
  here.membership.tells = () => null;
  await passes(32);
  expect([isAsked(here.robin), inThread()]).toEqual([1, []]);
  expect((await uptakeIn(here))?.left).toEqual([]);
});

test('Who is asked follows from who is there, and who came back is as before', () => {
  const two = { ...recorded, discussions: [discussion, { ...discussion, id: 'd2', by: { id: 'bo', name: 'Bo' } }] };
  const asked = (here: Record<string, boolean | null>) => {
    const known = new Map(Object.entries(here));
    return [askeeOf(two, action, known), impactAskees(two, known), leftBy({ left: ['ada'] }, known)];
  };
  expect(asked({ ada: true, bo: true })).toEqual(['ada', ['ada', 'bo'], []]);
  expect(asked({ ada: false, bo: true })).toEqual(['bo', ['bo'], ['ada']]);
  expect(asked({ ada: false, bo: null })).toEqual([null, ['bo'], ['ada']]);
  expect(asked({ ada: false, bo: false })).toEqual([null, [null], ['ada', 'bo']]);
  expect(asked({ ada: null, bo: true })).toEqual(['ada', ['ada', 'bo'], ['ada']]);
  expect(asked({})).toEqual(['ada', ['ada', 'bo'], ['ada']]);
});
