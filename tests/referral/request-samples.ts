import type { CardView } from '../../src/card-view.ts';
import { InformationRequest } from '../../src/referral/proceedings.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { requestView } from '../../src/referral/request-view.ts';
import {
  myRequestsView,
  requestAskedView,
  requestFoldedView,
  requestNews,
  requestNewsView,
  requestsView,
} from '../../src/referral/request-views.ts';
import type { RequestedCase } from '../../src/referral/requested-case.ts';
import { requestSteps } from '../../src/referral/steps/all-steps.ts';
import { onDay, priya, robin } from './desk.ts';

const made = { at: '2026-12-18T10:00:00.000Z', by: { id: priya.id, name: priya.name } };
const kim = { id: robin.id, name: 'Kim [Example](https://example.com) *' };
const by = onDay('2026-12-21');

const states = [
  { name: 'asked' },
  { name: 'opened', ...made, by: kim },
  { name: 'returned', ...made, by: kim, nil: false, risk: true },
  { name: 'returned', ...made, by: kim, nil: true, risk: false },
  { name: 'sent-back', ...made, to: kim, question: 'paper-1' },
  { name: 'accepted', ...made },
  { name: 'taken-back', ...made },
];

/** A request in each of its states. */
export const requestsInEveryState = states.map((state, index) =>
  InformationRequest.parse({
    ...{ id: `request-${index}`, ...made, agency: 'Marlbridge Hospitals NHS Trust', kind: 'full-report' },
    ...{ to: { kind: 'person', person: kim }, holder: kim, due: index % 2 === 0 ? '2026-12-18' : '2027-01-15', state },
  }),
);
const [first = InformationRequest.parse({})] = requestsInEveryState;

const row = (name: string, ...answer: string[]) => ({ name, label: name, question: `${name}?`, answer, caution: null });

/** An opened request in which every text is this one. */
const opened = (referral: Referral, text: string, question: string | null): RequestedCase => ({
  ...{ referral, request: first, mustNotContact: text },
  about: [row('Name', text), row('Date of birth', '12 June 2017'), row('Address', text)],
  asked: [row('asked', ...text.split('\n'))],
  question: question === null ? [] : [row('question', question)],
});

/** Every card of a request, for the coordinator, the channel and the agency's person. */
export function requestSamples(referral: Referral, texts: readonly string[]): readonly CardView[] {
  const showing = { page: 0, ...by, foldAfterHours: 8, begun: false, note: null } as const;
  const many = { ...referral, requests: [...requestsInEveryState, ...requestsInEveryState] };
  const mine = requestsInEveryState.map((request) => ({ referral, request }));
  return [
    ...requestsInEveryState.map((request) => requestAskedView(referral, request)),
    requestAskedView(referral, first, 'It is in your own chat with Safeguarding Reviews.'),
    ...requestsInEveryState.flatMap((request) => requestNews.map((news) => requestNewsView(referral, request, news))),
    requestFoldedView(referral, 'request-1'),
    requestFoldedView(referral, 'request-1', 'Nothing more is asked of you here.'),
    requestView(opened(referral, 'Testcase Placeholder-Child', null), showing),
    requestView(
      { ...opened(referral, 'Plain', null), mustNotContact: null },
      { ...showing, begun: true, note: 'Saved, not sent yet.' },
    ),
    ...texts.flatMap((text) =>
      [0, 1, 99].map((page) => requestView(opened(referral, text, text), { ...showing, page })),
    ),
    requestsView({ ...referral, requests: [] }, { page: 0, by }, () => []),
    ...[0, 1, 2].map((page) => requestsView(many, { page, by }, () => requestSteps)),
    requestsView({ ...many, aside: { name: 'withdrawn', at: made.at, clocks: [] } }, { page: 0, by }, () => []),
    myRequestsView([], by),
    myRequestsView([...mine, ...mine, ...mine], by),
  ];
}
