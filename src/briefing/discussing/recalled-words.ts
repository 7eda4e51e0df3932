import { dateInLondon } from '../../clocks/london-time.ts';
import { saidShort } from '../../clocks/plain-date.ts';

/** For a team that has a recalled briefing on its mind. */
export const recalledWords = ({ at, why }: { readonly at: string; readonly why: string }): string =>
  `This briefing was recalled on ${saidShort(dateInLondon(new Date(at)))}: ${why}`;
