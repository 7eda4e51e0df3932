import type { Briefing } from '../briefing.ts';
import type { Discussion, Uptake } from '../uptake.ts';

/** The same as the briefing says by now: it may have been corrected or recalled since. What was recorded answered the questions of then. */
export function asBriefed(uptake: Uptake, briefing: Briefing | null): Uptake {
  if (!briefing?.text) return uptake;
  const { text, stage, corrections } = briefing;
  const answered = (one: Discussion): Discussion => ({ ...one, questions: one.questions ?? uptake.questions });
  return {
    ...uptake,
    ...{ title: text.title, themes: text.themes, questions: text.questions },
    corrections: corrections.length,
    recalled: stage.name === 'recalled' ? { at: stage.at, why: stage.why } : null,
    discussions: isSame(text.questions, uptake.questions) ? uptake.discussions : uptake.discussions.map(answered),
  };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => JSON.stringify(a) === JSON.stringify(b);
