import { criteriaOf } from '../../../src/referral/criteria.ts';
import { clockPageName } from '../../../src/referral/steps/clock-page-name.ts';
import { stepDraftKey } from '../../../src/referral/steps/step-draft.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { besideTheLine } from '../../support/beside-the-line.ts';
import { deciding, recommending, signing, toThePanel, viewOf } from '../../support/decides.ts';
import { askedOfKim, knowsNothing } from '../../support/returns.ts';
import { casey, chris, indra, kim, lee, ownChatOf, type Player, type Press, pat, priya } from './cast.ts';
import type { Edge } from './edge.ts';
import { acknowledges, sends } from './form-presses.ts';
import type { Step, Way } from './journey.ts';
import { comes, type Ready } from './office.ts';

/** One step of a case, by whom and with what they have filled in. */
interface Filled {
  readonly step: string;
  readonly by: Player;
  /** For the request that this coordinator asked. */
  readonly about?: 'request';
  readonly typed: Readonly<Record<string, string>>;
}

/** From triage to closing: all that the panel does with a child's case. Each press is made on the day, whichever it is. */
const filled: readonly Filled[] = [
  // Of journeys on one storage, each is found likely to be a duplicate of those before.
  { step: 'triage', by: casey, typed: { ...toThePanel, sameAs: 'none', laAwareOn: 'today' } },
  { step: 'sin', by: lee, typed: { sentOn: 'today', number: 'SIN-1', children: '1' } },
  { step: 'ask', by: casey, typed: askedOfKim },
  { step: 'return', by: kim, about: 'request', typed: knowsNothing },
  { step: 'accept-return', by: casey, about: 'request', typed: { enough: 'true' } },
  { step: 'view', by: priya, typed: viewOf('child', 'lcspr') },
  { step: 'view', by: lee, typed: viewOf('child', 'lcspr') },
  { step: 'recommend', by: chris, typed: recommending('lcspr') },
  { step: 'decide', by: casey, typed: { ...deciding('child', 'lcspr', 'ca-2004-16c'), decidedOn: 'today' } },
  { step: 'sign', by: lee, typed: signing('partner-local-authority') },
  { step: 'sign', by: indra, typed: signing('partner-integrated-care-board') },
  { step: 'sign', by: pat, typed: signing('partner-police') },
  {
    step: 'tell',
    by: casey,
    typed: { whom: 'referrer', toldOn: 'today', released: 'Invented: a local review begins.' },
  },
  { step: 'progress', by: casey, typed: { happened: 'published', happenedOn: 'today' } },
  { step: 'close-case', by: casey, typed: besideTheLine['close-case'] },
];

/** Published on the day of the decision, before the rapid review and the final report: that is asked about. */
const leftOpen = ['rapid-review', 'executive-look', 'final-lcspr-sent'] as const;
const closing = clockPageName(
  'close',
  leftOpen.map((id) => ({ id })),
);

const pages = [
  ...[
    'safety',
    'same-case',
    'notification',
    'outcome',
    'notification-0',
    'whom',
    'person',
    'kind',
    'asked',
    'due-summary',
    'nil',
  ],
  ...[
    'searched',
    'checked',
    'enough',
    'opinion',
    'recommendation',
    'met-unset',
    'without',
    'people',
    'dissent',
    'delay',
    'signature-1',
  ],
  ...['whom-0', 'released-1-0', 'progress-0', closing, ...criteriaOf['wt-2026'].map(({ name }) => name)],
];
const visited = Object.fromEntries(pages.map((name) => [name, 1]));

const idOf = (form: Ready, { step, by }: Pick<Filled, 'step' | 'by'>): string =>
  `${form.id}-${step}-${by.id.slice(-4)}`;
const requestOf = (form: Ready): string => idOf(form, { step: 'ask', by: casey });
const aboutOf = (form: Ready, { about }: Filled): string => (about === 'request' ? requestOf(form) : '');

