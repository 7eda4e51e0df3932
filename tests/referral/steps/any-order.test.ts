import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awaitsAnswer } from '../../../src/referral/challenges.ts';
import { acknowledged } from '../../../src/referral/changes.ts';
import { isConflicted, Referral } from '../../../src/referral/referral.ts';
import { steps } from '../../../src/referral/steps/all-steps.ts';
import type { Step } from '../../../src/referral/steps/step.ts';
import { taken } from '../../../src/referral/steps/take.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { Refusal } from '../../../src/refusal.ts';
import { canary, filledIn, offered, type Player, players, stepperOf, walked } from '../../support/random-case.ts';
import { counted, fridayMorning, priya, submission } from '../desk.ts';

const start = new Date(fridayMorning);
const sequences = Number(process.env.SR_SEQUENCES ?? 150);

/** One press: who, which step, with which answers, when, and on how old a card. */
const Press = fc.record({
  who: fc.nat(players.length - 1),
  step: fc.nat(steps.length - 1),
  chances: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
  hours: fc.nat(30),
  /** Not what is offered to anybody, but anything by anybody. */
  wild: fc.nat(4).map((n) => n === 0),
  stale: fc.nat(4).map((n) => n === 0),
  /** On towards a decision, where somebody can; else whatever is offered. */
  onwards: fc.nat(9).map((n) => n > 1),
  twice: fc.boolean(),
});

function referralOf(kind: 'child' | 'adult'): Referral {
  const { record } = submitted(submission({ kind }), counted, [], start);
  const contact = { name: 'Priya', phone: '01632 960100', email: null };
  const change = acknowledged(record, contact, priya, start, counted.holidays);
  if (!change || change instanceof Refusal) throw new Error('a fresh referral can be acknowledged');
  return change.record;
}

/** What a publication starts, also one that is recorded once the case is closed. */
const laterOn = ['final-lcspr-sent'];

/** What must hold of a case, however it came there. */
function faultsOf(before: Referral, after: Referral, step: Step, by: Player): string[] {
  const { stage, papers, views, tellings, progress } = after;
  const isDone = (clock: string) =>
    after.clocks.some(({ id, stoppedOn, undone }) => id === clock && stoppedOn !== null && !undone);
  const signed = stage.name === 'decided' ? stage.decision.signatures : null;
  const roles = after.kind === 'child' ? 3 : 1;
  const checks: [boolean, string][] = [
    [Referral.safeParse(after).success, 'cannot be stored'],
    [step.who === 'agency' || step.who.some((role) => by.roles.has(role)), `${step.name} was taken without its role`],
    [!isConflicted(before, by.person.id), `${step.name} was taken in spite of a conflict of interest`],
    [papers.length === before.papers.length + 1, `${step.name} left no paper`],
    [JSON.stringify(papers.slice(0, -1)) === JSON.stringify(before.papers), 'earlier papers changed'],
    [!signed || signed.length === roles, 'decided without all signatures'],
    [!signed || new Set(signed.map(({ by: { id } }) => id)).size === roles, 'decided by one person twice'],
    [stage.name !== 'recommended' || views.length > 0 || before.stage.name !== 'panel', 'recommended without a view'],
    [
      stage.name !== 'closed' || tellings.some(({ whom }) => whom === 'referrer'),
      'closed before the referrer was told',
    ],
    [
      stage.name !== 'closed' ||
        awaitsAnswer(after) ||
        after.clocks.every(
          ({ id, stoppedOn, bound }) => stoppedOn !== null || bound === 'at-least' || laterOn.includes(id),
        ),
      'closed with a clock running',
    ],
    [
      !isDone('rapid-review') || tellings.some(({ whom }) => whom === 'panel'),
      'says that the Panel has the rapid review',
    ],
    [!isDone('lcspr-published') || progress.some(({ what }) => what === 'published'), 'says that it is published'],
    [!isDone('sin-sent') || after.sin !== null, 'says that the Panel was notified'],
    [after.reference === before.reference && after.referrer.id === before.referrer.id, 'became another case'],
  ];
  return checks.filter(([holds]) => !holds).map(([, what]) => what);
}

describe.each(['child', 'adult'] as const)('Whatever is pressed, in any order and on any card, %s', (kind) => {
  it('a case comes nowhere without what has to come first, and says nowhere whom it is about', {
    timeout: 60_000 + 100 * sequences,
  }, () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(Press, { minLength: 5, maxLength: 50 }), (presses) => {
        let now = start;
        const records = [referralOf(kind)];
        presses.forEach(({ who, step: at, chances, hours, wild, stale, twice, onwards }, index) => {
          now = new Date(now.getTime() + hours * 3_600_000);
          const record = records.at(-1) ?? referralOf(kind);
          const offers = wild ? [] : offered(record, now, onwards);
          const [player, step] = offers[(who * 97 + at) % Math.max(1, offers.length)] ?? [players[who], steps[at]];
          if (!step || !player) return;
          let drawn = 0;
          const chance = (below: number) => {
            drawn += 1;
            return (chances[drawn % chances.length] ?? 0) % below;
          };
          const about = record.requests[chance(record.requests.length + 1)]?.id ?? '';
          const by = stepperOf(player, about, `draft-${index}`, now);
          const card = stale ? (records[chance(records.length)] ?? record) : record;
          const refusedBefore = step.notNow(record, by);
          const filled = filledIn(step, refusedBefore && step.who === 'agency' ? record : card, by, chance);
          const change = taken(step, record, walked(step, record, by, filled), by);
          if (change === null || change instanceof Refusal) return;
          expect(faultsOf(record, change.record, step, player)).toEqual([]);
          const said = JSON.stringify([change.record, change.entry, change.messages]);
          expect(said.includes(canary) ? `${step.name} says whom it is about: ${said}` : '').toBe('');
          if (twice) expect(taken(step, change.record, walked(step, change.record, by, filled), by)).toBeNull();
          records.push(change.record);
          reached.add(`${change.record.stage.name} ${change.record.aside?.name ?? ''}`);
        });
      }),
      { numRuns: sequences },
    );
    expect([...reached].some((one) => one.startsWith('decided'))).toBe(true);
  });
});
