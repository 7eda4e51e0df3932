/** Writes docs/questions.md, the list of all questions of the form: `npx tsx scripts/list-questions.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { notificationForm } from '../src/notification-form/notification-form.ts';
import { Partnership } from '../src/partnership.ts';
import { questionList } from './list-questions/question-list.ts';

const partnership = Partnership.parse(JSON.parse(await readFile('partnership.example.json', 'utf8')));
await writeFile('docs/questions.md', questionList(notificationForm(partnership)));