/** Puts every step there as its person has filled it in, so that one press each takes it. */
export async function stepsFilledIn(
  { tables, edge, now }: { tables: Tables; edge: Edge; now: Date },
  form: Ready,
): Promise<void> {
  await comes(tables, edge, kim);
  const writes = filled.map((one) => {
    const { step, by, typed } = one;
    const of = { step, about: aboutOf(form, one) };
    const body = { id: idOf(form, one), ...of, by: { id: by.id, name: by.name }, savedAt: now.toISOString() };
    return { kind: 'put', key: stepDraftKey({ ...of, personId: by.id }), body: { ...body, typed, visited } } as const;
  });
  await tables.referrals.commit(`referral:${form.references[0]}`, writes);
}

/** Presses on their newest card of this case; without one, as if from a list of cases. */
function ofCase(form: Ready, edge: Edge, by: Player, verb: string, more: Press['data'] = {}): Press {
  const reference = `${form.references[0]}`;
  const card = edge.standing(ownChatOf(by.id)).findLast(({ first }) => JSON.stringify(first).includes(reference));
  const on = card?.id ?? edge.place(ownChatOf(by.id));
  return { by, where: 'own-chat', verb, data: { reference, ...more }, on };
}

/** A press that somebody makes about one form, and its name. */
export interface NamedPress {
  readonly name: string;
  readonly press: (form: Ready, edge: Edge) => Press;
}

/** @param more how often a page was saved again since it was filled in */
const takes = (one: Filled, more = 0): NamedPress => ({
  name: `${one.step} by ${one.by.name}`,
  press: (form, edge) =>
    ofCase(form, edge, one.by, 'referral/take-step', {
      ...{ step: one.step, about: aboutOf(form, one) },
      ...{ id: idOf(form, one), saved: pages.length + more },
    }),
});
const opensRequest: NamedPress = {
  name: 'open-request',
  press: (form, edge) => ofCase(form, edge, kim, 'referral/open-request', { request: requestOf(form) }),
};

const acknowledge: NamedPress = { name: 'acknowledge', press: acknowledges };
const [triage, ...afterTriage] = filled;
const taken = afterTriage.flatMap((one) => (one.step === 'return' ? [opensRequest, takes(one)] : [takes(one)]));

/** All that the panel does, in order, once the form was sent. */
export const panelPresses: readonly NamedPress[] = [acknowledge, ...(triage ? [takes(triage)] : []), ...taken];

const asStep = ({ name, press }: NamedPress): Step => ({ name, press: ({ edge }, { form }) => press(form, edge) });

/** A step is begun, and one of its pages answered once more, before the first is taken. */
const begins: readonly NamedPress[] = [
  { name: 'open', press: (form, edge) => ofCase(form, edge, casey, 'referral/open') },
  { name: 'begin-step', press: (form, edge) => ofCase(form, edge, casey, 'referral/begin-step', { step: 'triage' }) },
  {
    name: 'answer-step',
    press: (form, edge) =>
      ofCase(form, edge, casey, 'referral/answer-step', {
        ...{ step: 'triage', page: 'safety', seen: 1, go: 'continue' },
        ...{ liveRisk: 'none', crossBorder: 'yes', conflictsAsked: 'true' },
      }),
  },
];

const later = (minutes: number): Step => ({ name: `${minutes} minutes later`, minutes });

/** A referral that the panel decides, from its form to its closing. */
export const panelWay: Way = {
  name: 'panel',
  prepared: ({ tables, edge, clock }, { form }) => stepsFilledIn({ tables, edge, now: clock.now() }, form),
  steps: [
    asStep({ name: 'submit', press: sends }),
    later(1),
    ...[acknowledge, ...begins, ...(triage ? [takes(triage, 1)] : []), ...taken].map(asStep),
    later(1),
    { name: 'read the outcome', press: ({ edge }, { form }) => ofCase(form, edge, form.owner, 'referral/status') },
    later(9 * 60),
  ],
};
