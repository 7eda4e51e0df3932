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
