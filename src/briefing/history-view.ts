import type { CardView } from '../card-view.ts';
import type { HistoryEntry, HistoryPart } from '../change.ts';
import { entryWords, type WhatWords } from '../history-words.ts';
import { type Briefing, titleOf } from './briefing.ts';

export const whatWords: WhatWords = {
  begun: 'Begun',
  'begun-as-copy': 'Begun as a copy of another',
  'sent-for-approval': 'Sent for approval',
  'sent-back': 'Sent back to its author',
  'taken-back': 'Taken back to be changed',
  approved: 'Approved',
  'carried-on': 'Carried on',
  discarded: 'Discarded',
  planned: 'Planned',
  moved: 'Moved to another time',
  held: 'Held back',
  'let-go-on': 'Let go on',
  cancelled: 'Plan cancelled',
  released: 'Released',
  corrected: 'Corrected everywhere',
  'correction-for-approval': 'Correction sent for approval',
  'correction-sent-back': 'Correction sent back',
  'correction-taken-back': 'Correction taken back',
  'correction-approved': 'Correction approved, to be made everywhere',
  recalled: 'Recalled everywhere',
  'recall-reworded': 'Reason of the recall changed everywhere',
  nudged: 'Channels without a discussion to be reminded',
  'week-told': 'Told how it stands a week later',
  'channels-planned': 'Channels written down',
  'sending-paused': 'Sending paused',
  'sending-resumed': 'Sending resumed',
  'sending-stopped': 'Sending stopped',
  'sending-braked': 'Teams did not answer properly: the rest waits',
  'brake-released': 'Teams answers again: the rest follows',
  'rest-skipped': 'The rest left out',
  'rest-sent-to': 'To be sent to the rest',
  'rest-put-back': 'Sending to the rest',
  'failed-sent-again': 'What failed to be sent again',
  'failed-put-back': 'Sending what failed again',
  'channel-settled': 'Said what became of a channel',
  'channel-sent-again': 'A channel to be sent to again',
  'channels-settled': 'Said what became of channels',
  'channels-sent-again': 'Channels to be sent to again',
  'channels-counted': 'Channels counted',
  'sending-ended': 'Sending ended',
};

/** What was done with a briefing, newest first. @param part a page of it @param isNewest nothing was done after what is shown */
export function historyView(briefing: Briefing, { entries, from }: HistoryPart, isNewest: boolean): CardView {
  const data = {
    briefing: briefing.id,
    title: titleOf(briefing),
    changes: entries.map((entry) => ({ words: entryWords(entry, whatWords), ...stoodBefore(briefing, entry) })),
    earlier: from > 1 ? from : null,
    isNewest,
  };
  return { template: 'briefing/history', data };
}

/** Which text a correction took the place of, none where it is not kept. */
function stoodBefore({ corrections }: Briefing, { at, what }: HistoryEntry): { readonly versions: object[] } {
  const number = corrections.findIndex((one) => one.at === at) + 1;
  return { versions: what === 'correction-approved' && number > 0 ? [{ number }] : [] };
}
