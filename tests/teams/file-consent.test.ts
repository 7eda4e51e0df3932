import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appUnderTest, casePack } from './app-under-test.ts';
import { pressed, recorded } from './recorded.ts';
import { type SharePoint, sharePoint } from './sharepoint.ts';
import { type TeamsEdge, teamsEdge } from './teams-edge.ts';

let teams: TeamsEdge;
let oneDrive: SharePoint;
let app: Awaited<ReturnType<typeof appUnderTest>>;
beforeAll(async () => {
  app = await appUnderTest();
});
beforeEach(async () => {
  [teams, oneDrive] = await Promise.all([teamsEdge(), sharePoint()]);
});
afterEach(() => Promise.all([teams.close(), oneDrive.close()]));
afterAll(() => app.close());

const context = { verb: 'try/hand-over', reference: 'CR-7KQ-2MF', id: 'export-1' };
const answered = (value: object, to = app, where = 'personal') =>
  to.send(recorded(`press-in-${where}`, { name: 'fileConsent/invoke', value, serviceUrl: teams.url }));
const accept = (changes: object = {}) =>
  answered({ type: 'fileUpload', action: 'accept', context, uploadInfo: { ...oneDrive.upload, ...changes } });
const decline = () => answered({ type: 'fileUpload', action: 'decline', context });
const attachments = () => teams.calls.map(({ method, body }) => ({ method, ...body.attachments?.[0] }));
const titles = () =>
  teams.calls.map(({ method, body }) => `${method} ${body.attachments?.[0]?.content.body?.[0]?.text}`);

