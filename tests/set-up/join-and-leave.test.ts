import { expect, test } from 'vitest';
import { channelsOfAgency } from '../../src/people/agency-channels.ts';
import { world } from '../support/world.ts';

const ward = '19:ward';

test('a ward’s channel joins, changes its agency and leaves, each by a card that an owner of its team presses', async () => {
  const here = world();
  const owen = await here.person('owen', 'Owen Invented');
  here.rosters.set(`team of ${ward}`, [{ id: 'owen', name: 'Owen Invented', email: null, isOwner: true }]);
  const channel = here.inChannel(owen.person, ward);
  await channel.says('join');
  await channel.presses('Join', { agency: 'hospital', tags: 'nights' });
  expect(channel.card().text).toContain('Marlbridge Hospitals NHS Trust');
  await channel.presses('Change');
  await channel.presses('Save', { agency: 'mental-health' });
  expect(await channelsOfAgency(here.services.tables, 'mental-health')).toMatchObject([{ tags: ['nights'] }]);
  await channel.presses('Leave');
  await channel.presses('Yes, leave');
  expect(await channelsOfAgency(here.services.tables, 'mental-health')).toEqual([]);
});
