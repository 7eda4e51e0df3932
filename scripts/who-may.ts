/** Writes docs/who-may.md, the table of roles, verbs and steps, and docs/who-may-what.md, by how a case stands: `npx tsx scripts/who-may.ts`. */
import { writeFile } from 'node:fs/promises';
import { allActions } from '../src/app.ts';
import { steps } from '../src/referral/steps/all-steps.ts';
import { whoMayTable } from './who-may/who-may-table.ts';
import { whoMayWhat } from './who-may/who-may-what.ts';

await writeFile('docs/who-may.md', whoMayTable(allActions, steps));
await writeFile('docs/who-may-what.md', whoMayWhat());