describe('A file for one person', () => {
  test('is offered in their own chat; the offer carries what makes it again, and not the file', async () => {
    expect((await app.send(pressed('try/offer', {}, 'personal', { serviceUrl: teams.url }))).status).toBe(200);
    expect(attachments()).toEqual([
      {
        method: 'POST',
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name: 'CR-7KQ-2MF case pack 2026-11-22.pdf',
        content: {
          description: 'Case pack',
          sizeInBytes: casePack.length,
          acceptContext: context,
          declineContext: context,
        },
      },
    ]);
    expect(JSON.stringify(teams.calls)).not.toContain('%PDF');
  });

  test('is not offered where others could see it', async () => {
    const { json } = await app.send(pressed('try/offer', {}, 'channel', { serviceUrl: teams.url }));
    expect(JSON.stringify(json)).toContain('ref-1');
    expect(teams.calls).toEqual([]);
  });

  test('goes into their OneDrive once they accept, is shown in the chat, and the offer is gone', async () => {
    expect((await accept()).status).toBe(200);
    expect(oneDrive.files).toEqual([casePack]);
    const { contentUrl, name, uniqueId, fileType } = oneDrive.upload;
    const contentType = 'application/vnd.microsoft.teams.card.file.info';
    expect(attachments()).toMatchObject([
      { method: 'POST', contentType, name, contentUrl, content: { uniqueId, fileType } },
      { method: 'PUT', content: { body: [{ text: 'The file is in your OneDrive' }, {}, {}, {}] } },
    ]);
    expect(teams.calls[1]?.path).toContain('/activities/1795306168305');
  });

  test('is put there without the app’s own token, and the address stands in no log', async () => {
    await accept();
    expect(oneDrive.headers).not.toContain('authorization');
    expect(app.lines.join('\n')).not.toContain('uploadSession');
  });

  test('is not made when they decline, and they are told so', async () => {
    expect((await decline()).status).toBe(200);
    expect(titles()).toEqual(['PUT No file was made']);
    expect(oneDrive.files).toEqual([]);
  });

  test('may be of no one case, and say so by leaving the reference out', async () => {
    const { reference: _, ...rest } = context;
    await answered({ type: 'fileUpload', action: 'accept', context: rest, uploadInfo: oneDrive.upload });
    expect(oneDrive.files).toEqual([casePack]);
  });

  test('is there once when their answer comes twice, and the second is told what happened', async () => {
    await accept();
    expect((await accept()).status).toBe(200);
    expect(oneDrive.files).toHaveLength(1);
    expect(titles().at(-1)).toBe('POST That was not possible');
    expect(JSON.stringify(teams.calls.at(-1))).toContain('This offer has been used');
  });

  test('is there once when their answer comes twice at the same moment, and both are answered', async () => {
    const answers = await Promise.all([accept(), accept()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(oneDrive.files).toHaveLength(1);
    expect(JSON.stringify(teams.calls)).not.toContain('was not possible');
  });

  test('is there all the same when the chat does not show it', async () => {
    teams.answer(/^POST/, { status: 502 });
    expect((await accept()).status).toBe(200);
    expect(titles().at(-1)).toBe('PUT The file is in your OneDrive');
  });

  test.each([500, 503])('is apologised for when OneDrive answers %i', async (status) => {
    oneDrive.answer(status);
    expect((await accept()).status).toBe(200);
    expect(JSON.stringify(teams.calls)).toContain('ref-1');
  });
});

describe('What comes back with an answer is not trusted', () => {
  test.each([
    'https://evil.example/upload',
    'https://sharepoint.com.evil.example/upload',
    'http://127.0.0.1.evil.example/upload',
    'http://127.0.0.1@evil.example/upload',
    'http://evil.example/?host=127.0.0.1',
    'http://localhost/upload',
    'http://[::1]/upload',
  ])('so no file goes to %s', async (uploadUrl) => {
    expect((await accept({ uploadUrl })).status).toBe(200);
    expect(JSON.stringify(teams.calls)).toContain('a place that the partnership has not allowed');
    expect(app.lines.join('\n')).not.toContain('evil');
  });

  test('so no link to a stranger’s page is shown', async () => {
    await accept({ contentUrl: 'https://evil.example/pack.pdf' });
    expect(oneDrive.files).toEqual([]);
    expect(JSON.stringify(teams.calls)).not.toContain('evil');
  });

  test('so a place that sends the file on elsewhere does not get it there', async () => {
    const elsewhere = await sharePoint();
    oneDrive.answer(307, { location: elsewhere.upload.uploadUrl });
    await accept();
    expect(elsewhere.files).toEqual([]);
    await elsewhere.close();
  });

  test('so a host that is not in the setting gets nothing', async () => {
    const strict = await appUnderTest({ fileHosts: ['*.sharepoint.com'] });
    await answered({ action: 'accept', context, uploadInfo: oneDrive.upload }, strict);
    expect(oneDrive.files).toEqual([]);
    await strict.close();
  });

  test.each([
    ['no address', { uploadUrl: undefined }],
    ['a file of this computer', { uploadUrl: 'file:///etc/passwd' }],
    ['an address without end', { uploadUrl: `http://127.0.0.1/${'a'.repeat(5000)}` }],
    ['a name without end', { name: 'a'.repeat(5000) }],
    ['a name that is no text', { name: { toString: 1 } }],
  ])('so %s is answered in words', async (_, changes) => {
    expect((await accept(changes)).status).toBe(200);
    expect(JSON.stringify(teams.calls)).toContain('does not work any more');
    expect(oneDrive.files).toEqual([]);
  });

  test.each([
    ['a verb that nobody knows', { ...context, verb: 'referral/everything' }],
    ['a verb that is no text', { ...context, verb: ['try/hand-over'] }],
    ['nothing to know it by', undefined],
  ])('so %s does nothing', async (_, wrong) => {
    const value = { action: 'accept', context: wrong, uploadInfo: oneDrive.upload };
    expect((await answered(value)).status).toBe(200);
    expect(oneDrive.files).toEqual([]);
    expect(JSON.stringify(teams.calls)).toContain('does not work any more');
  });

  test('so what the context holds besides does not reach the verb', async () => {
    const value = { action: 'decline', context: { ...context, consent: oneDrive.upload } };
    await answered(value);
    expect(oneDrive.files).toEqual([]);
    expect(titles()).toEqual(['PUT No file was made']);
  });

  test('so an answer that comes from a channel hands nothing over', async () => {
    teams.answer(/^POST \/v3\/conversations$/, { status: 201, body: { id: 'a:own-chat' } });
    const value = { action: 'accept', context, uploadInfo: oneDrive.upload };
    expect((await answered(value, app, 'channel')).status).toBe(200);
    expect(oneDrive.files).toEqual([]);
  });
});
