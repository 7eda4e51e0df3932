import type { Briefing } from '../../../src/briefing/briefing.ts';
import { audiencesView, removeAudienceView } from '../../../src/briefing/planning/audiences-view.ts';
import {
  audienceChannelsView,
  channelsOfAgencyView,
  channelsView,
} from '../../../src/briefing/planning/channels-view.ts';
import { foundChannels, mostBoxes } from '../../../src/briefing/planning/found-channels.ts';
import type { SavedAudience } from '../../../src/briefing/saved-audience.ts';
import type { Stepper } from '../../../src/briefing/steps/step.ts';
import type { CardView } from '../../../src/card-view.ts';
import type { AgencyChannel } from '../../../src/people/agency-channels.ts';
import { written } from '../written.ts';
import { joined } from './channels.ts';

const tags = ['nights', 'maternity', 'schools', 'front door', 'duty'];

/** So many channels, with every third agency having none; names as long and as awkward as Teams takes them. */
export function manyChannels({ agencies }: Stepper['partnership'], count: number, name: string): AgencyChannel[] {
  const having = agencies.filter((_, at) => at % 3 !== 2);
  return Array.from({ length: count }, (_, at) => {
    const agency = having[at % having.length]?.id ?? 'police';
    const channel = joined(agency, `${name} ${at + 1}`, tags.slice(at % 3, (at % 3) + 2), `${name} team ${at % 40}`);
    return {
      ...channel,
      address: { ...channel.address, conversation: `19:${'f0e1d2c3'.repeat(4)}${at}@thread.tacv2` },
    };
  });
}

const savedBy = (by: Stepper, name: string, audience: SavedAudience['audience']): SavedAudience => ({
  ...{ id: `saved-${name.length}`, name, audience, by: by.person, at: by.now.toISOString() },
});

/** A manager of a partnership as large as it gets, with awkward words in every name. */
export function largest(by: Stepper, words: string): Stepper {
  const channels = manyChannels(by.partnership, 400, words.slice(0, 90));
  const gone = channels
    .slice(0, 60)
    .map(({ address, name }) => ({ conversation: `${address.conversation}-gone`, name: name ?? '' }));
  const audiences = Array.from({ length: 40 }, (_, at) =>
    savedBy(by, `${words.slice(0, 56)} ${at}`, { kind: 'by-hand', channels: gone }),
  ).map((saved, at) => ({ ...saved, id: `saved-${at}` }));
  const shut = new Map(
    channels
      .slice(0, 90)
      .map(({ address }) => [address.conversation, { since: by.now.toISOString(), why: 'blocked' as const }]),
  );
  return { ...by, channels, shut, audiences };
}

const later = { important: 'no', when: 'later', day: '27 March 2027', time: '7am' };

/** What was typed to go one way through the step of planning each. */
export const waysToPlan = ({ channels }: Stepper): readonly Readonly<Record<string, string>>[] => {
  const sought = { among: channels[0]?.agency ?? '', called: 'team 1,team 2' };
  const found = foundChannels(channels, { ...sought, among: [sought.among] }).slice(0, 40);
  const most = channels.slice(0, mostBoxes).map(({ address }) => address.conversation);
  return [
    { who: 'all', important: 'yes', when: 'now' },
    { who: 'agencies', agencies: [...new Set(channels.map(({ agency }) => agency))].join(), saveAs: 'x', ...later },
    { who: 'tags', tags: 'nights,maternity', ...later, day: '31 October 2027', time: '01:30' },
    { who: 'by-hand', ...sought, channels: found.map(({ address }) => address.conversation).join(), ...later },
    { who: 'by-hand', ...later },
    { who: 'by-hand', channels: most.join(), ...later },
    { who: 'saved', saved: 'saved-1', ...later, day: '28 March 2027', time: '01:30' },
  ];
};

export function channelSamples(by: Stepper, large: Stepper): readonly CardView[] {
  const few = manyChannels(by.partnership, 37, 'Ward');
  const shut = new Map(
    few.map(({ address }) => [address.conversation, { since: by.now.toISOString(), why: 'blocked' as const }]),
  );
  const saved = [
    savedBy(by, 'Night teams', { kind: 'tags', tags: ['nights'] }),
    savedBy(by, 'Hospitals and police', { kind: 'agencies', agencies: ['hospital', 'police'] }),
  ];
  const now = { channels: few, partnership: by.partnership, page: 0, note: null };
  return [
    channelsView([], by.partnership, 0),
    channelsView(few, by.partnership, 0),
    channelsView(large.channels, by.partnership, 1),
    channelsOfAgencyView('hospital', { channels: [], shut }, by.partnership, 0),
    channelsOfAgencyView(
      few[0]?.agency ?? '',
      { channels: few.filter(({ agency }) => agency === few[0]?.agency), shut },
      by.partnership,
      0,
    ),
    channelsOfAgencyView(large.channels[0]?.agency ?? '', { channels: large.channels, shut }, by.partnership, 2),
    audienceChannelsView(written, { kind: 'all' }, { ...by, channels: few }, 0),
    audienceChannelsView(written, { kind: 'all' }, large, 1),
    audienceChannelsView(written, { kind: 'tags', tags: ['nobody'] }, large, 9),
    audiencesView([], now),
    audiencesView(saved, now),
    audiencesView(large.audiences, {
      ...now,
      channels: large.channels,
      page: 2,
      note: `Removed: ${large.audiences[0]?.name}`,
    }),
    ...large.audiences.slice(0, 1).map(removeAudienceView),
  ];
}

/** The briefing as it stands planned, or held back. */
export const plannedSample = (briefing: Briefing, by: Stepper, held: boolean): Briefing => {
  const at = by.now.toISOString();
  const release = {
    at,
    by: by.person,
    audience: { kind: 'all' },
    due: '2027-03-27T07:00:00.000Z',
    held,
    important: false,
  } as const;
  return { ...briefing, stage: { name: 'planned', approved: { at, by: by.person }, release } };
};
