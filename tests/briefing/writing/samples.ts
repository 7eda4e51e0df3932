import { type Briefing, newBriefing } from '../../../src/briefing/briefing.ts';
import { briefingView } from '../../../src/briefing/briefing-view.ts';
import type { AtStep } from '../../../src/briefing/steps/at-step.ts';
import type { Step, Stepper } from '../../../src/briefing/steps/step.ts';
import { quiet, stepCheckView, stepView } from '../../../src/briefing/steps/step-view.ts';
import { approve } from '../../../src/briefing/writing/approve.ts';
import { carryOnView } from '../../../src/briefing/writing/carry-on-view.ts';
import { changeAgain } from '../../../src/briefing/writing/change-again.ts';
import { discardView } from '../../../src/briefing/writing/discard-view.ts';
import { MarkKind } from '../../../src/briefing/writing/mark.ts';
import { newsView } from '../../../src/briefing/writing/news-view.ts';
import { sendBack } from '../../../src/briefing/writing/send-back.ts';
import { write } from '../../../src/briefing/writing/write.ts';
import type { CardView } from '../../../src/card-view.ts';
import { Refusal } from '../../../src/refusal.ts';
import { inRegister } from '../../register/reviews.ts';
import { longestText } from '../discussing/post-samples.ts';
import { mo, now, written } from '../written.ts';
import { headings, typedBriefing, wholeText } from './texts.ts';

const hostile = '**bold** [link](https://example.com) ${title} <at>all</at> '.repeat(3);
const upTo = (most: number, unit: string) => unit.repeat(Math.ceil(most / unit.length)).slice(0, most);
/** Without a place to fill in: cut short, one would look like a place left open. */
const markup = hostile.replaceAll('${title}', '');
/** As many marks as fit. */
const identifying = upTo(1_200, 'Testcase was aged 4 on 12 March 2024 on Maple Ward, IP1 2BX, 943 476 5919. ');

const sentBack: Briefing = {
  ...written,
  stage: { name: 'writing', comment: { at: now.toISOString(), by: mo, words: upTo(1_000, markup) } },
};
/** Every kind, kept with the longest reason. */
export const longestMarks = MarkKind.options.map((kind) => ({
  kind,
  words: kind === 'case-name' ? [] : Array.from({ length: 80 }, (_, one) => upTo(200, `${one} "`)),
  reason: upTo(200, markup),
}));

/** The longest that can wait for approval, every kind of mark kept with the longest reason. */
const longest: Briefing = {
  ...written,
  case: 'CR-7KQ-2MF',
  text: {
    title: upTo(120, markup),
    source: upTo(200, markup),
    link: `https://marlbridge.example/${upTo(270, 'a')}`,
    themes: [1, 2, 3, 4, 5].map((one) => upTo(39, `${one}"`)),
    parts: headings.map((heading) => ({ heading, text: identifying })),
    furtherReading: upTo(800, '”\n'),
    questions: [1, 2, 3, 4, 5, 6].map(() => upTo(200, markup)),
  },
  keptMarks: longestMarks,
};

type Drawn = (step: Step<Briefing>, record: Briefing, typed: Readonly<Record<string, string>>, as: Stepper) => AtStep;

const allOf = (at: AtStep): CardView[] => [
  ...at.walked.pages.map((one) => stepView(at, one, quiet)),
  stepCheckView(at),
];

/** As long as a post may be, in signs that take the most room. */
const wide: readonly Briefing[] = ['危', 'ab\n', '"\\ '].map((words) => ({
  ...longest,
  text: longest.text && longestText({ ...longest.text, furtherReading: null }, words),
}));

/** More reviews than fit a card, in signs that take the most room; the second awaits proceedings, and the third is removed. */
const registers = ['a', '危', '"\\ '].map((sign) =>
  Array.from({ length: 120 }, (_, at) => ({
    ...inRegister(`review-${1000 + at}`, { title: upTo(120, sign), state: at === 1 ? 'awaiting' : 'full' }),
    removed: at === 2 ? { at: now.toISOString(), by: mo } : null,
  })),
);

/** What somebody sees who writes a briefing and somebody who approves it, up to the longest of each. */
export function writingSamples(by: Stepper, atStep: Drawn): readonly CardView[] {
  const named = { ...by, caseNames: ['testcase'] };
  const closed = {
    ...by,
    caseNames: new Refusal('not-allowed', 'Closed.'),
    approvers: { managers: [], coordinators: [] },
  };
  const parts = Object.fromEntries(headings.map((_, at) => [`part${at + 1}`, identifying]));
  const pasted = { ...typedBriefing, whole: upTo(8_000, `# Aside\n${upTo(900, markup)}\n`), piece1: 'part1' };
  return [
    ...[typedBriefing, { ...typedBriefing, whole: wholeText }, pasted].flatMap((typed) =>
      allOf(atStep(write, sentBack, typed, by)),
    ),
    ...allOf(atStep(write, sentBack, { ...typedBriefing, ...parts, furtherReading: upTo(800, identifying) }, named)),
    ...registers.flatMap((reviews) =>
      ['something-else', 'review-1001', 'review-1002'].flatMap((review) => {
        const words = { title: identifying.slice(0, 120), source: identifying.slice(0, 200), case: 'CR-7KQ-2MF' };
        const at = atStep(write, sentBack, { ...typedBriefing, ...words, review }, { ...named, reviews });
        return [...at.walked.pages.slice(0, 2).map((one) => stepView(at, one, quiet)), stepCheckView(at)];
      }),
    ),
    ...allOf(atStep(write, newBriefing('briefing-0003', mo, now), { ...typedBriefing, case: 'CR-7KQ-2MF' }, closed)),
    ...[written, longest, ...wide].flatMap((record) =>
      [by, named, closed].flatMap((as) => allOf(atStep(approve, record, {}, as))),
    ),
    ...[sendBack, changeAgain].flatMap((step) =>
      allOf(atStep(step, longest, { comment: upTo(1_000, markup), why: hostile }, by)),
    ),
    ...[written, sentBack, longest].flatMap((record) => [
      briefingView(record, { ...by, person: { ...by.person, id: mo.id } }, null),
      briefingView(record, by, write.done),
    ]),
    newsView({ id: 'briefing-0001', title: hostile }, 'Mo Example approved your briefing.', null),
    newsView({ id: 'briefing-0001', title: hostile }, 'Mo Example sent it back.', upTo(1_000, markup)),
    ...[written, { ...written, text: null }].map((record) => discardView(record, hostile)),
    ...[written, { ...longest, author: { id: 'mo', name: upTo(100, markup) } }].map(carryOnView),
    briefingView(newBriefing('briefing-0004', mo, now), by, null),
  ];
}
