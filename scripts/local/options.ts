import { parseArgs } from 'node:util';

export interface LocalOptions {
  readonly everyone: boolean;
  readonly fresh: boolean;
  readonly help: boolean;
  /** The bot's program. */
  readonly entry: string;
  /** Folder of everything that is kept: tables, windows, logs. */
  readonly data: string;
  readonly ports: {
    readonly bot: number;
    readonly storage: number;
    readonly team: number;
    readonly firstWindow: number;
  };
}

export const helpText = `npm start -- [settings]

Runs the app on this machine with nothing installed or configured: storage, the
bot, and one Teams-like window for each of three invented people.

  --everyone             also windows for the safeguarding partners and the independent chair
  --fresh                begin with empty storage
  --data .data           folder for storage, windows and logs
  --port 3978            port of the bot
  --storage-port 10002   port of the storage
  --team-port 56149      port that makes one shared team of the windows
  --playground-port 56150  port of the first window; the next windows follow
  --entry src/main.ts    program to run as the bot
  --help                 this text

Ctrl-C ends everything.`;

const settings = {
  everyone: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  entry: { type: 'string', default: 'src/main.ts' },
  data: { type: 'string', default: '.data' },
  port: { type: 'string', default: '3978' },
  'storage-port': { type: 'string', default: '10002' },
  'team-port': { type: 'string', default: '56149' },
  'playground-port': { type: 'string', default: '56150' },
} as const;

/** Throws an Error that names the setting when one is unknown or wrong. */
export function parseOptions(args: readonly string[]): LocalOptions {
  const { values } = parseArgs({ args: [...args], options: settings });
  return {
    everyone: values.everyone,
    fresh: values.fresh,
    help: values.help,
    entry: values.entry,
    data: values.data,
    ports: {
      bot: port('--port', values.port),
      storage: port('--storage-port', values['storage-port']),
      team: port('--team-port', values['team-port']),
      firstWindow: port('--playground-port', values['playground-port']),
    },
  };
}

function port(setting: string, value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= 1 && number <= 65_000) return number;
  throw new Error(`${setting} must be a number from 1 to 65000, not "${value}".`);
}
