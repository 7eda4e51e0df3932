import { readSources, type Source } from './sources.ts';

export const sources = readSources();
export const at = new Map(sources.map((source) => [source.path, source]));

/** Folders of what people do. `outbox`, `clocks` and `people` serve them. */
export const slices = ['chat', 'notification-form', 'referral', 'register', 'briefing', 'set-up', 'outbox'];
export const inSlice = ({ folder }: Source) => slices.includes(folder);

/** Holding one of these means being able to touch the world. */
const world = ['Services', 'Turn', 'Tables', 'Table', 'Messenger', 'Directory', 'Log'];
export const reachesWorld = ({ imports }: Source) =>
  imports.some(({ names }) => names.some((name) => world.includes(name)));

/** What touches the world and is neither verb nor store, by what it is for. Whoever adds to it says why. */
export const workers: Readonly<Record<string, string>> = {
  'briefing/briefings-due.ts': 'what happens by itself in a briefing',
  'briefing/offer-file.ts': 'hands files without names to whoever pressed',
  'briefing/planning/show-audiences.ts': 'shared by two verbs: the saved audiences',
  'briefing/planning/release-due.ts': 'lets a planned briefing go at its time',
  'briefing/begin-briefings.ts': 'what every instance sees to when it starts',
  'briefing/reporting/made-report.ts': 'shared by two verbs: makes the report as a file',
  'briefing/reporting/monthly-due.ts': 'what happens by itself every month',
  'briefing/reporting/week-due.ts': 'what happens by itself a week after a briefing went out',
  'briefing/reporting/week-readers.ts': 'asks whom to tell how a briefing stands',
  'briefing/responsible.ts': 'asks who of those who wrote or sent a briefing holds a role still, and who does instead',
  'briefing/sending/change-rest.ts':
    'what happens by itself in a round that was stopped, or in which what failed is put back',
  'briefing/sending/change-round.ts': 'shared by the verbs of a round: changes it and shows how it stands',
  'briefing/sending/brake-round.ts': 'lets a round wait while Teams does not answer properly, by itself',
  'briefing/sending/channels-to-send-to.ts': 'reads which channels a round is for',
  'briefing/sending/count-reach.ts': 'counts whom a release reached, by itself',
  'briefing/sending/end-round.ts': 'ends a round of which nothing is open',
  'briefing/sending/made-results.ts': 'shared by two verbs: what became of each channel, as a file',
  'briefing/sending/note-shut.ts': 'keeps which channels take no posts, by itself',
  'briefing/sending/plan-round.ts': 'writes down the channels of a round',
  'briefing/sending/round-look.ts': 'one sender’s look at a round: its clock, its pace, the briefing as it stands',
  'briefing/sending/rounds-due.ts': 'what happens by itself in a round',
  'briefing/sending/send-channel.ts': 'one call to Teams for one channel',
  'briefing/sending/send-round.ts': 'sends what is due of a round',
  'briefing/sending/settle-rows.ts': 'shared by two verbs: keeps what a person says of channels',
  'briefing/sending/show-several.ts': 'shared by two verbs: channels of which nobody knows, to be ticked',
  'briefing/sending/show-channels.ts': 'shared by two verbs: channels of a round in one state',
  'briefing/sending/show-progress.ts': 'changes the card that shows how far a round is',
  'briefing/discussing/ask-after.ts': 'asks teams after actions and impact, by itself',
  'briefing/discussing/keep-summary.ts': 'keeps what a channel did, counted, by itself',
  'briefing/discussing/gone-due.ts': 'what happens by itself in drafts that hold words that were taken away',
  'briefing/discussing/nudge-due.ts': 'begins a round of nudges, by itself',
  'briefing/discussing/post-action.ts': 'what every verb under a post asks first',
  'briefing/discussing/received.ts': 'shared by the verbs under a post: the briefing in a channel that got it',
  'briefing/discussing/put-away-due.ts': 'what happens by itself in the cards that show what people wrote',
  'briefing/discussing/showing.ts': 'makes it known which card shows what people wrote, before it is read',
  'briefing/discussing/show-thoughts.ts': 'shared by two verbs: what people thought, a page at a time',
  'briefing/discussing/still-here.ts': 'asks Teams who of those who recorded something is still in the channel',
  'briefing/discussing/still-in-channel.ts': 'asks Teams whether whoever recorded something is still in the channel',
  'briefing/show-briefing.ts': 'a briefing in the own chat of who sends briefings',
  'briefing/show-uptake.ts': 'what a channel did with a briefing, for who records it',
  'briefing/steps/case-names.ts': 'asks whoever keeps the cases for the names in one, for one press',
  'briefing/steps/at-step.ts': 'shared by the verbs of a step: who is at which step of what, and may take it',
  'briefing/steps/show-step.ts': 'the card of a step that comes next, or where it was begun from',
  'briefing/steps/step-drafts-due.ts': 'what happens by itself in what is filled in of a briefing’s steps',
  'briefing/steps/stepper.ts':
    'reads the clock, the roles and the channels for the steps, and nothing else of the world',
  'briefing/steps/subject.ts': 'how the record of a step is read and changed',
  'briefing/uptakes-due.ts': 'what happens by itself after a discussion',
  'chat/known-now.ts': 'shared by three verbs: who asks what they can do here',
  'notification-form/drafts-due.ts': 'what happens by itself in a person’s drafts',
  'notification-form/remembered-drafts.ts': 'what this process remembers of the drafts it wrote',
  'notification-form/send-draft.ts': 'finishes a sent draft, for the verb and for what happens by itself',
  'notification-form/show-step.ts': 'draws a step with the form, the moment and a new id; it touches no storage',
  'outbox/agenda.ts': 'the store of what is due',
  'outbox/attempt.ts': 'one call to Teams',
  'outbox/conclude.ts': 'records what became of a message',
  'outbox/dispatch.ts': 'sends what is due',
  'outbox/heeded.ts': 'what a call to Teams that failed says: logged, and the tenant left in peace',
  'outbox/limits.ts': 'keeps the pace of one messenger',
  'outbox/receiver.ts': 'looks up where a receiver is',
  'outbox/telling.ts': 'writes to administrators about a message',
  'outbox/unsettled.ts': 'the store of what waits for a person',
  'people/agency-channels.ts': 'the store of the agencies’ channels',
  'people/asked.ts': 'the store of what people are asked for',
  'people/chats.ts': 'the store of people’s chats',
  'people/known-people.ts': 'the store of who has talked to the app',
  'people/panel-channels.ts': 'the store of the panel’s channels',
  'people/role-holders.ts': 'asks Teams who holds a role by a linked team',
  'people/roles.ts': 'reads who holds which role',
  'people/shut-channels.ts': 'the store of the channels that take no posts',
  'people/tellable.ts': 'who holds a role and can be written to',
  'referral/at-step.ts': 'shared by the verbs of a step: who is at which step of which case, and may take it',
  'referral/case-action.ts': 'what every verb about one case asks first',
  'referral/made-caseload.ts': 'shared by two verbs: makes the caseload, once that is on record',
  'referral/made-pack.ts': 'shared by two verbs: makes the case pack, once that is on record',
  'referral/names-of-case.ts': 'the words of the names in a case and nothing else of it, through the one way',
  'referral/open-case.ts': 'the one way to what says whom a case is about',
  'referral/open-for-agency.ts':
    'the one way by which an agency’s person learns whom a case is about, and nothing else of it',
  'referral/open-in-own-chat.ts': 'the one place where a verb posts by itself; it says why',
  'referral/open-list.ts': 'the store of what is open',
  'referral/opened-due.ts': 'what happens by itself in the cards that hold a case',
  'referral/joined-duplicates.ts': 'lets the case in which a duplicate goes on know of it',
  'referral/linked-conflicts.ts': 'records a conflict of interest in the other cases that show the same people',
  'referral/mutual-duplicates.ts': 'lets one of the cases go on that were marked as duplicates of each other',
  'referral/other-case-due.ts': 'what a case brings about in another one, after a step and by itself',
  'referral/other-case.ts': 'looks for the case that a step names beside its own, and records a try that was refused',
  'referral/own-referral.ts': 'a referral for the person who sent it',
  'referral/receive.ts': 'makes the referral of a submission',
  'referral/digest-due.ts': 'what happens by itself every Monday',
  'referral/referrals-due.ts': 'what happens by itself in cases, and at the start',
  'referral/remind.ts': 'what happens by itself in a case',
  'referral/refusal-recorded.ts': 'what every verb about a case does when the role is missing',
  'referral/released.ts': 'the one way of the referrer to the outcome that was released to them',
  'referral/show-request.ts': 'puts an opened request in the agency’s person’s own card',
  'referral/show-case.ts': 'puts a page of a case in a person’s own card',
  'referral/step-drafts-due.ts': 'what happens by itself in what is filled in of a case’s steps',
  'referral/stepper.ts': 'reads the clock for the steps of a case, and nothing else of the world',
  'referral/show-step.ts': 'the card of a step that comes next, or the case it was begun from',
  'referral/tellable.ts': 'whom of a case can be written to',
  'register/keeps-here.ts': 'asks whether who looks at the register may change it here',
  'register/show-review.ts': 'shared by five verbs: a review of the register as it stands now',
  'set-up/channel-here.ts': 'asks Teams what the team of this channel is called',
  'set-up/team-here.ts': 'asks Teams what this team is called',
  'set-up/ask-channel.ts': 'shared by two verbs: the card that asks',
  'set-up/ask-to-join.ts': 'shared by two verbs: the card that asks whose channel this is',
  'set-up/channel-in-charge.ts': 'asks Teams who owns the team of this channel',
  'set-up/facts.ts': 'reads what the check looks at',
  'set-up/follow-team.ts': 'what happens by itself when Teams tells of a team',
  'set-up/restore-team.ts': 'what happens by itself when Teams has restored a team or a channel',
  'set-up/who-repairs.ts': 'finds who is told of channels that are lost or come back',
  'set-up/people-here.ts': 'who can be given a role from here',
  'set-up/show-agency-channels.ts': 'shared by two verbs: the list of the agencies’ channels',
  'set-up/show-roles.ts': 'shared by three verbs: the list of roles',
};

