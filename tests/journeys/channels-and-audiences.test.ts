import { beforeEach, expect, test } from 'vitest';
import { savedAudiences } from '../../src/briefing/saved-audience-store.ts';
import { agencyChannels } from '../../src/people/agency-channels.ts';
import { approved, join, store } from '../briefing/planning/approved.ts';
import { joined } from '../briefing/planning/channels.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { type World, world } from '../support/world.ts';

let here: World;
let mo: Seat;
let robin: Seat;

beforeEach(async () => {
  here = world();
  const panel = await panelOf(here);
  robin = panel.robin;
  mo = await here.person('mo', 'Mo Example');
  await gives(panel.casey, 'manager', 'mo');
  await store(here.services, approved);
});

const wards = Array.from({ length: 70 }, (_, at) => joined('hospital', `Ward ${at + 1}`, at === 6 ? ['nights'] : []));

async function plans(answers: Readonly<Record<string, string>>): Promise<void> {
  await mo.says('briefings');
  await mo.presses(`Open ${approved.text?.title}`);
  await mo.presses('Send or plan');
  await mo.presses('Continue', answers);
}

test('a manager sees who has joined, by agency and then by name, and who has not; nobody else does', async () => {
  await mo.says('channels');
  expect(mo.card().text).toContain('No channel has joined yet.');
  await join(here.services, [...wards, joined('police', 'Custody', ['nights'])]);
  await mo.says('briefings');
  await mo.presses('Channels');
  expect(mo.card().text).toContain('71 channels of 2 agencies');
  expect(mo.card().text).toMatch(/No channel yet\n.*Probation/);
  await mo.presses('Channels of Marlbridge Hospitals NHS Trust');
  expect(mo.card().text).toContain('Team of hospital, Ward 1\n');
  await mo.presses('Next page');
  expect(mo.card().text).toContain('Page 2 of 6');
  await robin.says('channels');
  expect(robin.told()).toContain('another role');
});

test('any channel of a team can join, not only General, and is then reached by its tags', async () => {
  const owen = await here.person('owen', 'Owen Invented');
  here.rosters.set('team of 19:night-shift', [{ id: 'owen', name: 'Owen Invented', email: null, isOwner: true }]);
  const channel = here.inChannel(owen.person, '19:night-shift');
  await channel.says('join');
  expect(channel.card().text).toContain('7-minute briefings come here too');
  await channel.presses('Join', { agency: 'hospital', tags: 'nights' });
  await plans({ who: 'tags' });
  await mo.presses('Continue', { tags: 'nights' });
  expect(mo.card().text).toContain('It goes to 1 channel of 1 agency: channels with the tag nights.');
});

test('before any channel has joined there is nobody to send to, and the manager is told how channels join', async () => {
  await plans({ who: 'all' });
  expect(mo.card().text).toContain('No channel has joined yet');
  expect(mo.card().buttons.map(({ title }) => title)).not.toContain('Yes, send it then');
});

test('of very many channels the manager first narrows down which to choose from, by agency and by words', async () => {
  await join(here.services, wards);
  await plans({ who: 'by-hand' });
  await mo.presses('Continue', { among: 'hospital' });
  expect(mo.card().text).toContain('70 channels are found that way');
  await mo.presses('Continue', { among: 'hospital', called: 'no such ward' });
  expect(mo.card().text).toContain('No channel is found that way');
  await mo.presses('Continue', { called: 'ward 1, nights' });
  const boxes = mo.card().inputs.filter(({ id }) => id === 'channels');
  expect(boxes).toHaveLength(1);
  expect(mo.card().text).toContain('Team of hospital, Ward 7\n');
  expect(mo.card().text).not.toContain('Ward 8');
});

const ticked = () =>
  mo
    .card()
    .inputs.find(({ id }) => id === 'channels')
    ?.value.split(',') ?? [];
const ward = (number: number) => `19:hospital-ward-${number}`;

test('channels of several searches are chosen together: what was ticked stays, and is shown with what is found next', async () => {
  await join(here.services, wards);
  await plans({ who: 'by-hand' });
  await mo.presses('Continue', { called: 'ward 11, ward 12' });
  expect(mo.card().text).toContain('what is ticked stays, up to 60 in all');
  await mo.presses('Back', { channels: [ward(11), ward(12)].join() });
  await mo.presses('Continue', { called: 'ward 69' });
  expect(ticked()).toEqual([ward(11), ward(12)]);
  expect(mo.card().text).toContain('Team of hospital, Ward 11\n');
  expect(mo.card().text).toContain('Team of hospital, Ward 69\n');
  expect(mo.card().text).not.toContain('Ward 70');
  await mo.presses('Continue', { channels: [ward(11), ward(69)].join() });
  await mo.presses('Continue', { important: 'no', when: 'now' });
  expect(mo.card().text).toContain('It goes to 2 channels of 1 agency');
});

test('with the channels ticked before, more than the most that can be chosen by hand are not shown: the manager reads what to do', async () => {
  await join(here.services, wards);
  await plans({ who: 'by-hand' });
  await mo.presses('Continue', { called: 'ward 1' });
  await mo.presses('Back', { channels: [ward(10), ward(11), ward(12), ward(13)].join() });
  await mo.presses('Continue', { called: 'ward 2, ward 3, ward 4, ward 5, ward 6, ward 7' });
  const most = '57 channels are found that way, beside 4 that you ticked before; at most 60 can be chosen by hand.';
  expect(mo.card().text).toContain(most);
  expect(mo.card().text).toContain('To send to more, go back and choose by agency or by tag');
});

test('a saved audience is removed only once the manager is sure, and twice is once', async () => {
  await join(here.services, wards.slice(0, 2));
  await plans({ who: 'agencies' });
  await mo.presses('Continue', { agencies: 'hospital', saveAs: 'Wards' });
  await mo.presses('Continue', { important: 'no', when: 'now' });
  await mo.presses('Yes, send it then');
  await mo.says('saved audiences');
  expect(mo.card().text).toContain('Wards\n2 channels at present: the channels of Marlbridge Hospitals NHS Trust');
  await mo.presses('Remove Wards');
  const sure = mo.card();
  await mo.presses('Keep it');
  expect(await savedAudiences(here.services.tables)).toHaveLength(1);
  await mo.pressesOn(sure, 'Remove it');
  expect(mo.card().text).toContain('Removed: Wards.');
  await mo.pressesOn(sure, 'Remove it');
  expect(mo.card().text).toContain('not there any more');
  expect(await savedAudiences(here.services.tables)).toEqual([]);
  expect(await agencyChannels(here.services.tables)).toHaveLength(2);
});
