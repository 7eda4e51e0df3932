import { askedHereView } from '../../../src/briefing/discussing/asked-here-view.ts';
import { discuss } from '../../../src/briefing/discussing/discuss.ts';
import { discussionsView } from '../../../src/briefing/discussing/discussions-view.ts';
import { askedView, beginView, lineView, toldView } from '../../../src/briefing/discussing/message-views.ts';
import { nudgeView } from '../../../src/briefing/discussing/nudge-view.ts';
import { thoughtsPutAwayView, wordsPutAwayView } from '../../../src/briefing/discussing/put-away-view.ts';
import { readAloudView } from '../../../src/briefing/discussing/read-aloud-view.ts';
import { summaryOf } from '../../../src/briefing/discussing/summary.ts';
import { keptView, thoughtView } from '../../../src/briefing/discussing/thought-view.ts';
import { pageOfThoughts } from '../../../src/briefing/discussing/thoughts.ts';
import { redactThoughtView, thoughtsView } from '../../../src/briefing/discussing/thoughts-view.ts';
import type { Words } from '../../../src/briefing/discussing/words.ts';
import { wordsView } from '../../../src/briefing/discussing/words-view.ts';
import type { Stepper } from '../../../src/briefing/steps/step.ts';
import type { Uptake } from '../../../src/briefing/uptake.ts';
import { uptakeView } from '../../../src/briefing/uptake-view.ts';
import type { CardView } from '../../../src/card-view.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { written } from '../written.ts';
import { longestText, postSamples } from './post-samples.ts';
import { action, ada, at, begun, discussion, recorded } from './uptake.ts';

const hostile = '**bold** [link](https://example.com) ${title} <at>all</at> '.repeat(3);
/** The same without a place to fill in: cut short, one would look like a place left open. */
const markup = hostile.replaceAll('${title}', '');
const reading = examplePartnership.briefings;
const redacted = { at, by: { id: 'casey', name: 'Casey Placeholder' }, why: hostile };

/** As many words as may be written, in signs that take the most room. */
const wordy = (text: string): Words => {
  const row = (name: string, question: string, most: number) => ({
    ...{ name, label: name, question, caution: null },
    answer: text
      .repeat(Math.ceil(most / text.length))
      .slice(0, most)
      .split('\n'),
  });
  const answers = Array.from({ length: 8 }, (_, one) => row(`answer-${one + 1}`, hostile, 1500));
  const actions = [1, 2, 3, 4, 5].flatMap((one) => [
    row(`what-${one}`, 'What will be done?', 200),
    row(`owner-${one}`, 'Who sees to it?', 120),
    row(`more-${one}`, 'Another?', 3),
  ]);
  return { at, by: ada, said: [...answers, ...actions], gone: [] };
};

const busy: Uptake = {
  ...recorded,
  title: hostile,
  recorders: [{ id: 'ada', next: 'd4', sentAt: at }],
  discussions: ['d0', 'd1', 'd2'].map((id) => ({ ...discussion, id, versions: 3, changedAt: at })),
  actions: ([1, 2, 3, 4, 5] as const).map((one) => ({
    ...{ ...action, id: `d1:${one}`, toldAt: at },
    state: (['agreed', 'done', 'dropped', 'agreed', 'agreed'] as const)[one - 1] ?? 'agreed',
    due: one === 4 ? '2026-12-01' : '2027-01-15',
  })),
  impact: { askedAt: at, told: { at, by: ada }, versions: 1, redacted: null },
};
/** As much taken away as can be, each answer by itself and for a long reason. */
const longWhy = { ...redacted, why: '危'.repeat(500) };
export const partly: Uptake = {
  ...busy,
  discussions: busy.discussions.map((one) => ({
    ...one,
    gone: ['led', 'answer-1', 'what-1', 'owner-2', 'telling-3', 'evidence'].map((name) => ({
      ...longWhy,
      names: [name],
    })),
  })),
};
const withGone = (text: string): Words => {
  const words = wordy(text);
  const gone = words.said.map(({ name }) => ({ ...longWhy, names: [name] }));
  return { ...words, said: words.said.map((row) => ({ ...row, answer: [] })), gone };
};
const emptied: Uptake = {
  ...recorded,
  discussions: [{ ...discussion, redacted }],
  impact: { ...busy.impact, redacted },
};

