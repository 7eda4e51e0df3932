import type { Seat } from './seat.ts';
import type { World } from './world.ts';

export const panelChannel = '19:panel';

/** The usual people: a partner, a panel member, and a coordinator who is the administrator too; the panel's channel is set up. */
export async function panelOf(
  world: World,
): Promise<{ robin: Seat; priya: Seat; casey: Seat; channel: (seat: Seat) => Seat }> {
  const [robin, priya, casey] = await Promise.all([
    world.person('robin', 'Robin Example'),
    world.person('priya', 'Priya Sample'),
    world.person('casey', 'Casey Placeholder'),
  ]);
  const channel = (seat: Seat) => world.inChannel(seat.person, panelChannel);
  for (const seat of [robin, priya, casey]) await seat.says('menu');
  const here = channel(casey);
  await here.says('use this channel');
  await here.presses('Use this channel', { cases: 'both' });
  await gives(casey, 'panel-member', 'priya');
  await gives(casey, 'coordinator', 'casey');
  return { robin, priya, casey, channel };
}

/** The administrator gives a role to somebody who has talked to the app. */
export async function gives(administrator: Seat, role: string, person: string): Promise<void> {
  await administrator.says('give a role');
  await administrator.presses('Give this role', { role, person });
}
