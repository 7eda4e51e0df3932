import { beforeEach, describe, expect, test } from 'vitest';
import { takesStep } from '../../support/takes-step.ts';
import { answers, briefing, changes, guest, type PostedScene, posted, records, uptakeIn } from './scene.ts';

let here: PostedScene;
let about: string;

beforeEach(async () => {
  here = await posted(1);
  await records(here);
  about = (await uptakeIn(here))?.discussions[0]?.id ?? '';
});

const leaves = (id: string) => {
  here.membership.tells = (person) => person !== id;
};
const press = () => ({ briefing, channel: here.ward, about });
const offered = () => here.robin.card().buttons.map(({ title }) => title);

describe('Somebody who recorded a discussion and has left the team', () => {
  test('reads nothing of what the team recorded, their own words neither', async () => {
    const gus = await here.person(guest.id, guest.name);
    await here.at(guest).presses('Record our discussion');
    await takesStep(gus, 'Begin', { ...answers, 'answer-1': 'Said after Robin left.' });
    leaves('robin');
    for (const verb of ['open-uptake', 'read-words']) {
      const before = here.robin.cards();
      await here.robin.forges(`briefing/${verb}`, press());
      expect(here.robin.told()).toContain('You are not in this team’s channel any more');
      expect(here.robin.cards()).toEqual(before);
    }
    await gus.presses('Read what was said');
    expect(gus.card().text).toContain('Said after Robin left.');
  });

  test('changes nothing of it, nor tells how an action stands, whatever old card they press', async () => {
    leaves('robin');
    const before = await uptakeIn(here);
    await here.robin.presses('Change it');
    expect(here.robin.told()).toContain('closed to you, your own words too');
    for (const [step, of] of [
      ['discuss', about],
      ['tell-action', before?.actions[0]?.id],
      ['impact', 'impact'],
    ]) {
      for (const verb of ['begin-step', 'close-step']) {
        await here.robin.forges(`briefing/${verb}`, { ...press(), step, about: of });
        expect(here.robin.told()).toContain('You are not in this team’s channel any more');
      }
    }
    expect(await uptakeIn(here)).toEqual(before);
  });

  test('cannot take a change that they had filled in before they left', async () => {
    await here.robin.presses('Change it');
    await here.robin.presses('Change Your discussion');
    await here.robin.presses('Continue', { people: '99' });
    leaves('robin');
    await here.robin.presses('Record');
    expect(here.robin.told()).toContain('You are not in this team’s channel any more');
    expect((await uptakeIn(here))?.discussions[0]?.people).toBe(8);
  });

  test('goes on where they were once they are in the team again', async () => {
    leaves('robin');
    await here.robin.presses('Change it');
    leaves('nobody');
    await changes(here.robin, { 'Your discussion': { people: '9' } });
    expect((await uptakeIn(here))?.discussions[0]?.people).toBe(9);
    expect(offered()).toContain('Change it');
  });
});

test('While Teams does not say who is in the channel, nothing is shown or changed, and the person is told so', async () => {
  here.membership.tells = () => null;
  const before = here.robin.cards();
  await here.robin.presses('Change it');
  expect(here.robin.told()).toContain('Teams did not say just now whether you are still in this team’s channel');
  await here.robin.forges('briefing/read-words', press());
  expect(here.robin.cards()).toEqual(before);
});

test('Managers and coordinators read it by their role, in the channel or not', async () => {
  here.membership.tells = () => false;
  await here.manager.forges('briefing/read-words', press());
  expect(here.manager.card().text).toContain('We miss visits');
});

test('Teams is asked once for a press, and for the next press again', async () => {
  const asked: string[] = [];
  here.membership.tells = (person, conversation) => {
    asked.push(`${person} ${conversation}`);
    return true;
  };
  await here.robin.presses('Change it');
  expect(asked).toEqual([`robin ${here.ward}`]);
  await here.robin.presses('Record');
  expect(asked).toEqual([`robin ${here.ward}`, `robin ${here.ward}`]);
});
