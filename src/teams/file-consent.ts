import { type Activity, ActivityTypes, type Attachment, type FileConsentCard, type FileInfoCard } from 'botbuilder';
import type { FileConsent } from '../file-consent.ts';
import { faultFacts } from '../log.ts';
import { theApp } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { DeliveryError, type Files, type Log, type OfferedFile } from '../services.ts';
import { type AllowedAddresses, isAllowedAddress } from './allowed-address.ts';
import type { Conversations } from './conversations.ts';
import { originOf, send } from './teams-http.ts';

const mostMsToUpload = 30_000;
/** SharePoint takes this much in one piece. */
const mostBytes = 60 * 1024 * 1024;
/** What SharePoint says of an upload that is over: done before, or never meant. */
const over = [404, 409, 410, 412, 416];

const usedUp = new Refusal(
  'too-late',
  'This offer has been used, or it is too old. If the file is not in your OneDrive, please ask for it again.',
);
const notThere = new Refusal(
  'not-allowed',
  'The file was not handed over: it would have gone to a place that the partnership has not allowed. Please tell the partnership’s administrator.',
);

/**
 * Hands files over the way Teams has for it: the person is asked, and what they accept goes into their own OneDrive.
 * @param allowed hosts of SharePoint that files may go to
 */
export function teamsFiles(conversations: Conversations, allowed: AllowedAddresses, log: Log): Files {
  return {
    async offer(to, file) {
      if (to.kind !== 'personal') throw new Error('a file is offered in a person’s own chat only');
      await conversations.visit(to, (context) => context.sendActivity(messageWith(consentCard(file))));
      return 'offered';
    },
    async handOver(to, consent, bytes) {
      const isAllowed = (url: string) => isAllowedAddress(originOf(url), allowed);
      if (!isAllowed(consent.uploadUrl) || !isAllowed(consent.contentUrl)) {
        log.warn('upload address not allowed');
        return notThere;
      }
      const status = await uploaded(consent.uploadUrl, bytes);
      if (over.includes(status)) return usedUp;
      if (status < 200 || status > 299) throw new DeliveryError(status);
      await showFile(conversations, to, consent).catch((error) => log.warn('file not shown', faultFacts(error)));
      return null;
    },
  };
}

/** The address itself is the right to write there, so the app's own token is not sent along. */
async function uploaded(url: string, bytes: Uint8Array): Promise<number> {
  if (bytes.length > mostBytes) throw new RangeError('a file larger than SharePoint takes in one piece');
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Length': bytes.length,
    'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
  };
  const { status } = await send({ url, method: 'PUT', headers, body: bytes }, mostMsToUpload);
  return status;
}

/** The file is in their OneDrive by then, so nothing is lost when the chat does not show it. */
const showFile = (conversations: Conversations, to: Parameters<Files['offer']>[0], consent: FileConsent) =>
  conversations.visit(to, (context) => context.sendActivity(messageWith(infoCard(consent))));

const messageWith = (attachment: Attachment): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: theApp.name,
  attachments: [attachment],
});

function consentCard({ name, description, bytes, context }: OfferedFile): Attachment {
  const content: FileConsentCard = {
    description,
    sizeInBytes: bytes.length,
    acceptContext: context,
    declineContext: context,
  };
  return { contentType: 'application/vnd.microsoft.teams.card.file.consent', name, content };
}

function infoCard({ name, contentUrl, uniqueId, fileType }: FileConsent): Attachment {
  const content: FileInfoCard = { uniqueId, fileType };
  return { contentType: 'application/vnd.microsoft.teams.card.file.info', name, contentUrl, content };
}
