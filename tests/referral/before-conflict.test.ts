import { describe, expect, test } from 'vitest';
import { decisionRows } from '../../src/referral/decision-rows.ts';
import type { Paper } from '../../src/referral/paper.ts';
import { paperTitle } from '../../src/referral/papers.ts';
import { panelRows } from '../../src/referral/proceedings-rows.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { decide } from '../../src/referral/steps/decide.ts';
import { recommend } from '../../src/referral/steps/recommend.ts';
import type { Step } from '../../src/referral/steps/step.ts';
import { fridayMorning, olu, priya, robin, sam } from './desk.ts';
import { atPanel, atRecommended, atSigning, stepperOf } from './steps/referrals.ts';

const monday = '2026-12-21T09:00:00.000Z';
const doer = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name });
const by = (person: typeof robin) => ({ at: fridayMorning, by: doer(person) });
const conflictOf = (person: typeof robin) => ({ person: doer(person), at: monday, by: doer(priya) });
const before = 'before a conflict of interest was recorded on 21 December 2026 at 9am';

/** Robin and Sam have given their views, and then Robin’s conflict of interest was recorded. */
const viewed = (referral: Referral): Referral => ({
  ...referral,
  views: [robin, sam].map((person) => ({ ...by(person), option: 'lcspr' })),
  conflicts: [conflictOf(robin)],
});
const paper = (step: string, person: typeof robin): Paper => ({
  ...{ id: `${step} of ${person.id}`, step, about: '', title: 'Give your view', rows: [] },
  ...by(person),
});
const introsOf = (step: Step, referral: Referral) =>
  step
    .form(referral, stepperOf(olu, 'independent-chair', 'coordinator'))
    .sections.flatMap(({ pages }) => pages.flatMap(({ intro }) => intro))
    .join('\n');

describe('A view given before a conflict of interest was recorded', () => {
  const rows = panelRows(viewed(atPanel('child')), [paper('view', robin), paper('view', sam)]);
  const answerTo = (question: string) => rows.find((row) => row.question === question)?.answer;

  test('is not counted among the views, and is marked where it is read, in the case and its pack', () => {
    expect(answerTo('Views given')).toEqual([
      '1',
      '1 more given before a conflict of interest was recorded: not counted',
    ]);
    expect(answerTo(`View of ${robin.name}`)?.at(-1)).toBe(`Given ${before}; not counted`);
    expect(answerTo(`View of ${sam.name}`)?.join()).not.toContain('conflict');
  });

  test('is marked above its reasons, and so is whatever else they recorded, but for the conflict itself', () => {
    const title = (step: string, person: typeof robin) => paperTitle(paper(step, person), viewed(atPanel('child')));
    expect(title('view', robin)).toBe(
      `Give your view, by Robin Ahmed on 18 December 2026 at 9am (${before}; not counted)`,
    );
    expect(title('decide', robin)).toContain(`at 9am (${before})`);
    expect(title('conflict', robin)).not.toContain(before);
    expect(title('view', sam)).toBe('Give your view, by Sam Okafor on 18 December 2026 at 9am');
  });

  test('is not counted before the chair who recommends, nor before whoever draws up the decision', () => {
    const words = '1; 1 more given before a conflict of interest was recorded: not counted';
    expect(introsOf(recommend, viewed(atPanel('child')))).toContain(`Views given: ${words}`);
    expect(introsOf(decide, viewed(atRecommended('child')))).toContain(`views given ${words}`);
  });
});

describe('What somebody recommended, drew up or signed before their conflict of interest was recorded', () => {
  const conflicted = (referral: Referral): Referral => ({ ...referral, conflicts: [conflictOf(priya)] });
  const answers = (referral: Referral) => decisionRows(referral).flatMap(({ answer }) => answer);

  test('a recommendation stands, and says so to whoever reads it or draws up the decision', () => {
    const recommended = conflicted(atRecommended('child'));
    expect(answers(recommended)).toContain(`By Priya Shah, 18 December 2026 at 9am, ${before}`);
    expect(introsOf(decide, recommended)).toContain(`Recommended by Priya Shah, ${before}.`);
    expect(introsOf(decide, atRecommended('child'))).not.toContain('Recommended by');
  });

  test('who was present when the panel met, and should not have been, is read there', () => {
    const { stage, ...met } = conflicted(atRecommended('child'));
    const recommendation = {
      option: 'lcspr',
      ...by(sam),
      basis: { metOn: '2026-12-18', present: [priya], unheard: [] },
    };
    const answer = answers({ ...met, stage: { ...stage, recommendation } as Referral['stage'] });
    expect(answer.join()).toContain(`present beside the chair: Priya Shah (${before})`);
  });

  test('a decision that is drawn up says so, with the signatures under it', () => {
    const signature = { role: 'independent-chair', ...by(priya) } as const;
    const drawnUp = conflicted(atSigning('adult', { signatures: [signature] }));
    expect(answers(drawnUp)).toContain(
      `Of 18 December 2026; drawn up by Priya Shah, 18 December 2026 at 9am, ${before}`,
    );
    expect(answers(drawnUp)).toContain(`Independent chair: Priya Shah, 18 December 2026 at 9am, ${before}`);
  });
});
