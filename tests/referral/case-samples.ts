import type { CardView } from '../../src/card-view.ts';
import { casePages } from '../../src/referral/case-pages.ts';
import { caseView } from '../../src/referral/case-view.ts';
import { everyCase, type ListReader } from '../../src/referral/cases-filter.ts';
import { casesView } from '../../src/referral/cases-view.ts';
import { closedCasesView } from '../../src/referral/closed-cases-view.ts';
import { foundView } from '../../src/referral/found-view.ts';
import type { OpenedCase } from '../../src/referral/opened-case.ts';
import { InformationRequest, PanelMeeting } from '../../src/referral/proceedings.ts';
import type { Referral } from '../../src/referral/referral.ts';
import type { ReviewAction } from '../../src/referral/review-action.ts';
import { type Acknowledgement, Aside, Decision, type Recommendation, type Stage } from '../../src/referral/stage.ts';
import { triage } from '../../src/referral/steps/triage.ts';
import { conflictedView } from '../../src/referral/views.ts';
import { onDay, otherReference, priya, reference, robin, sam } from './desk.ts';

const thursday = onDay('2026-12-24');
const made = { at: '2026-12-21T09:00:00.000Z', by: { id: sam.id, name: sam.name } };

const request = (id: string, agency: string, state: object): InformationRequest =>
  InformationRequest.parse({
    ...{ id, ...made, agency, kind: 'summary', due: '2026-12-23', state },
    to: { kind: 'person', person: robin },
  });

const decision = Decision.parse({
  ...{ number: 2, option: 'lcspr', before: null, mandates: ['si-2018-789'], decidedOn: '2026-12-22', ...made },
  signatures: [{ role: 'partner-police', by: robin, at: made.at }],
});
const hasty: Recommendation['basis'] = { metOn: '2026-12-22', present: [robin], unheard: [robin] };
const onTheWay = (acknowledgement: Acknowledgement): readonly Stage[] => [
  { name: 'information', acknowledgement },
  { name: 'not-for-panel', acknowledgement },
  { name: 'panel', acknowledgement },
  { name: 'recommended', acknowledgement, recommendation: { option: 'lcspr', ...made, basis: hasty } },
  { name: 'signing', acknowledgement, recommendation: null, decision, standing: null },
  { name: 'signing', acknowledgement, recommendation: null, decision: { ...decision, number: 3 }, standing: decision },
  { name: 'decided', acknowledgement, recommendation: { option: 'lcspr', ...made }, decision },
  { name: 'closed', acknowledgement, recommendation: null, decision, closed: made },
  { name: 'closed', acknowledgement, recommendation: null, decision: null, closed: made },
];
const action = (number: number, state: ReviewAction['state']): ReviewAction => ({
  ...{ id: `action-${number}`, ...made, number, agency: 'Marlbridge Constabulary', holder: robin, namedIn: null },
  ...{ due: '2026-12-23', state },
});
const duplicate = Aside.parse({ name: 'duplicate', ...made, of: otherReference });
const asides = [
  { name: 'paused', ...made, why: 'inquest', clocks: ['rapid-review'], reviewOn: '2027-01-04' },
  { name: 'transferred', ...made, to: 'eastmoor' },
].map((aside) => Aside.parse(aside));

/** The same referral with everything on record that there may be. */
export function proceeded(referral: Referral): Referral {
  return {
    ...referral,
    triage: { ...made, outcome: 'panel', sinNeeded: true },
    laAwareOn: '2026-12-18',
    sin: { ...made, sentOn: '2026-12-21', number: 'SIN-1', children: 1 },
    requests: [
      request('one', 'Marlbridge Constabulary', { name: 'asked' }),
      request('two', 'Marlbridge Hospitals NHS Trust', { name: 'returned', ...made, nil: true }),
    ],
    meeting: PanelMeeting.parse({ ...made, on: '2027-01-05', attending: [] }),
    conflicts: [{ person: robin, ...made }],
    views: [{ ...made, option: 'lcspr' }],
    tellings: [{ id: 'told', ...made, whom: 'family', on: '2026-12-22' }],
    challenges: [{ id: 'challenge', ...made, reopened: false, stands: made }],
    progress: [{ id: 'result', ...made, what: 'result-known', of: 'other-process', on: '2026-12-22' }],
    actions: [action(1, { name: 'agreed' }), action(2, { name: 'done', ...made, on: '2026-12-22', paper: 'evidence' })],
    impact: [{ id: 'impact', ...made, on: '2026-12-22', result: 'some' }],
  };
}

/** The same referral at every stage after it was acknowledged, and beside the line. */
export const atEveryStage = (referral: Referral, acknowledgement: Acknowledgement): readonly Referral[] => [
  ...onTheWay(acknowledgement).map((stage) => ({ ...proceeded(referral), stage })),
  ...asides.map((aside) => ({ ...proceeded(referral), aside })),
];

/** Twelve steps that there may be, more than one row of buttons takes. */
export const manySteps = Array.from({ length: 12 }, (_, at) => ({ name: 'triage', title: `Step number ${at + 1}` }));

/** The first page of the case at every stage, and every page of the one that has everything on record. */
export function caseSamples(opened: OpenedCase, acknowledgement: Acknowledgement): readonly CardView[] {
  const full = { ...opened, referral: proceeded(opened.referral), next: manySteps };
  return [
    ...atEveryStage(opened.referral, acknowledgement).map((referral) =>
      caseView({ ...opened, referral }, 0, 8, thursday),
    ),
    ...casePages(full, thursday).map((_, page) => caseView(full, page, 8, thursday)),
    caseView(opened, 0, 8, thursday, triage.done),
    caseView({ ...opened, closed: new Set([otherReference]) }, 0, 8, thursday),
    conflictedView(opened.referral, { person: robin, ...made }),
    conflictedView({ ...opened.referral, linked: null }, { person: sam, ...made }),
    conflictedView({ ...opened.referral, aside: duplicate, duplicates: [otherReference] }, { person: robin, ...made }),
  ];
}

/** The lists of cases: empty, with pages, filtered, of a search. */
export function caseListSamples(referrals: readonly Referral[]): readonly CardView[] {
  const by: ListReader = { person: priya, roles: new Set(['coordinator']), closed: new Set(), ...thursday };
  const conflicted: ListReader = { ...by, closed: new Set([otherReference]) };
  const full = referrals.map(proceeded);
  const many = Array.from({ length: 4 }, () => full).flat();
  const filtered = { about: 'child', stand: 'panel', waiting: 'mine', agency: 'Marlbridge Constabulary' } as const;
  return [
    casesView([], { filter: everyCase, page: 0 }, by),
    casesView(many, { filter: everyCase, page: 1 }, by, 3),
    casesView(referrals, { filter: everyCase, page: 0 }, by),
    casesView(referrals, { filter: everyCase, page: 0 }, conflicted),
    casesView(many, { filter: filtered, page: 0 }, by),
    closedCasesView([], { isFirst: true, last: null }, by),
    closedCasesView(full.slice(0, 6), { isFirst: false, last: { closedAt: made.at, reference } }, by),
    foundView([], 'name', by),
    foundView(many, 'name and date of birth', by),
  ];
}
