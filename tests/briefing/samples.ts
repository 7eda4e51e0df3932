import { type Briefing, newBriefing } from '../../src/briefing/briefing.ts';
import { briefingView } from '../../src/briefing/briefing-view.ts';
import { briefingsView, ofReviewView } from '../../src/briefing/briefings-view.ts';
import { approveCorrection } from '../../src/briefing/correcting/approve-correction.ts';
import { correct } from '../../src/briefing/correcting/correct.ts';
import { sendCorrectionBack } from '../../src/briefing/correcting/send-correction-back.ts';
import { takeCorrectionBack } from '../../src/briefing/correcting/take-correction-back.ts';
import { discuss } from '../../src/briefing/discussing/discuss.ts';
import { impact } from '../../src/briefing/discussing/impact.ts';
import { redact } from '../../src/briefing/discussing/redact.ts';
import { tellAction } from '../../src/briefing/discussing/tell-action.ts';
import { historyView } from '../../src/briefing/history-view.ts';
import { cancel } from '../../src/briefing/planning/cancel.ts';
import { hold } from '../../src/briefing/planning/hold.ts';
import { goOn, move } from '../../src/briefing/planning/move.ts';
import { plan } from '../../src/briefing/planning/plan.ts';
import { recall, rewordRecall } from '../../src/briefing/sending/recall.ts';
import { newRound } from '../../src/briefing/sending/round.ts';
import type { AtStep } from '../../src/briefing/steps/at-step.ts';
import type { Step, Stepper } from '../../src/briefing/steps/step.ts';
import { quiet, stepCheckView, stepDiscardView, stepView } from '../../src/briefing/steps/step-view.ts';
import type { Uptake } from '../../src/briefing/uptake.ts';
import { write } from '../../src/briefing/writing/write.ts';
import type { CardView } from '../../src/card-view.ts';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { page, pagesOf } from '../../src/form/form.ts';
import { longText } from '../../src/form/questions/text.ts';
import { walk } from '../../src/form/walk.ts';
import { linesOnAPage } from '../../src/history-words.ts';
import { roles } from '../../src/people/roles.ts';
import { examplePartnership } from '../support/partnership.ts';
import { longestText } from './discussing/post-samples.ts';
import { discussingSamples, partly } from './discussing/samples.ts';
import { begun, recorded } from './discussing/uptake.ts';
import { channelSamples, largest, manyChannels, plannedSample, waysToPlan } from './planning/samples.ts';
import { reportingSamples } from './reporting/samples.ts';
import { recalledSample, releasedSample, roundSample, sendingSamples } from './sending/samples.ts';
import { longestMarks, writingSamples } from './writing/samples.ts';
import { mo, now, written } from './written.ts';

const hostile = '**bold** [link](https://example.com) ${title} <at>all</at> '.repeat(3);

export const by: Stepper = {
  person: { id: 'ada', name: 'Ada Invented', email: null, tenant: 'marlbridge' },
  roles: new Set(roles),
  now,
  today: '2026-12-18',
  partnership: examplePartnership,
  holidays: shippedBankHolidays,
  about: '',
  id: 'draft-0001',
  channels: [],
  shut: new Map(),
  audiences: [],
  approvers: { managers: ['mo', 'ada'], coordinators: ['ada'] },
  caseNames: null,
  reviews: [],
};

/** A step as it stands with these words typed. */
export function atStep<R extends Briefing | Uptake>(
  step: Step<R>,
  record: R,
  typed: Readonly<Record<string, string>>,
  as: Stepper = by,
): AtStep {
  const kept = { savedAt: now.toISOString(), typed, visited: {}, takenAway: 0 };
  const draft = { id: 'draft-1', step: step.name, about: '', by: mo, ...kept };
  const walked = walk(step.form(record, as, typed), { ...draft, lookAgain: [] }, as.today);
  const press = { briefing: written.id, channel: '', step: step.name, about: '' };
  const aggregate = { table: 'briefings', partition: 'briefing:x' } as const;
  const at: AtStep = {
    ...{ press, step, aggregate, draft, walked, now },
    of: Object.keys(typed).length === 0 ? null : hostile,
    today: by.today,
    etag: null,
    notes: (page) => step.notes(record, walked, as, page),
    with: async () => at,
    take: async () => null,
  };
  return at;
}

/** Every page of a step, empty, tried, and with this text in each answer; and what is checked before it is recorded. */
export function stepSamples<R extends Briefing | Uptake>(
  step: Step<R>,
  record: R,
  as: Stepper = by,
): readonly CardView[] {
  const empty = atStep(step, record, {}, as);
  const questions = pagesOf(step.form(record, as)).flatMap((one) => Object.entries(one.page.questions));
  const typed = questions.map(([name, { options, most }]) => [name, options[0]?.value ?? hostile.slice(0, most)]);
  const full = atStep(step, record, Object.fromEntries(typed), as);
  return [
    ...empty.walked.pages.map((one) => stepView(empty, one, { tried: true, notice: 'Changed in another window.' })),
    ...full.walked.pages.map((one) => stepView(full, one, quiet)),
    stepCheckView(full),
    stepDiscardView(full),
  ];
}

