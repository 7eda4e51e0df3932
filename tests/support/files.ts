import type { FileConsent } from '../../src/file-consent.ts';
import type { ConversationAddress } from '../../src/people/address.ts';
import type { Files, OfferedFile } from '../../src/services.ts';

/** The edge where files leave the app: asks nobody, and keeps what was offered and what was handed over. */
export interface KeptFiles extends Files {
  readonly offered: readonly (OfferedFile & { readonly to: ConversationAddress })[];
  readonly handedOver: readonly { readonly consent: FileConsent; readonly bytes: Uint8Array }[];
}

export function keptFiles(): KeptFiles {
  const offered: (OfferedFile & { to: ConversationAddress })[] = [];
  const handedOver: { consent: FileConsent; bytes: Uint8Array }[] = [];
  return {
    offered,
    handedOver,
    async offer(to, file) {
      offered.push({ ...file, to });
      return 'offered';
    },
    async handOver(_, consent, bytes) {
      handedOver.push({ consent, bytes });
      return null;
    },
  };
}

/** Where a person who accepts has the file put. */
export const consentTo: FileConsent = {
  uploadUrl: 'https://marlbridge-my.sharepoint.com/upload',
  contentUrl: 'https://marlbridge-my.sharepoint.com/file',
  name: 'file.pdf',
  uniqueId: 'file-1',
  fileType: 'pdf',
};
