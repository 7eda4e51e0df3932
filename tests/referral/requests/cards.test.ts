import { describe, expect, test } from 'vitest';
import type { CardView } from '../../../src/card-view.ts';
import { walk } from '../../../src/form/walk.ts';
import { quiet, stepCheckView, stepView } from '../../../src/referral/step-view.ts';
import { ask } from '../../../src/referral/steps/ask.ts';
import { agencyReturn } from '../../../src/referral/steps/return.ts';
import type { Step } from '../../../src/referral/steps/step.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { renderer } from '../../../src/teams/render.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { knowsNothing, knowsSomething } from '../../support/returns.ts';
import { counted, fridayMorning, priya, submission } from '../desk.ts';
import { requestSamples } from '../request-samples.ts';
import { hardTexts } from '../samples.ts';
import { asker } from './asker.ts';

const render = renderer('cards', examplePartnership);
const mostBytes = 28 * 1024;
const bytesOf = (view: CardView) => Buffer.byteLength(JSON.stringify(render(view)));
const named = hardTexts.map((text) => [JSON.stringify(text.slice(0, 12)), text] as const);
const referral = submitted(submission(), counted, [], new Date(fridayMorning)).record;

/** Each page of a step with these words typed, and the card that is checked. */
function cardsOf(step: Step, typed: Readonly<Record<string, string>>): readonly CardView[] {
  const by = asker();
  const walker = { typed, visited: {}, lookAgain: [] };
  const walked = walk(step.form(referral, by), walker, by.today);
  const draft = { ...walker, id: 'draft', step: step.name, about: 'request', by: priya, savedAt: fridayMorning };
  const place = { reference: referral.reference, step: step.name, about: 'request', personId: priya.id };
  const at = { step, referral, by, place, draft, etag: null, walked };
  return [...walked.pages.map((page) => stepView(at, page, { ...quiet, tried: true }, null)), stepCheckView(at, null)];
}

describe('The cards of requests and returns', () => {
  test.each(named)('hold answers of %s', (_, text) => {
    const long = [
      'involvedAs',
      'keyDates',
      'episodes',
      'wentWell',
      'learning',
      'safetyAction',
      'chronology',
      'attachments',
    ];
    const filled = { ...knowsSomething, ...Object.fromEntries(long.map((name) => [name, text])) };
    const cards = [
      ...requestSamples(referral, [text]),
      ...cardsOf(agencyReturn, filled),
      ...cardsOf(agencyReturn, { ...knowsNothing, searched: text }),
      ...cardsOf(ask, {
        agency: 'hospital',
        via: 'person',
        kind: 'summary',
        contact: text,
        asked: text,
        due: 'other',
        dueOn: text,
      }),
    ];
    expect(
      cards.map((card) => [card.template, bytesOf(card)]).filter(([, bytes]) => Number(bytes) >= mostBytes),
    ).toEqual([]);
  });

  test('ask of a return what a review needs, live risk first', () => {
    const titles = cardsOf(agencyReturn, { ...knowsSomething, othersAtRisk: 'yes' }).map(({ data }) => data.title);
    expect(titles).toEqual([
      'Does your agency know of them?',
      'Is anybody else at risk?',
      'Tell the front door now',
      'How your agency was involved',
      ...[
        'Key dates',
        'Key practice episodes',
        'What went well',
        'Immediate learning',
        'Other children or adults',
        'Safety action taken',
        'Chronology',
      ],
      'Documents',
      'Before you send it',
      'Return',
    ]);
  });
});
