import type { Clock } from '../../clocks/clock.ts';
import { type PlainDate, saidShort } from '../../clocks/plain-date.ts';
import { standing } from '../../clocks/standing.ts';
import { timescaleTitles } from '../../clocks/timescales.ts';
import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import type { Referral } from '../referral.ts';
import { clockPageName } from './clock-page-name.ts';
import type { Stepper } from './step.ts';

/** What is overdue now, and what was done late: the decision answers for both. */
const lateClocks = ({ clocks }: Pick<Referral, 'clocks'>, today: PlainDate): readonly Clock[] =>
  clocks.filter((clock) => ['overdue', 'done-late'].includes(standing(clock, today).state));

/** "Acknowledge the referral (due on 22 December 2026, done on 4 January 2027)" */
function lateWords({ id, due, stoppedOn }: Clock): string {
  const done = stoppedOn === null ? 'not done yet' : `done on ${saidShort(stoppedOn)}`;
  return `${timescaleTitles[id]} (due on ${saidShort(due)}, ${done})`;
}

/** Late is explained before it is decided, each clock by its name; in time, there may be nothing to explain. */
export function delayPage(referral: Pick<Referral, 'clocks'>, { today }: Pick<Stepper, 'today'>) {
  const late = lateClocks(referral, today);
  const isLate = late.length > 0;
  const names = late.map(({ id }) => `“${timescaleTitles[id]}”`).join(', ');
  return page({
    name: clockPageName('delay', late),
    title: 'Delay',
    intro: isLate ? ['Say of each what explains it. The question and your answer stand in the decision.'] : [],
    questions: {
      delay: longText({
        question: isLate
          ? `What explains the delay of: ${late.map(lateWords).join('; ')}?`
          : 'What explains the delay?',
        label: 'Delay explained',
        ask: `Enter what explains the delay of ${names || 'the decision'}`,
        need: isLate ? 'required' : 'optional',
      }),
    },
  });
}
