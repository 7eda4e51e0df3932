import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../src/people/person.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { canary, type Desk, desk, fridayMorning, otherReference, priya, reference, sam } from './desk.ts';

let at: Desk;
/** Two forms about the same child came, so the second may be a duplicate of the first; in that one Priya has a conflict of interest. */
beforeEach(async () => {
  at = await desk();
  await at.receive();
  await at.receive({ reference: otherReference, draft: 'draft-2' });
  await at.press(sam, 'acknowledge', { reference: otherReference });
  const made = { at: fridayMorning, by: { id: sam.id, name: sam.name } };
  await changeReferral(at.services, reference, (referral) => ({
    record: { ...referral, conflicts: [{ person: { id: priya.id, name: priya.name }, ...made }] },
    entry: { ...made, what: 'conflict-recorded', note: priya.name },
    messages: [],
  }));
});

const step = { reference: otherReference, about: '' };
const safety = { liveRisk: 'none', crossBorder: 'no', conflictsAsked: 'true' };
const onPage = (name: string, page: string) => ({ ...step, step: name, page, seen: 0, go: 'continue' });

/** Everything that names the cases which one may be a duplicate of, as this person is answered. */
async function read(who: Person): Promise<Record<string, string>> {
  const press = async (verb: string, data: object) => JSON.stringify(await at.press(who, verb, data));
  await at.press(who, 'begin-step', { ...step, step: 'triage' });
  return {
    list: await press('cases', {}),
    search: await press('find', { typed: canary }),
    case: await press('open', { reference: otherReference }),
    history: await press('history', { reference: otherReference }),
    sameCase: await press('answer-step', { ...onPage('triage', 'safety'), ...safety }),
    wrong: await press('answer-step', { ...onPage('triage', 'same-case'), sameAs: reference, sameBecause: '' }),
    duplicate: await press('begin-step', { ...step, step: 'duplicate' }),
  };
}

describe('A possible duplicate of a case', () => {
  test('is named to whoever may open that case, with where to look', async () => {
    const { list, search, case: opened, sameCase, duplicate } = await read(sam);
    for (const answer of [list, search, opened, sameCase, duplicate]) expect(answer).toContain(reference);
    expect(opened).toContain(`Possible duplicate of ${reference}`);
    expect(JSON.stringify(await read(sam))).not.toContain('closed to you');
  });

  test('is not named to whoever has a conflict of interest in that case, who is told that somebody else has to look', async () => {
    const answers = await read(priya);
    expect(answers.list).toContain('"duplicates":"a case that is closed to you"');
    expect(answers.search).toContain('"duplicates":"a case that is closed to you"');
    expect(answers.case).toContain('Possible duplicate of a case that is closed to you');
    for (const page of [answers.sameCase, answers.duplicate])
      expect(page).toContain('It may be a duplicate of a case that is closed to you: ask another coordinator');
    for (const [where, answer] of Object.entries(answers)) expect(answer, where).not.toContain(reference);
  });
});
