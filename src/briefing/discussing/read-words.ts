import { z } from 'zod';
import { action, show } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { openedUptake } from '../show-uptake.ts';
import { showingWords } from './showing.ts';
import { uptakePress } from './uptake-press.ts';
import { versionOf } from './words.ts';
import { allWords } from './words-store.ts';
import { wordsView } from './words-view.ts';

const Count = z.coerce.number().int().min(0).max(999);

/** What was written about a discussion or an impact: an earlier version, or the newest where none is named. */
export const readWords = action({
  verb: 'briefing/read-words',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ ...uptakePress, version: Count.default(0), part: Count.default(0) }),
  async run({ version, part, ...where }, turn) {
    const opened = await openedUptake(turn, where);
    if (opened instanceof Refusal) return opened;
    const refused = await showingWords(turn, opened.uptake, { about: where.about, writes: false });
    if (refused) return refused;
    const read = versionOf(opened.uptake, where.about, version);
    return show(wordsView(opened, read, await allWords(turn.services.tables, where, read.keys), part));
  },
});
