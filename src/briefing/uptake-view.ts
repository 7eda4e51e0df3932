import type { CardView } from '../card-view.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { type PlainDate, saidShort } from '../clocks/plain-date.ts';
import { actionId, actionNumbers, howWords } from './discussing/discuss-pages.ts';
import { goneBy, goneIn } from './discussing/gone.ts';
import { canTell, withAll, withDiscussion } from './discussing/may-do.ts';
import { goneLines } from './discussing/parts.ts';
import { recalledWords } from './discussing/recalled-words.ts';
import { whereWords } from './discussing/summary.ts';
import { tookPart, tookPartInAll } from './discussing/took-part.ts';
import { theImpact, type Words } from './discussing/words.ts';
import { counted } from './planning/channel-words.ts';
import type { Stepper } from './steps/step.ts';
import type { Discussion, TeamAction, Uptake } from './uptake.ts';

/** The one discussion that is shown: all of them would not fit a card. */
export interface Shown {
  readonly discussion: Discussion;
  /** Null when they were taken away. */
  readonly words: Words | null;
}

/** What a team did with a briefing, with what this person can do now. `shown` is null while nothing was recorded. */
export function uptakeView(uptake: Uptake, by: Stepper, shown: Shown | null, note: string | null): CardView {
  const data = {
    ...{ note, briefing: uptake.briefing, title: uptake.title, channel: uptake.channel.address.conversation },
    where: whereWords(uptake.channel),
    sum: sumWords(uptake, by),
    discussions: shown ? [discussionData(uptake, shown, by)] : [],
    impact: impactWords(uptake),
    canReadImpact: uptake.impact.told !== null && uptake.impact.redacted === null,
    theImpact,
    ...withAll(uptake, by),
    reads: by.roles.has('manager') || by.roles.has('coordinator'),
  };
  return { template: 'briefing/uptake', data };
}

function sumWords({ discussions, actions }: Uptake, by: Stepper): string {
  if (discussions.length === 0) return 'No discussion has been recorded yet.';
  const held = `${counted(discussions.length, 'discussion', 'discussions')}, ${tookPartInAll(discussions, by)}`;
  const done = actions.filter(({ state }) => state === 'done').length;
  const late = actions.filter((action) => isLate(action, by.today)).length;
  const agreed =
    actions.length === 0 ? 'no actions' : `${counted(actions.length, 'action', 'actions')}, ${done} done, ${late} late`;
  return `${held}; ${agreed}.`;
}

function discussionData(uptake: Uptake, shown: Shown, by: Stepper) {
  const { discussion } = shown;
  const actions = actionsOf(uptake, shown, by);
  return { ...wordsOf(uptake, discussion, by), ...withDiscussion(uptake, by, discussion), actions };
}

function wordsOf(uptake: Uptake, discussion: Discussion, reader: Stepper) {
  const { discussions } = uptake;
  const at = discussions.findIndex(({ id }) => id === discussion.id);
  const { heldOn, how, by, redacted } = discussion;
  return {
    about: discussion.id,
    number: `Discussion ${at + 1} of ${discussions.length}`,
    line: `${saidShort(heldOn)}: ${tookPart(discussion, reader)}, ${howWords[how]}`,
    by: `Recorded by ${by.name}, ${day(discussion.at)}${discussion.changedAt ? `; changed ${day(discussion.changedAt)}` : ''}`,
    gone: [...wholeGone(discussion), ...goneLines(uptake, discussion)].map((text) => ({ text })),
    canRead: redacted === null,
    older: discussions[at - 1]?.id ?? null,
    newer: discussions[at + 1]?.id ?? null,
  };
}

const wholeGone = ({ redacted }: Discussion): string[] =>
  redacted ? [`${redacted.by.name} took the words away on ${day(redacted.at)}: ${redacted.why}`] : [];

function actionsOf(uptake: Uptake, { discussion, words }: Shown, by: Stepper) {
  const said = (name: string) => saidOf(words, name);
  return actionNumbers.flatMap((number) => {
    const action = uptake.actions.find(({ id }) => id === actionId(discussion.id, number));
    if (!action) return [];
    const what = said(`what-${number}`) ?? 'What was agreed is not shown';
    const who = said(`owner-${number}`);
    return [
      {
        ...{ about: action.id, what: `${number}. ${what}`, who: who === null ? null : `Who: ${who}` },
        stands: standsWords(action, by.today),
        canTell: canTell(uptake, by, action),
      },
    ];
  });
}

/** Null when it is not there; why it was taken away stands above. */
function saidOf(words: Words | null, name: string): string | null {
  const gone = words && goneIn(words.gone, name);
  return gone ? goneBy(gone) : (words?.said.find((row) => row.name === name)?.answer.join(' ') ?? null);
}

const isLate = ({ state, due }: TeamAction, today: PlainDate): boolean => state === 'agreed' && due < today;

/** How an action stands, in words. */
function standsWords(action: TeamAction, today: PlainDate): string {
  const { state, due, toldAt } = action;
  if (state === 'done') return `Done${toldAt ? `, told on ${day(toldAt)}` : ''}`;
  if (state === 'dropped') return `Will not be done${toldAt ? `, told on ${day(toldAt)}` : ''}`;
  return isLate(action, today) ? `Late: it was due on ${saidShort(due)}` : `To be done by ${saidShort(due)}`;
}

function impactWords({ impact: { askedAt, told, redacted }, recalled }: Uptake): string {
  if (redacted)
    return `What was told of the difference was taken away by ${redacted.by.name} on ${day(redacted.at)}: ${redacted.why}`;
  if (told) return `What is different now was told by ${told.by.name} on ${day(told.at)}.`;
  if (recalled) return `${recalledWords(recalled)} What is different now can be told all the same; we do not ask.`;
  return askedAt
    ? `We asked on ${day(askedAt)} what is different now; it has not been told yet.`
    : 'Some months after the discussion we ask what is different now.';
}

const day = (at: string): string => saidShort(dateInLondon(new Date(at)));