/**
 * What of the outbox others may use: a message, its writes, announcing it, and what waits for a person. Who sends one thing to many
 * channels keeps the same pace, and takes a failed call the same way.
 */
export const outboxDoors = [
  'message',
  'outbox-store',
  'agenda',
  'unsettled',
  'delivery',
  'settlement',
  'limits',
  'heeded',
  'telling',
  'views',
].map((name) => `outbox/${name}.ts`);

/** A step of a case like the others: a member says what they think. It draws nothing. */
const membersView = 'referral/steps/view.ts';

export type Kind = 'index' | 'verb' | 'store' | 'contract' | 'worker' | 'view' | 'noun';

export function kindOf(source: Source): Kind {
  const { path } = source;
  if (path.endsWith('/index.ts')) return 'index';
  if (path.endsWith('-store.ts')) return 'store';
  if (isVerb(source)) return 'verb';
  if (isContract(source)) return 'contract';
  if (path in workers) return 'worker';
  return path.includes('/') && /[-/]views?\.ts$/.test(path) && path !== membersView ? 'view' : 'noun';
}

const isVerb = ({ path, imports }: Source) =>
  !(path in workers) &&
  imports.some(({ names }) => names.some((name) => ['action', 'caseAction', 'postAction'].includes(name)));
/** Only types: it does nothing, whatever it names. */
const isContract = ({ text }: Source) => !/^(export )?(async )?(const|let|function|class) /m.test(text);

/** Neither touches the world nor knows who does. */
export const isCalm = (source: Source) =>
  (inSlice(source) || ['clocks', 'form', 'people'].includes(source.folder)) &&
  ['noun', 'view'].includes(kindOf(source));

export const kind = (path: string): Kind | null => {
  const source = at.get(path);
  return source ? kindOf(source) : null;
};
