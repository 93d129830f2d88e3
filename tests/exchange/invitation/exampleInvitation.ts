import type { Invitation } from '../../../src/exchange';

/** An invitation with something in every field. */
export const invitation: Invitation = {
  id: '2f6c1d52-0000-4000-8000-0000000000aa',
  country: 'england',
  network: 'Riverside Network',
  commissioner: 'North Vale Care Board',
  round: { name: 'Autumn round', date: '2026-10-01' },
  deadline: '2026-11-15',
  reserveItems: true,
  quick: false,
  purpose: 'To see where help is wanted first. Nobody is ranked.',
  seenBy: ['The board’s social prescribing team', 'Your network’s manager'],
  roleTitle: { singular: 'community connector', plural: 'community connectors' },
  instrument: '2026-1',
  expectedCode: 'A12345',
};

/** As little as an invitation may say. */
export const shortest: Invitation = {
  id: 'i-1',
  country: 'wales',
  commissioner: 'The health board',
  round: { name: 'First round', date: '2026-10-01' },
  seenBy: ['The board'],
};
