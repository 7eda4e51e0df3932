import { expect, it } from 'vitest';
import { readPdf } from '../export/read-pdf.ts';
import { childAnswers } from '../support/answers.ts';
import { atThePanel, deciding, opens, recommending, signing, takes, viewOf } from '../support/decides.ts';
import { consentTo } from '../support/files.ts';
import { gives } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { type World, world } from '../support/world.ts';

/** Asks for the case pack as far as the offer, and answers what was offered. */
async function asksForPack(here: World, seat: Seat, reference: string) {
  await opens(seat, reference);
  await seat.presses('Export');
  here.pass(0.1);
  await seat.presses('Yes, make the case pack');
  return here.files.offered.at(-1) ?? expect.fail(`nothing was offered: ${seat.told()}`);
}
/** A while later, because in one moment nothing comes first. */
const accepts = (here: World, seat: Seat, context: { verb: string; reference: string | null; id: string }) => {
  here.pass(0.1);
  return seat.forges(context.verb, { ...context, consent: consentTo });
};
const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).text.replace(/\s+/g, ' ');

onEveryStorage('a case is taken to a meeting on paper', (fresh) => {
  it('by the coordinator: the form, the views, the signed decision, the clocks and the history', async () => {
    const here = world(await fresh());
    const { casey, priya, chris, lena, ines, pol, reference } = await atThePanel(here, childAnswers);
    await takes(priya, reference, 'Give your view', viewOf('child', 'lcspr'));
    await takes(chris, reference, 'Recommend', recommending('lcspr'));
    await takes(casey, reference, 'Draw up the decision', deciding('child', 'lcspr', 'ca-2004-16c'));
    await takes(lena, reference, 'Sign the decision', signing('partner-local-authority'));
    await takes(pol, reference, 'Sign the decision', signing('partner-police'));
    await takes(ines, reference, 'Sign the decision', signing('partner-integrated-care-board'));
    const { context, name } = await asksForPack(here, casey, reference);
    expect(name).toBe(`${reference} case pack 2026-12-14.pdf`);
    expect(casey.card().text).toContain(`The case pack of ${reference} is offered`);
    await accepts(here, casey, context);
    expect(casey.card().text).toContain('The file is in your OneDrive');
    const pdf = await readPdf(here.files.handedOver[0]?.bytes ?? new Uint8Array());
    for (const { text } of pdf.pages) expect(text).toContain('OFFICIAL-SENSITIVE');
    for (const words of [
      'Exported by Casey Placeholder',
      'Testcase Placeholder-Child',
      'Give your view, by Priya Sample',
      'Signed by',
      'Pol Example-Police',
      'Source:',
      'Decision signed',
    ])
      expect(pdf.text.replace(/\s+/g, ' ')).toContain(words);
    expect(JSON.stringify([name, pdf.title, pdf.info])).not.toMatch(/Testcase|Casey/);
  });

  it('by a member, who reads no other’s view in it before giving their own', async () => {
    const here = world(await fresh());
    const { casey, priya, lena, reference } = await atThePanel(here, childAnswers);
    await takes(priya, reference, 'Give your view', viewOf('child', 'lcspr'));
    const before = await textOf((await asksForPack(here, lena, reference)).bytes);
    expect(before).toContain('Testcase Placeholder-Child');
    expect(before).not.toContain('Invented: T.P. was not brought');
    expect(before).not.toContain('View of Priya Sample');
    await takes(lena, reference, 'Give your view', { ...viewOf('child', 'no-further-action'), reasons: 'Mine.' });
    const after = await textOf((await asksForPack(here, lena, reference)).bytes);
    expect(after).toContain('Invented: T.P. was not brought');
    expect(await textOf((await asksForPack(here, casey, reference)).bytes)).toContain('Invented: T.P. was not brought');
  });

  it('and the access log says so to the coordinator and to an auditor, who sees no case', async () => {
    const here = world(await fresh());
    const { casey, priya, reference } = await atThePanel(here, childAnswers);
    const audrey = await here.person('audrey', 'Audrey Example-Auditor');
    await audrey.says('menu');
    await gives(casey, 'auditor', 'audrey');
    const { context } = await asksForPack(here, priya, reference);
    await accepts(here, priya, context);
    here.pass(1);
    await audrey.forges('referral/case-pack', { reference });
    expect(audrey.told()).toContain('another role');
    await audrey.says('menu');
    await audrey.presses('Access log');
    await audrey.presses('Show its access log', { typed: reference.toLowerCase().replaceAll('-', ' ') });
    const log = audrey.card().text;
    expect(log).toMatch(
      /Audrey Example-Auditor was refused[\s\S]*Priya Sample exported the case pack[\s\S]*Priya Sample was offered the case pack as a file[\s\S]*Priya Sample read page 1/,
    );
    expect(log).not.toContain('Placeholder-Child');
    expect(audrey.card().buttons.map(({ title }) => title)).not.toContain('Open the case');
    await opens(casey, reference);
    await casey.presses('History');
    expect(casey.card().text).toContain('Priya Sample exported the case pack');
    await casey.presses('Access log');
    expect(casey.card().text).toContain('Priya Sample exported the case pack');
  });
});

onEveryStorage('the caseload is taken into a spreadsheet', (fresh) => {
  it('by the coordinator: a line for each case, and nobody’s name', async () => {
    const here = world(await fresh());
    const { casey, priya, reference } = await atThePanel(here, childAnswers);
    await casey.says('cases');
    await casey.presses('Caseload (CSV)');
    await casey.presses('Yes, make the file');
    const offered = here.files.offered[0] ?? expect.fail('nothing was offered');
    expect(offered.name).toBe('Caseload 2026-12-14.csv');
    await accepts(here, casey, offered.context);
    const [titles, first, end] = new TextDecoder().decode(here.files.handedOver[0]?.bytes).split('\r\n');
    expect(titles).toContain('Reference,Child or adult,Received,Stage');
    expect(first).toContain(`${reference},Child,2026-12-14,Triaged on 14 December 2026: with the panel`);
    expect(end).toBe('');
    await casey.says('access log');
    expect(casey.card().text).toMatch(/Casey Placeholder exported the caseload[\s\S]*was offered the caseload/);
    await priya.says('cases');
    expect(priya.card().buttons.map(({ title }) => title)).not.toContain('Caseload (CSV)');
    await priya.says('caseload');
    expect(priya.told()).toContain('another role');
  });
});
