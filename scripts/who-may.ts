/** Writes docs/who-may.md, the table of roles, verbs and steps: `npx tsx scripts/who-may.ts`. */
import { writeFile } from 'node:fs/promises';
import { allActions } from '../src/app.ts';
import { steps } from '../src/referral/steps/all-steps.ts';
import { whoMayTable } from './who-may/who-may-table.ts';

await writeFile('docs/who-may.md', whoMayTable(allActions, steps));
