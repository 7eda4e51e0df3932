import { describe, expect, test } from 'vitest';
import {
  at,
  inSlice,
  isCalm,
  kind,
  kindOf,
  outboxDoors,
  reachesWorld,
  slices,
  sources,
  workers,
} from './support/kinds.ts';
import type { Import, Source } from './support/sources.ts';

const broken = (rule: (source: Source) => readonly string[]) =>
  sources.flatMap((source) => rule(source).map((what) => `${source.path} ${what}`));
const importing = (source: Source, isBad: (one: Import) => boolean) =>
  source.imports.filter(isBad).map(({ from }) => `imports ${from}`);

describe('Who may import what', () => {
  test('main builds everything, the app lists the slices, and nobody reaches back', () => {
    const one = (path: string, by: readonly string[]) =>
      broken((source) => (by.includes(source.path) ? [] : importing(source, ({ from }) => from === path)));
    expect(one('main.ts', [])).toEqual([]);
    expect(one('app.ts', ['main.ts'])).toEqual([]);
    expect(one('tick.ts', ['main.ts', 'app.ts'])).toEqual([]);
    for (const slice of slices) expect(one(`${slice}/index.ts`, ['app.ts'])).toEqual([]);
  });

  test('a slice knows only the nouns of another slice, and the doors of the outbox', () => {
    const allowed = (path: string) => ['noun', 'contract'].includes(kind(path) ?? '') || outboxDoors.includes(path);
    const isStranger = (source: Source, { from, isPackage }: Import) =>
      !isPackage && slices.includes(at.get(from)?.folder ?? '') && at.get(from)?.folder !== source.folder;
    expect(
      broken((source) =>
        inSlice(source) ? importing(source, (one) => isStranger(source, one) && !allowed(one.from)) : [],
      ),
    ).toEqual([]);
  });

  test('only the folder for Teams names its kits, and only the folder for tables those of Azure', () => {
    const teams = /^(botbuilder|botframework-|@microsoft\/|restify|adaptivecards)/;
    // The SDK for Teams makes its calls with a kit of Azure's.
    const both = /^@azure\/core-rest-pipeline$/;
    const azure = /^@azure\/(?!core-rest-pipeline$)/;
    expect(
      broken((source) => [
        ...(source.folder === 'teams' ? [] : importing(source, ({ from }) => teams.test(from))),
        ...(['teams', 'tables'].includes(source.folder) ? [] : importing(source, ({ from }) => both.test(from))),
        ...(source.folder === 'tables' ? [] : importing(source, ({ from }) => azure.test(from))),
      ]),
    ).toEqual([]);
  });

  test('only the folder for exports names the writer of PDF files, and it knows no slice and touches no world', () => {
    const isOwn = ({ from }: Import) => /^(export|clocks)\//.test(from) || from === 'people/person.ts';
    const packages = ['pdfkit', 'node:module', 'node:stream/consumers', 'node:timers/promises'];
    expect(
      broken((source) =>
        source.folder === 'export'
          ? importing(source, (one) => (one.isPackage ? !packages.includes(one.from) : !isOwn(one)))
          : importing(source, ({ from }) => from === 'pdfkit'),
      ),
    ).toEqual([]);
    expect(sources.filter((source) => source.folder === 'export' && reachesWorld(source))).toEqual([]);
  });

  test('the folders for Teams and for tables know no slice', () => {
    expect(
      broken((source) =>
        ['teams', 'tables'].includes(source.folder)
          ? importing(source, ({ from }) => slices.includes(at.get(from)?.folder ?? ''))
          : [],
      ),
    ).toEqual([]);
  });

  test('what is neither verb nor store does not touch the world, but for those named here', () => {
    const bystanders = sources.filter(isCalm);
    expect(bystanders.filter(reachesWorld).map(({ path }) => path)).toEqual([]);
    expect(Object.keys(workers).filter((path) => kind(path) !== 'worker')).toEqual([]);
  });

  test('nouns and views import nouns, clocks, people and zod, and nothing that acts', () => {
    const tops = ['refusal.ts', 'card-view.ts', 'partnership.ts'];
    /** Stores of `people` that also declare what they hold. */
    const holds = ['people/roles.ts', 'people/panel-channels.ts', 'people/agency-channels.ts'];
    const packages = (path: string) => [
      'zod',
      ...(path === 'referral/matching.ts' ? ['node:crypto'] : []),
      ...(path.startsWith('clocks/') ? ['temporal-polyfill'] : []),
    ];
    const byType = ['change.ts', 'services.ts', 'config.ts', 'tables/table.ts'];
    /** A type alone does nothing: those of the ports, and what the slice's own files declare. */
    const isType = ({ folder }: Source, { from, typeOnly }: Import) =>
      typeOnly && (byType.includes(from) || at.get(from)?.folder === folder);
    const may = (source: Source, one: Import) =>
      one.isPackage
        ? packages(source.path).includes(one.from)
        : isType(source, one) ||
          [...tops, ...holds].includes(one.from) ||
          ['noun', 'contract', 'view'].includes(kind(one.from) ?? '') ||
          one.from.endsWith('.json');
    expect(broken((source) => (isCalm(source) ? importing(source, (one) => !may(source, one)) : []))).toEqual([]);
  });

  test('a store draws no card, and a noun none but those that messages carry', () => {
    const carried = /[-/]messages\.ts$/;
    const drawsNothing = (source: Source) =>
      kindOf(source) === 'store' || (isCalm(source) && kindOf(source) === 'noun' && !carried.test(source.path));
    const shows = ['view', 'verb', 'index'];
    expect(
      broken((source) =>
        drawsNothing(source) ? importing(source, ({ from }) => shows.includes(kind(from) ?? '')) : [],
      ),
    ).toEqual([]);
  });
});

