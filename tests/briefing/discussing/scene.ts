import { readUptake } from '../../../src/briefing/uptake-store.ts';
import type { Person } from '../../../src/people/person.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { approvesCorrection, writesCorrection } from '../../support/corrects.ts';
import type { Seat } from '../../support/seat.ts';
import { takesStep } from '../../support/takes-step.ts';
import { tenant } from '../../support/world.ts';
import { goesOn, id, managed } from '../sending/scene.ts';

export const briefing = id;
export const guest: Person = { id: 'gus', name: 'Gus Visitor', email: null, tenant };

/** What Robin types of a discussion at which two things were agreed. */
export const answers = {
  heldOn: '14 December 2026',
  led: 'the ward manager',
  people: '8',
  how: 'face-to-face',
  'answer-1': 'We miss visits more often than we thought.',
  'answer-2': 'A list each Monday. We look at it in supervision.',
  'answer-3': 'It goes into the plan for next year.',
  'more-0': 'yes',
  'what-1': 'Keep a list of missed visits',
  'owner-1': 'The ward clerk',
  'due-1': '15 January 2027',
  'more-1': 'yes',
  'what-2': 'Ask for it in supervision',
  'owner-2': 'Team leaders',
  'due-2': '29 January 2027',
  'more-2': 'no',
  evidence: 'https://example.com/plan',
};

/** A briefing that stands in so many channels, and Robin, who has opened the app's chat. */
export async function posted(channels: number, tables: Tables = memoryTables()) {
  const scene = await managed(channels, tables);
  await goesOn(scene.services);
  const robin = await scene.person('robin', 'Robin Example');
  const [ward = ''] = scene.channels;
  const at = (person: Person, channel = ward) => scene.inChannel(person, channel);
  return { ...scene, robin, ward, at, goOn: () => goesOn(scene.services) };
}
export type PostedScene = Awaited<ReturnType<typeof posted>>;

/** Robin records a discussion in a channel; answers their own chat. */
export async function records(
  { at, robin, ward }: PostedScene,
  typed: Readonly<Record<string, string>> = answers,
  channel = ward,
): Promise<Seat> {
  await at(robin.person, channel).presses('Record our discussion');
  await takesStep(robin, 'Begin', typed);
  return robin;
}

/** Changes pages of a discussion that was recorded, by their titles. */
export async function changes(seat: Seat, pages: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  await seat.presses('Change it');
  for (const [title, typed] of Object.entries(pages)) {
    await seat.presses(`Change ${title}`);
    await seat.presses('Continue', typed);
  }
  await seat.presses('Record');
}

export const uptakeIn = ({ services, ward }: PostedScene, channel = ward) =>
  readUptake(services.tables, { briefing, channel });

/** What stands in the thread under the briefing. */
export const threadIn = ({ connector, ward }: PostedScene, channel = ward): readonly string[] =>
  connector.cardsIn(`${channel};messageid=${channel}/1`).map(({ template, data }) => String(data.line ?? template));

/** The manager takes the briefing back out of every channel. */
export async function recalls({ manager, goOn }: PostedScene): Promise<void> {
  await manager.forges('briefing/begin-step', { briefing, step: 'recall' });
  await manager.presses('Continue', { why: 'A name stood in it' });
  await manager.presses('Recall it everywhere');
  await goOn();
}

/** The manager corrects the briefing in every channel, and a colleague approves it. */
export async function corrects(
  { manager, colleague, goOn }: PostedScene,
  typed: Readonly<Record<string, string>>,
): Promise<void> {
  await writesCorrection(manager, briefing, { why: 'It was wrong', ...typed });
  await approvesCorrection(colleague, briefing);
  await goOn();
}
