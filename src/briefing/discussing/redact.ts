import type { Change } from '../../change.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { needed } from '../../referral/steps/answers.ts';
import { Refusal } from '../../refusal.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import type { Uptake } from '../uptake.ts';
import { actionId, actionNumbers } from './discuss-pages.ts';
import { theImpact, wordsAbout } from './words.ts';

const forCoordinators = new Refusal('not-allowed', 'Only a coordinator can take words away.');
export const unlessCoordinator = ({ roles }: Pick<Stepper, 'roles'>): Refusal | null =>
  roles.has('coordinator') ? null : forCoordinators;
const nothingThere = new Refusal('not-found', 'There is nothing written there that could be taken away.');

const reason = page({
  name: 'reason',
  title: 'Take the words away',
  intro: [
    'What was written is deleted for good, earlier versions too. Numbers and dates stay, and so does that you took it away, when and why.',
    'A card in which somebody has the words before them in their own chat is put away at once.',
  ],
  questions: {
    why: longText({
      question: 'Why?',
      label: 'Reason',
      hint: 'In general words: the team sees it. Do not repeat what identifies somebody.',
      ask: 'Enter why it is taken away',
      most: 500,
    }),
  },
});

const writtenAbout = ({ discussions, impact }: Uptake, about: string) =>
  about === theImpact ? { by: impact.told?.by, redacted: impact.redacted } : discussions.find(({ id }) => id === about);

/** A coordinator takes away what says too much of somebody; `about` is a discussion’s id, or the impact. */
export const redact = stepOf<Uptake>()({
  name: 'redact',
  title: 'Take the words away',
  does: 'Take the words away for good',
  barred: (uptake, by) => {
    const forOthers = unlessCoordinator(by);
    if (forOthers) return forOthers;
    const written = writtenAbout(uptake, by.about);
    if (!written?.by) return nothingThere;
    if (!written.redacted) return null;
    return new Refusal('too-late', `${written.redacted.by.name} took these words away already.`);
  },
  pages: () => [reason],
  notes: (uptake, _walk, { about }) => whichWords(uptake, about),
  take: (uptake, answers, by) => redacted(uptake, needed(answers.why), by),
});

/** Whose words they are. */
function whichWords({ discussions, impact }: Uptake, about: string): string[] {
  if (about === theImpact) return impact.told ? [`What is different now, as ${impact.told.by.name} told it.`] : [];
  const discussion = discussions.find(({ id }) => id === about);
  if (!discussion) return [];
  return [`The discussion of ${saidShort(discussion.heldOn)}, recorded by ${discussion.by.name}, with its actions.`];
}

function redacted(uptake: Uptake, why: string, by: Stepper): Change<Uptake> {
  const at = by.now.toISOString();
  const done = { at, by: doer(by.person), why };
  const about = by.about;
  const record: Uptake =
    about === theImpact
      ? { ...uptake, impact: { ...uptake.impact, redacted: done } }
      : {
          ...uptake,
          discussions: uptake.discussions.map((one) => (one.id === about ? { ...one, redacted: done } : one)),
        };
  const gone = [...wordsAbout(uptake, about), ...draftsAbout(uptake, about)];
  return {
    record,
    entry: { at, by: done.by, what: 'words-taken-away', note: null },
    messages: [],
    rows: gone.map((key) => ({ kind: 'remove', key }) as const),
  };
}

/** What was filled in stays with whoever recorded it, to be changed: the same words once more. */
function draftsAbout(uptake: Uptake, about: string): string[] {
  const personId = writtenAbout(uptake, about)?.by?.id ?? '';
  if (about === theImpact) return [stepDraftKey({ personId, step: 'impact', about })];
  const actions = actionNumbers.map((number) => actionId(about, number));
  return [
    stepDraftKey({ personId, step: 'discuss', about }),
    ...actions.map((id) => stepDraftKey({ personId, step: 'tell-action', about: id })),
  ];
}
