import { type Briefing, newBriefing } from '../../../src/briefing/briefing.ts';
import { insertBriefing } from '../../../src/briefing/briefing-store.ts';
import { keepAgencyChannel } from '../../../src/people/agency-channels.ts';
import type { Doer } from '../../../src/people/person.ts';
import type { Services } from '../../../src/services.ts';
import { examplePartnership } from '../../support/partnership.ts';
import type { joined } from './channels.ts';

export const mo: Doer = { id: 'mo', name: 'Mo Example' };
export const ada: Doer = { id: 'ada', name: 'Ada Invented' };
const at = '2026-12-14T09:00:00.000Z';

/** An invented briefing that Mo wrote and Ada approved. */
export const approved: Briefing = {
  ...newBriefing('briefing-0001', mo, new Date(at)),
  stage: { name: 'approved', at, by: ada },
  text: {
    title: 'Seeing the child behind the missed visits',
    source: 'Child safeguarding practice review “Rowan” (invented)',
    link: null,
    themes: ['Missed appointments'],
    parts: examplePartnership.briefings.headings.map((heading) => ({ heading, text: 'Words about it.' })),
    furtherReading: null,
    questions: [...examplePartnership.briefings.questions],
  },
};

export async function store(services: Services, briefing: Briefing): Promise<void> {
  const entry = { at, by: mo, what: 'begun', note: null };
  await insertBriefing(services, { record: briefing, entry, messages: [] });
}

export async function join(services: Services, channels: readonly ReturnType<typeof joined>[]): Promise<void> {
  for (const channel of channels) await services.tables.people.commit('agency-channels', [keepAgencyChannel(channel)]);
}
