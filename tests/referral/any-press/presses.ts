import fc from 'fast-check';
import type { ReferralReference } from '../../../src/referral/reference.ts';
import { steps } from '../../../src/referral/steps/all-steps.ts';
import { filledIn, offered, type Player, players, stepperOf } from '../../support/random-case.ts';
import type { Rendered } from '../../support/rendered.ts';
import type { Seat } from '../../support/seat.ts';
import { type Scene, storedCase } from './scene.ts';

/** One press, or a step with its pages: who, what, how. */
export const AnyPress = fc.record({
  way: fc.constantFrom(
    ...(['onwards', 'onwards', 'onwards', 'step', 'step', 'wild step'] as const),
    ...(['open', 'open', 'button', 'button', 'words', 'night'] as const),
  ),
  who: fc.nat(players.length - 1),
  which: fc.nat(9_999),
  chances: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
  hours: fc.nat(30),
  twice: fc.boolean(),
  leaves: fc.nat(9).map((n) => n === 0),
});
export type AnyPress = typeof AnyPress extends fc.Arbitrary<infer P> ? P : never;

const words = ['cases', 'closed cases', 'my referrals', 'my requests', 'caseload', 'access log', 'menu', 'help'];

/** Presses as chosen, through the real app. */
export async function pressed(scene: Scene, chosen: AnyPress): Promise<void> {
  const { way, who, which, hours } = chosen;
  const player = players[who] ?? players[0];
  scene.here.pass(hours);
  if (way === 'night') await scene.here.tick();
  else if (way === 'words') await seatAt(scene, player).says(words[which % words.length] ?? 'menu');
  else if (way === 'open') await opens(scene, seatAt(scene, player), chosen);
  else if (way === 'button') await pressesAny(seatAt(scene, player), chosen);
  else await takesAny(scene, chosen, player);
}

export function seatAt({ seatOf }: Scene, player: Player): Seat {
  const seat = seatOf.get(player);
  if (!seat) throw new Error(`${player.person.id} has no seat`);
  return seat;
}

/** The case as anybody might try to open it, and then any button. */
async function opens({ references }: Scene, seat: Seat, chosen: AnyPress): Promise<void> {
  await seat.forges('referral/open', { reference: references[chosen.which % references.length] });
  await pressesAny(seat, chosen);
}

const chanceOf = (chances: readonly number[]) => {
  let drawn = 0;
  return (below: number) => {
    drawn += 1;
    return (chances[drawn % chances.length] ?? 0) % below;
  };
};

/** Any button of any card of the last ones, as it was drawn when it was new or as it is; fields hold something or nothing. */
async function pressesAny(seat: Seat, { which, chances, twice }: AnyPress): Promise<void> {
  const chance = chanceOf(chances);
  const cards = seat.cards().slice(-6);
  const card = cards[chance(Math.max(1, cards.length))];
  const button = card?.buttons[which % card.buttons.length];
  if (!card || !button || isOfAnAdministrator(button.verb)) return;
  const typed = ['', '14 December 2026', 'Invented words of a test', 'true', '2'];
  const inputs = card.inputs.map(({ id, value }) => [id, value || (typed[chance(typed.length)] ?? '')]);
  for (let presses = twice ? 2 : 1; presses > 0; presses -= 1) {
    await seat.pressesOn(card, button.title, Object.fromEntries(inputs));
  }
}

/** Roles and channels stay as they are: this is about cases. */
const isOfAnAdministrator = (verb: string) => verb.startsWith('set-up/');

/** A step that somebody is offered now or, wildly, any step by anybody; filled in as the case stands, page by page. */
async function takesAny(scene: Scene, { way, which, chances, twice, leaves }: AnyPress, player: Player): Promise<void> {
  const chance = chanceOf(chances);
  const reference = scene.references[chance(9) === 0 ? 1 : 0];
  if (!reference) return;
  const { referral } = await storedCase(scene, reference);
  const now = scene.here.services.now();
  const all = way === 'wild step' ? [] : offered(referral, now, way === 'onwards');
  const [by, step] = all[which % Math.max(1, all.length)] ?? [player, steps[which % steps.length]];
  if (!step) return;
  const about = referral.requests[chance(referral.requests.length + 1)]?.id ?? '';
  const answers = strings(filledIn(step, referral, stepperOf(by, about, 'draft', now), chance).typed);
  await goesThrough(seatAt(scene, by), { reference, step: step.name, about }, answers, { twice, leaves });
}

const strings = (typed: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter((one): one is [string, string] => typeof one[1] === 'string'));

interface StepPlace {
  readonly reference: ReferralReference;
  readonly step: string;
  readonly about: string;
}

async function goesThrough(
  seat: Seat,
  place: StepPlace,
  answers: Readonly<Record<string, string>>,
  { twice, leaves }: Pick<AnyPress, 'twice' | 'leaves'>,
): Promise<void> {
  await seat.forges('referral/begin-step', place);
  for (let before = ''; has(seat.card(), 'Continue') && before !== seat.card().text && !leaves; ) {
    before = seat.card().text;
    await seat.presses('Continue', answers);
  }
  const check = seat.card();
  if (!has(check, 'Record')) return;
  await seat.presses('Record');
  if (twice) await seat.pressesOn(check, 'Record');
}

const has = ({ buttons }: Rendered, title: string) => buttons.some((button) => button.title === title);
