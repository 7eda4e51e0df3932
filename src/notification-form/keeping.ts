import type { Partnership } from '../partnership.ts';

const day = 24 * 60 * 60 * 1000;
const after = (moment: Date, days: number) => new Date(moment.getTime() + days * day);

/** When a draft last saved at this moment is deleted. Source: domain paper, section 10 (drafts: 30 days); a setting. */
export const deleteAt = (savedAt: Date, { drafts }: Partnership): Date => after(savedAt, drafts.keptForDays);

/** When its owner is told of that. */
export const warnAt = (savedAt: Date, { drafts }: Partnership): Date =>
  after(savedAt, drafts.keptForDays - drafts.warnDaysBefore);
