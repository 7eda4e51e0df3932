import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { Refusal } from '../../refusal.ts';
import type { Stepper } from '../steps/step.ts';

/** What has to be so before a text goes out. Source: domain paper, section 8. */
const ticks = {
  published: 'The review is published, or its learning is released',
  told: 'The family knows that it goes out',
  proceedings: 'No live proceedings could be harmed by it',
  anonymous: 'I have checked that nobody can be told by it: names changed, small numbers left out',
} as const;

/** The same for the history: all of them are ticked, or nothing is approved. */
export const tickedWords = `ticked: ${Object.values(ticks).join('; ')}`;

const closedToYou = 'The case that it comes from is closed to you: somebody else has to approve it';

/** What a second person ticks. @param version of the text: when it is changed and sent again, the ticks are asked for again */
export function ticksPage(version: string, by: Stepper) {
  const questions = Object.entries(ticks).map(([name, words]) => {
    const tick = confirm({ question: words, label: words, ask: `Tick “${words}”, or send it back` });
    return [`${name}-${version}`, tick] as const;
  });
  const [first = ''] = questions[0] ?? [];
  return page({
    name: 'ticks',
    title: 'Read it, and tick what is so',
    questions: Object.fromEntries(questions),
    check: (): Record<string, string> => (by.caseNames instanceof Refusal ? { [first]: closedToYou } : {}),
  });
}
