import type { AgencyChannel } from '../../../src/people/agency-channels.ts';

/** A channel that has joined for this agency of the example partnership. */
export function joined(
  agency: string,
  name: string,
  tags: readonly string[] = [],
  team = `Team of ${agency}`,
): AgencyChannel {
  const conversation = `19:${agency}-${name.toLowerCase().replaceAll(' ', '-')}`;
  const serviceUrl = 'https://smba.trafficmanager.net/uk/';
  const address = { conversation, serviceUrl, tenant: 'marlbridge', kind: 'channel' } as const;
  return {
    address,
    team: { team: `19:team-${agency}`, serviceUrl, tenant: 'marlbridge', name: team, channel: conversation },
    name,
    agency,
    tags: [...tags],
    joinedBy: { id: 'owen', name: 'Owen Invented' },
    at: '2026-12-01T10:00:00.000Z',
  };
}
