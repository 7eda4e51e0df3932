import { expect, test } from 'vitest';
import { weekReaders } from '../../../src/briefing/reporting/week-readers.ts';
import { gives } from '../../support/panel.ts';
import { goingOut, managed } from '../sending/scene.ts';

const sentBy = (id: string) => {
  const person = { id, name: `${id} Invented` };
  const { stage } = goingOut;
  const release = stage.name === 'released' ? { ...stage.release, by: person } : null;
  if (stage.name !== 'released' || !release) throw new Error('it went out');
  return { ...goingOut, author: person, stage: { ...stage, release } };
};

test('How a briefing stands after a week is told to who sent it and to coordinators, and to all managers once the sender is none', async () => {
  const { services, casey, manager, colleague } = await managed(1);
  const [mo, ada] = [manager.person.id, colleague.person.id];
  expect(await weekReaders(services, sentBy(mo))).toEqual([mo]);
  expect((await weekReaders(services, sentBy('gone'))).sort()).toEqual([ada, mo].sort());
  await gives(casey, 'coordinator', 'casey');
  expect(await weekReaders(services, sentBy(mo))).toEqual([mo, 'casey']);
  expect((await weekReaders(services, sentBy('gone'))).sort()).toEqual([ada, 'casey', mo].sort());
});
