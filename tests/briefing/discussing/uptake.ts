import type { Discussion, TeamAction, Uptake } from '../../../src/briefing/uptake.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { written } from '../written.ts';

const address = { conversation: '19:ward', serviceUrl: 'https://smba.example/', tenant: 't', kind: 'channel' } as const;
export const at = '2026-12-18T10:00:00.000Z';
export const ada = { id: 'ada', name: 'Ada Invented' };

/** A channel in which somebody wants to record a discussion, and nobody has. */
export const begun: Uptake = {
  briefing: written.id,
  title: 'Seeing the child behind the missed visits',
  themes: ['Missed appointments'],
  questions: examplePartnership.briefings.questions,
  corrections: 0,
  recalled: null,
  channel: {
    address,
    team: { team: 'team', serviceUrl: 'https://smba.example/', tenant: 't', name: 'Ward 9', channel: '19:ward' },
    name: 'General',
    agency: 'hospital',
  },
  post: { address, activityId: '1' },
  ...{ recorders: [{ id: 'ada', next: 'd1', sentAt: at }], left: [] },
  discussions: [],
  actions: [],
  impact: { askedAt: null, told: null, versions: 0, redacted: null },
  impactAsked: [],
  taken: [],
};

export const discussion: Discussion = {
  ...{ id: 'd1', at, by: ada, heldOn: '2026-12-17', people: 8, how: 'face-to-face' },
  ...{ questions: null, versions: 1, changedAt: null, redacted: null, gone: [], given: null },
};

export const action: TeamAction = {
  ...{ id: 'd1:1', discussion: 'd1', agreedFor: '2027-01-15', due: '2027-01-15', state: 'agreed' },
  ...{ askedAt: null, toldAt: null, tellings: 0 },
};

/** One discussion with one action. */
export const recorded: Uptake = {
  ...begun,
  recorders: [{ id: 'ada', next: 'd2', sentAt: at }],
  discussions: [discussion],
  actions: [action],
};
