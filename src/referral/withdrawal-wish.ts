import type { Change, HistoryEntry } from '../change.ts';
import type { Withdrawal } from './case-rows.ts';
import { panelTold, peopleTold } from './messages.ts';
import type { Referral } from './referral.ts';
import { saidAt } from './words.ts';

/**
 * Whether a coordinator decides on a withdrawal. Children Act 2004 section 16C, and Working Together for the death of a looked-after
 * child or care leaver: these duties are the local authority’s, and do not end because the referrer has changed their mind. Nor does what
 * the partners look at again, having decided on it once, or what somebody else has referred as well.
 */
export const isForCoordinators = ({
  sin,
  triage,
  careDeath,
  earlierDecision,
  duplicates,
}: Pick<Referral, 'sin' | 'triage' | 'careDeath' | 'earlierDecision' | 'duplicates'>): boolean =>
  sin !== null || triage?.sinNeeded === true || careDeath === true || earlierDecision !== null || duplicates.length > 0;

/** The referrer would like to withdraw it: it stays in hand until a coordinator has decided. `coordinators`: by id. */
export function withdrawalWished(
  referral: Referral,
  made: Pick<HistoryEntry, 'at' | 'by'>,
  key: string,
  coordinators: readonly string[],
): Change<Referral> {
  const now = new Date(made.at);
  const record: Referral = { ...referral, withdrawalWish: { at: made.at } };
  return {
    record,
    entry: { ...made, what: 'withdrawal-asked', note: null },
    messages: [...panelTold(record, 'wish', key, now), ...peopleTold(record, coordinators, 'wish', key, now)],
  };
}

/** Above the referrer’s reasons. What became of a wish stands in the history. */
export const withdrawalTitle = ({ at, wished }: Pick<Withdrawal, 'at' | 'wished'>): string =>
  wished ? `The referrer asked on ${saidAt(at)} to withdraw it` : `Withdrawn on ${saidAt(at)}`;
