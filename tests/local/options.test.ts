import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../scripts/local/options.ts';
import { everybody, usualPeople } from '../../scripts/local/people.ts';
import { windowConfig } from '../../scripts/local/window-config.ts';

describe('the settings of npm start', () => {
  it('need not be given', () => {
    const { everyone, fresh, ports } = parseOptions([]);
    expect({ everyone, fresh, ports }).toEqual({
      everyone: false,
      fresh: false,
      ports: { bot: 3978, storage: 10002, team: 56149, firstWindow: 56150 },
    });
  });

  it.each(['0', '70000', '39a', ''])('name the one whose port is wrong: %j', (value) => {
    expect(() => parseOptions(['--storage-port', value])).toThrow('--storage-port must be a number from 1 to 65000');
  });

  it('refuse one that does not exist', () => {
    expect(() => parseOptions(['--everybody'])).toThrow("Unknown option '--everybody'");
  });
});

describe('the people of the local world', () => {
  it('differ in every id', () => {
    for (const field of ['key', 'id', 'aadObjectId', 'email', 'personalChat'] as const) {
      expect(new Set(everybody.map((person) => person[field])).size).toBe(everybody.length);
    }
  });

  it('have among the usual three someone who can set everything up', () => {
    expect(usualPeople.filter(({ administrator }) => administrator)).toHaveLength(1);
  });

  it.each(everybody)('have a window whose configuration names five others: $name', (person) => {
    const { currentUser, users } = JSON.parse(windowConfig(person));
    expect(users).toHaveLength(5);
    expect(users).not.toContainEqual(currentUser);
  });
});
