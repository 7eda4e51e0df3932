import { expect, test } from 'vitest';
import { met } from '../src/met.ts';
import { chatOf } from '../src/people/chats.ts';
import { knownPeople } from '../src/people/known-people.ts';
import { inOwnChat, robin, servicesOn } from './support/turn.ts';

test('whoever talks to the app can be written to and be given a role, once by their name', async () => {
  const services = servicesOn();
  const { address } = inOwnChat(services, robin).place;
  await met(services, robin, address);
  await met(services, robin, address);
  expect(await knownPeople(services.tables)).toEqual([robin]);
  expect(await chatOf(services.tables, robin.id)).toEqual(address);
});

test('an installation, told of without a name, does not take away the name that is known', async () => {
  const services = servicesOn();
  const { address } = inOwnChat(services, robin).place;
  await met(services, robin, address);
  await met(services, { ...robin, name: '' }, address);
  expect(await knownPeople(services.tables)).toEqual([robin]);
});
