import { expect, test } from 'vitest';
import { approvingNotes } from '../../../src/briefing/writing/approving-notes.ts';
import { by } from '../samples.ts';
import { written } from '../written.ts';

const readBy = (name: string) =>
  approvingNotes(written, { ...by, person: { ...by.person, id: 'another', name } }, null).join(' ');

test('Whoever approves is asked to leave it to somebody else where its author has the same name under another account', () => {
  const same = 'Whoever wrote it has the same name as you';
  for (const name of ['Mo Example', 'EXAMPLE, Mo', 'Mó Example (Guest)', 'Mo Example [Admin]'])
    expect(readBy(name)).toContain(same);
  for (const name of ['Mo Sample', 'Ada Example', '']) expect(readBy(name)).not.toContain(same);
});
