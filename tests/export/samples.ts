import type { CasePack } from '../../src/export/case-pack.ts';

const columns = ['When', 'Who', 'What'];

/** A small pack with a section of every kind, about nobody real. */
export const smallPack: CasePack = {
  reference: 'CR-7KQ-2MF',
  kind: 'Child case',
  partnership: 'Marlbridge Safeguarding Partnership',
  preparedFor: 'Priya Shah',
  preparedAt: new Date('2026-11-22T15:04:00Z'),
  mustNotContact: 'The stepfather, Example Person: an injunction stands.',
  sections: [
    {
      title: 'Case review notification form',
      level: 1,
      rows: [
        { question: 'What is the child’s name?', answer: ['Testy McSample'] },
        { question: 'What is the child’s first language?', answer: [] },
        {
          question: 'What happened?',
          answer: ['It was noticed in June.\nIt was told in July.', 'A second paragraph.'],
        },
      ],
    },
    { title: 'What happened', level: 2, paragraphs: ['A paragraph of its own.'] },
    {
      title: 'History',
      level: 1,
      table: {
        columns,
        rows: [
          ['Monday 14 December 2026', 'Robin Ahmed', 'The referral was sent.'],
          ['Tuesday 15 December 2026', 'Priya Shah', 'The referral was acknowledged.'],
        ],
      },
    },
  ],
};
