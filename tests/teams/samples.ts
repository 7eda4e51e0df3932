import { outOfDate } from '../../src/action.ts';
import type { CardView } from '../../src/card-view.ts';
import { type Answer, answerTo, apology } from '../../src/teams/answer.ts';

const cardOf = (answer: Answer): readonly CardView[] => (answer.kind === 'nothing' ? [] : [answer.card]);

/** What anybody can be told instead of a card of a slice. */
export const samples: readonly CardView[] = [
  ...cardOf(answerTo(outOfDate)),
  ...cardOf(apology('id-00000000000000000001')),
  { template: 'common/notice', data: { title: 'A title', paragraphs: ['One.', 'Two.'] } },
];
