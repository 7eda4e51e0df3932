import { type Briefing, newBriefing } from '../../../src/briefing/briefing.ts';
import { insertBriefing } from '../../../src/briefing/briefing-store.ts';
import { type AgencyChannel, agencyChannelsPartition, keepAgencyChannel } from '../../../src/people/agency-channels.ts';
import type { Doer } from '../../../src/people/person.ts';
import type { Services } from '../../../src/services.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { casey, tenant } from './cast.ts';

const at = '2026-12-01T09:00:00.000Z';
const manager: Doer = { id: casey.id, name: casey.name };

export const channelNumbered = (number: number) => `19:channel-${String(number).padStart(5, '0')}@thread.tacv2`;

/** So many invented teams have joined, each with a channel, spread over the agencies of the partnership. */
export async function channelsJoin(tables: Tables, serviceUrl: string, count: number): Promise<void> {
  const writes = Array.from({ length: count }, (_, number) => keepAgencyChannel(joined(number, serviceUrl)));
  for (let from = 0; from < count; from += 100) {
    await tables.people.commit(agencyChannelsPartition, writes.slice(from, from + 100));
  }
}

function joined(number: number, serviceUrl: string): AgencyChannel {
  const conversation = channelNumbered(number);
  const { agencies } = examplePartnership;
  const team = {
    team: `19:team-${number}`,
    serviceUrl,
    tenant,
    name: `Invented team ${number}`,
    channel: conversation,
  };
  return {
    address: { conversation, serviceUrl, tenant, kind: 'channel' },
    team,
    name: 'Learning',
    agency: agencies[number % agencies.length]?.id ?? '',
    tags: [],
    joinedBy: manager,
    at,
  };
}

const words = 'A worker who hears that a visit was missed asks what it was like for the child at home that day. ';

/** Some five hundred words, as long as briefings are. */
const text = {
  title: 'Seeing the child behind the missed visits',
  source: 'Child safeguarding practice review “Rowan” (invented)',
  link: 'https://safeguarding.marlbridge.example/rowan',
  themes: ['Missed appointments', 'Professional curiosity'],
  parts: examplePartnership.briefings.headings.map((heading) => ({ heading, text: words.repeat(4) })),
  furtherReading: 'Working together, chapter 5',
  questions: [...examplePartnership.briefings.questions],
};

/** A briefing, approved, that goes out to all channels at this moment. */
export async function briefingPlanned(services: Services, id: string, due: Date): Promise<void> {
  const done = { at, by: manager };
  const release = {
    ...done,
    audience: { kind: 'all' },
    due: due.toISOString(),
    held: false,
    important: false,
  } as const;
  const record: Briefing = {
    ...newBriefing(id, manager, new Date(at)),
    text,
    stage: { name: 'planned', approved: done, release },
  };
  const entry = { ...done, what: 'planned', note: null };
  if (!(await insertBriefing(services, { record, entry, messages: [] }))) throw new Error(`${id} was there already`);
}
