import type { Seat } from './seat.ts';
import { takesStep } from './takes-step.ts';
import type { World } from './world.ts';

export const agencyChannelId = '19:agency';

/** A summary asked of the hospital in its channel, by the usual day. */
export const askedInChannel = {
  agency: 'hospital',
  via: 'channel',
  channel: agencyChannelId,
  kind: 'summary',
  asked: 'What did the ward know of Testcase Placeholder-Child in 2026?',
  due: 'usual',
};
export const askedOfKim = { ...askedInChannel, via: 'person', contact: 'Kim Example' };

export const knowsNothing = {
  nil: 'yes',
  searchedBy: 'Kim Example',
  searched: 'All wards, under both names of the child.',
  checked: 'true',
};
export const knowsSomething = {
  nil: 'no',
  othersAtRisk: 'no',
  involvedFrom: 'March 2024',
  involvedTo: '2 December 2026',
  involvedAs: 'Children’s ward and health visiting',
  keyDates: '3 December 2026: was not brought',
  episodes: 'The ward told the health visitor about Testcase Placeholder-Child.',
  wentWell: 'The call the same day',
  learning: 'Ask who else lives there',
  others: 'A younger brother, known to the health visitor',
  safetyAction: 'A flag on the record',
  chronology: '',
  attachments: 'Chronology.docx',
  attachmentsBy: 'Encrypted email',
  checked: 'true',
};

/** When others may be at risk. */
export const frontDoorToldOfThem = {
  frontDoorTold: 'told',
  whoIsAtRisk: 'Invented: a younger brother, by a neighbour',
};

/** The hospital's channel has joined, and two of its people have talked to the app. */
export async function hospitalOf(world: World, administrator: Seat) {
  const [kim, lee] = await Promise.all([world.person('kim', 'Kim Example'), world.person('lee', 'Lee Sample')]);
  for (const seat of [kim, lee]) await seat.says('menu');
  const inHospital = (seat: Seat) => world.inChannel(seat.person, agencyChannelId);
  const here = inHospital(administrator);
  await here.says('join');
  await here.presses('Join', { agency: 'hospital' });
  return { kim, lee, inHospital };
}

/** The coordinator opens the case and asks; what was asked is posted. */
export async function asks(world: World, coordinator: Seat, reference: string, answers: Record<string, string>) {
  await coordinator.says('cases');
  await coordinator.presses(`Open ${reference}`);
  const check = await takesStep(coordinator, 'Ask an agency', answers);
  await world.tick();
  return check;
}

/** Fills in the return from the opened request, page by page, up to the card that is checked. */
export async function fillsInReturn(seat: Seat, answers: Readonly<Record<string, string>>): Promise<void> {
  const start = ['Fill in the return', 'Go on with the return'].find((title) => offers(seat, title));
  await seat.presses(start ?? 'Fill in the return');
  for (let pages = 0; offers(seat, 'Continue') && pages < 25; pages += 1) await seat.presses('Continue', answers);
}

const offers = (seat: Seat, title: string) => seat.card().buttons.some((button) => button.title === title);
