import { Refusal } from '../refusal.ts';

/** Teams did not say which team a channel belongs to. */
export const noTeam = new Refusal(
  'not-here',
  'Teams did not say which team this is. Mention Safeguarding Reviews in a channel of the team and try again.',
);
