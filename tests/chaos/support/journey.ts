import type { Typed } from '../../../src/form/questions/question.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { casey, ownChatOf, type Player, type Press, panel, pressed, priya } from './cast.ts';
import { type Answered, deliver } from './client.ts';
import type { Edge } from './edge.ts';
import { isAlertOf } from './faults-found.ts';
import type { Instance } from './instance.ts';
import { comes, type Ready, readyForm } from './office.ts';
import type { Clock } from './own-clock.ts';
import type { Chance } from './seed.ts';

/** Where a journey takes place. */
export interface Stage {
  readonly tables: Tables;
  readonly edge: Edge;
  readonly app: Instance;
  readonly clock: Clock;
  readonly chance: Chance;
}

/** One referral on its way, from a form's first page to its withdrawal, and its partner. */
export interface Journey {
  readonly form: Ready;
  readonly begun: string;
  readonly cardOfBegun: string;
}

export async function journeyOf(stage: Stage, owner: Player, name: string, answers: Typed): Promise<Journey> {
  await comes(stage.tables, stage.edge, owner);
  const form = await readyForm({ ...stage, now: stage.clock.now() }, owner, `${name}-ready`, answers);
  return { form, begun: `${name}-begun`, cardOfBegun: stage.edge.place(ownChatOf(owner.id)) };
}

/** What happens next: somebody presses, or time passes and the app does by itself what is due. */
export type Step =
  | { readonly name: string; readonly press: (stage: Stage, journey: Journey) => Press }
  | { readonly name: string; readonly minutes: number };

const own = (verb: string, data: (journey: Journey) => Press['data'], begun = false): Step => ({
  name: verb,
  press: (_, journey) => ({
    by: journey.form.owner,
    where: 'own-chat',
    verb,
    data: data(journey),
    on: begun ? journey.cardOfBegun : journey.form.card,
  }),
});
const begunDraft = (more: Press['data']) => (journey: Journey) => ({ draft: journey.begun, ...more });
const ofReferral =
  (more: Press['data'] = {}) =>
  ({ form }: Journey) => ({ reference: form.references[0], ...more });
const inPanel = (verb: string, by: Player): Step => ({
  name: verb,
  press: ({ edge }, journey) => {
    const reference = journey.form.references[0] ?? '';
    const alert = edge.standing(panel).find((one) => isAlertOf(reference, one));
    // Where nobody can be sure that the alert arrived, the case is found in the list of cases instead.
    return { by, where: 'panel', verb, data: { reference }, on: alert?.id ?? journey.form.card };
  },
});
const inPriyasChat = (verb: string, more: Press['data']): Step => ({
  name: `${verb} in her own chat`,
  press: ({ edge }, { form }) => {
    const reference = form.references[0];
    const card = edge
      .standing(ownChatOf(priya.id))
      .findLast(({ first }) => JSON.stringify(first).includes(`${reference}`));
    return { by: priya, where: 'own-chat', verb, data: { reference, ...more }, on: card?.id ?? 'card-0' };
  },
});
const later = (minutes: number): Step => ({ name: `${minutes} minutes later`, minutes });

const page = { seen: 0, from: '', go: 'continue' };
/** A way that a referral goes, and what has to be there before. */
export interface Way {
  readonly name: string;
  readonly steps: readonly Step[];
  prepared(stage: Stage, journey: Journey): Promise<void>;
}

/** Through every part of the app that a referrer touches. */
export const steps: readonly Step[] = [
  own('notification-form/begin', begunDraft({}), true),
  own('notification-form/answer', begunDraft({ page: 'route', ...page, route: 'child' }), true),
  own('notification-form/discard', begunDraft({ sure: 'yes' }), true),
  own('notification-form/submit', ({ form }) => ({ draft: form.id, confirmed: 'true' })),
  later(1),
  inPanel('referral/acknowledge', casey),
  inPanel('referral/open', priya),
  inPriyasChat('referral/open', { page: 1 }),
  inPriyasChat('referral/history', {}),
  own('referral/send-information', ofReferral({ id: 'added-once', information: 'Invented: the school has written.' })),
  own('referral/status', ofReferral()),
  later(1),
  own('referral/confirm-withdrawal', ofReferral({ reason: 'Invented: it was somebody else.' })),
  later(1),
  later(9 * 60),
];

export const referrerWay: Way = { name: 'referrer', steps, prepared: async () => {} };

/** Presses as a person would; time passes, and the app does what is due. */
export async function taken(stage: Stage, journey: Journey, step: Step): Promise<Answered | null> {
  const { app, clock, edge } = stage;
  if ('minutes' in step) {
    clock.pass(step.minutes * 60_000);
    await app.tick().catch(() => null);
    await app.idle();
    return null;
  }
  const answer = await deliver(app.url, pressed(step.press(stage, journey), edge.url));
  await app.idle();
  return answer;
}

/** A card that says what came of it: not an apology, not a refusal. */
export const isWell = (answer: Answered | null): boolean =>
  answer === null || answer.kind === 'card' || (answer.kind === 'words' && answer.words === 'Done.');