function uptakeSamples(by: Stepper): readonly CardView[] {
  const shown = (uptake: Uptake, text: string) => ({
    discussion: uptake.discussions[1] ?? discussion,
    words: wordy(text),
  });
  return [
    uptakeView(begun, by, null, null),
    uptakeView(recorded, by, shown(recorded, 'Plain words. '), discuss.done),
    ...['危', 'ab\n', markup].map((text) => uptakeView(busy, by, shown(busy, text), hostile)),
    uptakeView({ ...recorded, impact: { ...recorded.impact, askedAt: at } }, { ...by, roles: new Set() }, null, null),
    uptakeView(
      recorded,
      { ...by, roles: new Set(), person: { ...by.person, id: 'mo' } },
      shown(recorded, 'Words. '),
      null,
    ),
    uptakeView(partly, by, { discussion: partly.discussions[1] ?? discussion, words: withGone('x') }, hostile),
    uptakeView(emptied, by, { discussion: { ...discussion, redacted }, words: null }, null),
  ];
}

function wordsSamples(by: Stepper): readonly CardView[] {
  const opened = { uptake: busy, by: { ...by, about: 'd1' } };
  const read = { version: 2, versions: 3, keys: [] };
  const parts = ['危', 'ab\n', markup].flatMap((text) =>
    [0, 1, 9].map((part) => wordsView(opened, read, [wordy(text)], part)),
  );
  const gone = [0, 1].map((part) => wordsView({ ...opened, uptake: partly }, read, [withGone('x')], part));
  return [...parts, ...gone, wordsView(opened, { version: 1, versions: 1, keys: [] }, [], 0)];
}

const thought = (text: string | null, id: string) => ({
  ...{ id, text, shown: true },
  redacted: text === null ? redacted : null,
});
const looking = { note: null, canRedact: true };
const about = { id: written.id, title: hostile };

const thoughtCard = { briefing: written, channel: '19:ward', card: 'card-1' };

const thoughtSamples: readonly CardView[] = [
  thoughtView(thoughtCard, { text: '', error: null }),
  thoughtView(thoughtCard, { text: '危'.repeat(9_000), error: 'Shorten it' }),
  keptView(written, 'Thank you. Your thought is kept without your name and without the time.'),
  ...['危', 'ab\n', markup].map((text) =>
    thoughtsView(
      about,
      pageOfThoughts(
        Array.from({ length: 19 }, (_, one) => thought(text.repeat(600).slice(0, 600), `t${one}`)),
        1,
      ),
      { ...looking, count: 19, note: 'The words of that thought are gone.' },
    ),
  ),
  thoughtsView(
    { id: written.id, title: 'A title' },
    pageOfThoughts(
      [...'abcde'].map((id) => thought(null, id)),
      0,
    ),
    { ...looking, count: 5 },
  ),
  redactThoughtView({ id: written.id, title: 'A title' }, { id: 't1', text: 'We hurry too much.' }, null),
  ...['危', 'ab\n', markup].map((text) =>
    redactThoughtView(about, { id: 't1', text: text.repeat(600).slice(0, 600) }, 'Enter why it is taken away'),
  ),
  wordsPutAwayView(recorded, 'd1', 'Put away after some hours.'),
  wordsPutAwayView(busy, 'd1', `${hostile} took words away that stood in this card.`),
  thoughtsPutAwayView(written, 'Casey Placeholder took words away that stood in this card.'),
];

/** Every card of what teams do with a briefing. */
export function discussingSamples(by: Stepper): readonly CardView[] {
  const { text } = written;
  if (!text) throw new Error('it has a text');
  const summaries = [begun, recorded, busy].map(summaryOf);
  return [
    ...postSamples(written, text),
    ...['危', 'ab\n'].map((words) => readAloudView({ ...written, text: longestText(text, words) }, reading)),
    nudgeView(written),
    nudgeView(written, 'Your own chat now has a card.'),
    beginView(begun, 'd1'),
    beginView(busy, 'd4'),
    askedView(recorded, action),
    askedView(busy, null),
    toldView(busy),
    askedHereView(recorded, action),
    askedHereView(busy, null, 'Your own chat with Safeguarding Reviews now has a card with which to begin.'),
    lineView({ ...discussion, agreed: 2 }),
    lineView(null),
    ...uptakeSamples(by),
    ...wordsSamples(by),
    discussionsView({ id: written.id, title: hostile }, summaries, { more: true, exact: true }),
    discussionsView({ id: written.id, title: 'A title' }, summaries, { more: false, exact: false }),
    discussionsView({ id: written.id, title: 'A title' }, [], { more: false, exact: false }),
    ...thoughtSamples,
  ];
}