/** Every page of a step, and what is checked before it is recorded, with these words typed. */
function waySamples(step: Step<Briefing>, typed: Readonly<Record<string, string>>, as: Stepper): readonly CardView[] {
  const at = atStep(step, written, typed, as);
  return [...at.walked.pages.map((one) => stepView(at, one, { tried: true, notice: null })), stepCheckView(at)];
}

const longEntry = { at: now.toISOString(), by: mo, what: 'recalled', note: hostile };
const sender = { ...by, channels: manyChannels(by.partnership, 37, 'Ward') };
const large = largest(by, hostile);

const asking: Step<Briefing> = {
  name: 'ask',
  title: 'Ask',
  does: 'Send',
  done: 'It was sent.',
  barred: () => null,
  heldAgainst: () => null,
  begins: () => ({}),
  beside: () => null,
  notes: () => ['410 words: about 2 minutes to read'],
  form: () => ({
    version: 1,
    branches: () => [],
    sections: [
      {
        name: 'ask',
        title: 'Ask',
        branch: null,
        pages: [
          page({
            name: 'one',
            title: 'One',
            questions: { words: longText({ question: 'What?', label: 'What', ask: 'Enter it' }) },
          }),
        ],
      },
    ],
  }),
  take: () => {
    throw new Error('a sample is not taken');
  },
};

/** Corrections that wait for a second person: of one word, and of all of a text as long as may be. */
const waiting = ['危', 'ab\n', '"\\ '].map((words): Briefing => {
  const { text } = releasedSample;
  if (!text) return never();
  const longest = {
    ...longestText({ ...text, furtherReading: hostile.repeat(4) }, words),
    title: hostile.slice(0, 120),
  };
  return {
    ...releasedSample,
    text: longestText(text, 'Word. '),
    correcting: {
      ...{
        name: 'for-approval',
        id: 'draft-2',
        at: now.toISOString(),
        by: mo,
        why: hostile.slice(0, 200),
        text: longest,
      },
      ...{ case: null, review: null, keptMarks: longestMarks },
    },
  };
});

const correctionSamples: readonly CardView[] = waiting.flatMap((record) => [
  ...[approveCorrection, sendCorrectionBack, takeCorrectionBack].flatMap((step) => stepSamples(step, record)),
  ...[by, { ...by, person: { ...by.person, id: mo.id } }].map((as) => briefingView(record, as, 'Done.')),
]);

export const samples: readonly CardView[] = [
  briefingsView([], { which: 'mine', next: null, newId: 'new-briefing', begun: new Map() }),
  briefingsView([written, newBriefing('briefing-0002', mo, now)], {
    which: 'all',
    next: 'after',
    newId: 'new-briefing',
    begun: new Map([['briefing-0002', hostile]]),
  }),
  ofReviewView('review-0001', []),
  ofReviewView(
    'review-0001',
    Array.from({ length: 20 }, () => ({ ...written, text: { ...(written.text ?? never()), title: hostile } })),
  ),
  briefingView(written, by, null),
  briefingView({ ...written, text: { ...(written.text ?? never()), title: hostile } }, by, write.done),
  briefingView({ ...plannedSample(written, by, true), rounds: [newRound([], 'release', mo, now)] }, by, null, {
    counts: null,
    thoughts: 7,
  }),
  ...stepSamples(asking, written),
  ...[sender, large].flatMap((as) => waysToPlan(as).flatMap((typed) => waySamples(plan, typed, as))),
  ...[move, hold, cancel].flatMap((step) => stepSamples(step, plannedSample(written, by, false))),
  ...stepSamples(goOn, plannedSample(written, by, true)),
  briefingView(plannedSample(written, by, false), by, null),
  briefingView(plannedSample(written, by, true), by, null),
  ...channelSamples(by, large),
  ...reportingSamples,
  ...writingSamples(by, atStep),
  ...stepSamples(discuss, begun),
  ...[tellAction, impact, redact].flatMap((step) => stepSamples(step, recorded)),
  ...[discuss, redact].flatMap((step) => stepSamples(step, partly, { ...by, about: 'd1' })),
  ...discussingSamples(by),
  ...sendingSamples,
  ...[correct, recall].flatMap((step) => stepSamples(step, releasedSample)),
  ...correctionSamples,
  ...stepSamples(rewordRecall, recalledSample),
  historyView(releasedSample, { entries: [], from: 1 }, true),
  historyView(
    { ...releasedSample, corrections: [{ at: longEntry.at, by: mo, why: hostile, approvedBy: mo }] },
    { entries: Array.from({ length: linesOnAPage }, () => ({ ...longEntry, what: 'correction-approved' })), from: 21 },
    true,
  ),
  historyView(releasedSample, { entries: Array.from({ length: linesOnAPage }, () => longEntry), from: 21 }, false),
  briefingView({ ...releasedSample, rounds: [roundSample] }, by, null),
  briefingView({ ...releasedSample, rounds: [{ ...roundSample, rest: 40 }] }, by, null, {
    counts: { sent: 40, discussed: 12, impact: 1 },
    thoughts: 7,
  }),
];

function never(): never {
  throw new Error('it has a text');
}