describe('What comes from outside', () => {
  test('is passed in: no file but main and those for Teams asks for the time, an id or a chance', () => {
    const asks =
      /new Date\(\)|Date\.now\(|randomUUID\(|randomInt\(|randomBytes\(|Math\.random\(|performance\.now\(|process\.env/g;
    expect(
      broken(({ path, folder, text }) =>
        path === 'main.ts' || folder === 'teams' ? [] : [...text.matchAll(asks)].map(([what]) => `asks for ${what}`),
      ),
    ).toEqual([]);
  });
});

describe('What says whom a case is about', () => {
  const identityKeys = ['documentKey', 'withdrawalKey', 'withdrawalPrefix', 'additionPrefix', 'additionKey'];

  test('has keys that two doors read by and two pure files write by', () => {
    const uses = ({ imports }: Source) => imports.some(({ names }) => names.some((one) => identityKeys.includes(one)));
    expect(sources.filter(uses).map((source) => [source.path, kindOf(source)])).toEqual([
      ['referral/changes.ts', 'noun'],
      ['referral/open-case.ts', 'worker'],
      ['referral/open-for-agency.ts', 'worker'],
      ['referral/submitted.ts', 'noun'],
    ]);
  });

  test('is never met by chance: no file lists all rows of a referral, and no other spells those keys', () => {
    const spelled = /'document'|'withdrawal'|'added:/;
    expect(broken((source) => (reachesWorld(source) && spelled.test(source.text) ? ['spells a key'] : []))).toEqual([]);
    const lists = sources
      .filter(({ folder }) => folder === 'referral')
      .flatMap(({ path, text }) =>
        [...text.matchAll(/referrals\.list\((.*)\)/g)].map(([, args]) => `${path}: ${args}`),
      );
    expect(lists.filter((call) => !call.includes('prefix:'))).toEqual([
      'referral/closed-store.ts: partition, { most, ...(after && { after: keyOf(after) }) }',
      'referral/open-list.ts: partition',
    ]);
  });
});

describe('The manner of the house', () => {
  test('every export has a name', () => {
    expect(broken(({ text }) => (/^export default /m.test(text) ? ['has a default export'] : []))).toEqual([]);
  });

  test('a file fits in a few screens', () => {
    expect(broken(({ lines }) => (lines > 200 ? [`has ${lines} lines`] : []))).toEqual([]);
  });

  test('a verb has the name of its file', () => {
    /** Verbs that are one thing said twice share a file. */
    const pairs = ['item.ts', 'look.ts', 'open.ts'].map((name) => `notification-form/${name}`);
    const named = ({ text }: Source) => [...text.matchAll(/^ +verb: '([^']+)',$/gm)].map(([, verb = '']) => verb);
    const verbs = sources.filter((source) => kindOf(source) === 'verb' && !pairs.includes(source.path));
    expect(verbs.length).toBeGreaterThan(25);
    /** A folder within a slice is not in the verb. */
    const verbOf = (path: string) => path.replace(/^([^/]+)\/(?:.*\/)?([^/]+)\.ts$/, '$1/$2');
    expect(verbs.flatMap(named)).toEqual(verbs.map(({ path }) => verbOf(path)));
  });
});
