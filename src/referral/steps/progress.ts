import { saidShort } from '../../clocks/plain-date.ts';
import { doer } from '../../people/person.ts';
import { standingDecision } from '../decision.ts';
import type { Referral } from '../referral.ts';
import { dayOf, needed } from './answers.ts';
import { clockedByProgress, possibleProgress } from './progress-clocks.ts';
import { whatHasCome } from './progress-pages.ts';
import { step } from './step.ts';
import { asItStands, unlessInHandOrClosed } from './when.ts';

/**
 * Records what a decision comes to: months go by, and its clocks wait for nothing else. A case that was closed before needs no panel to look
 * at it again for that.
 */
export const progress = step({
  name: 'progress',
  title: 'Record what it has come to',
  done: 'What it has come to is recorded.',
  who: ['coordinator'],
  notNow: (referral) =>
    unlessInHandOrClosed(referral) ?? (possibleProgress(referral).length > 0 ? null : asItStands(referral)),
  pages: (referral, by) => [whatHasCome(referral, by)],
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const what = needed(possibleProgress(referral).find((one) => one === answers.happened));
    const on = needed(dayOf(answers.happenedOn) ?? undefined);
    const mark = { id: by.id, ...made, what, of: standingDecision(referral)?.option ?? null, on };
    const record: Referral = { ...referral, progress: [...referral.progress, mark] };
    return {
      record: clockedByProgress(record, what, on, by),
      entry: { ...made, what, note: `on ${saidShort(on)}` },
      messages: [],
    };
  },
});
