import { receiveSubmission } from '../../src/referral/receive.ts';
import { ReferralReference } from '../../src/referral/reference.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { changeReferral, readReferral } from '../../src/referral/referral-store.ts';
import { Refusal } from '../../src/refusal.ts';
import { submission } from '../referral/desk.ts';
import { canary } from '../support/random-case.ts';
import { tenant } from '../support/world.ts';
import { decidedCase, holders, otherCase, requestIn, type Way, wayTo } from './came.ts';
import { filledIn, leaves, wordsIn, wordsOf } from './filled.ts';
import type { WholeOffice } from './office.ts';
import { people } from './people.ts';
import { called, caseStandings, requestStandings, type Standing } from './standings.ts';

const letters = '2346789BCDFGHJKMPQRTVWXY';
const referenceOf = (number: number): ReferralReference =>
  ReferralReference.parse(
    `CR-7KQ-${letters.charAt(number / letters.length)}${letters.charAt(number % letters.length)}2`,
  );
/** There is no case with it. */
export const nobodys = ReferralReference.parse('CR-999-999');

const vowels = 'aeiou';
/** No reference has a vowel. */
const spelled = (sign: string) =>
  /\d/.test(sign) ? vowels.charAt(Number(sign) % 5) + vowels.charAt(Number(sign) / 5) : sign;
/** A name that no other case has, by which a search finds it. */
export const nameIn = (reference: string): string =>
  `Zebedee ${[...reference.replaceAll('-', '')].map(spelled).join('')}`;

const recorded = { at: '2026-12-14T13:00:00.000Z', by: { id: 'casey', name: 'Casey Placeholder' } };
const inConflict = people.filter(({ conflicted }) => conflicted).map(({ id }) => ({ id, name: `Of ${id}` }));

/** A case that stands so. */
export interface Place {
  readonly reference: ReferralReference;
  /** Whose words stand in its papers, as “view by priya”. */
  readonly written: readonly string[];
}

/** Everything that can be pressed on, each standing in a case of its own; answers where each is. */
export async function prepared(at: WholeOffice): Promise<ReadonlyMap<Standing, Place>> {
  const places = new Map<Standing, Place>();
  await receives(at, otherCase, 'child', 'referrer');
  for (const decided of called('decided')) await comesToStand(at, decidedCase, decided);
  for (const [number, standing] of [...caseStandings, ...requestStandings].entries()) {
    const reference = standing.there ? referenceOf(number) : nobodys;
    places.set(standing, { reference, written: standing.there ? await comesToStand(at, reference, standing) : [] });
  }
  at.keep();
  return places;
}

async function comesToStand(at: WholeOffice, reference: ReferralReference, standing: Standing): Promise<string[]> {
  const { kind, stage, aside, has, name } = standing;
  await receives(at, reference, kind, has.includes('a referrer with a conflict') ? 'referrer-conflicted' : 'referrer');
  if (stage !== 'submitted') await at.does('casey', 'referral/acknowledge', { reference });
  const written: string[] = [];
  for (const way of wayTo(standing)) written.push(...(await takes(at, reference, way)));
  if (standing.request === 'opened')
    for (const id of holders)
      await at.does(id, 'referral/open-request', { reference, request: requestIn('opened', id) });
  const reason = wordsOf('confirm-withdrawal', 'referrer');
  if (aside === 'withdrawn') await at.does('referrer', 'referral/confirm-withdrawal', { reference, reason });
  const stands = await readReferral(at.services.tables, reference);
  if (stands?.stage.name !== stage || (stands.aside?.name ?? null) !== aside)
    throw new Error(`“${name}” came to stand as ${stands?.stage.name}, ${stands?.aside?.name}`);
  if (!has.includes('no conflict')) await recordsConflicts(at, reference);
  return aside === 'withdrawn' ? [...written, 'confirm-withdrawal by referrer'] : written;
}

const person = (id: string) => ({ id, name: `Of ${id}` });
const formOf = (kind: Referral['kind'], name: string) => ({
  title: 'Case review notification form',
  mustNotContact: `${canary}’s uncle`,
  sections: [
    {
      title: 'Whom it is about',
      rows: [{ name: `${kind}Name`, label: 'Name', question: 'Name?', answer: [`${canary}, ${name}`], caution: null }],
    },
  ],
});

async function receives(at: WholeOffice, reference: ReferralReference, kind: Referral['kind'], referrer: string) {
  const chat = {
    conversation: `chat of ${referrer}`,
    serviceUrl: 'https://x.example',
    tenant,
    kind: 'personal',
  } as const;
  const form = submission({ reference, kind, chat, draft: `draft of ${reference}`, referrer: person(referrer) });
  const about = { names: [nameIn(reference)], births: [], nhsNumbers: [] };
  const document = formOf(kind, nameIn(reference));
  const submittedAt = at.services.now().toISOString();
  await receiveSubmission(at.services, {
    ...form,
    submittedAt,
    document,
    facts: { ...form.facts, people: about },
  });
}

/** Fills a step in and records it, as its person would; answers whose words that left in its paper. */
async function takes(at: WholeOffice, reference: ReferralReference, { by, ...filling }: Way): Promise<string[]> {
  const referral = await readReferral(at.services.tables, reference);
  if (!referral) throw new Error(`no case ${reference}`);
  const turn = at.turnOf(by);
  const filled = await filledIn(turn, referral, filling);
  const sent = await leaves(turn, referral, filling, filled);
  const outcome = await at.does(by, 'referral/take-step', sent);
  if (outcome instanceof Refusal) throw new Error(`${reference}: ${filling.step} by ${by}: ${outcome.message}`);
  return [...wordsIn(JSON.stringify(filled.typed))];
}

const recordsConflicts = ({ services }: WholeOffice, reference: ReferralReference) =>
  changeReferral(services, reference, (referral) => ({
    record: { ...referral, conflicts: inConflict.map((one) => ({ person: one, ...recorded })) },
    entry: { ...recorded, what: 'conflict-recorded', note: null },
    messages: [],
  }));
