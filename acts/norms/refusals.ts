import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around the norms of a region. */
export const normRefusals = {
  out_of_bounds: {
    status: 422,
    nl: 'Dit valt buiten de grenzen. Bij elk veld staat wat kan.',
    en: 'This is out of bounds. Each field says what is possible.',
  },
  does_not_fit: {
    status: 422,
    nl: 'Dit past zo niet bij elkaar. Lees de uitleg bij de velden.',
    en: 'This does not fit together. Read what stands with the fields.',
  },
  same_as_now: {
    status: 422,
    nl: 'Dit geldt nu al. Er is niets te veranderen.',
    en: 'This holds already. There is nothing to change.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een hele zin waarom.',
    en: 'Write in a whole sentence why.',
  },
  proposal_open: {
    status: 409,
    nl: 'Over deze norm ligt al een voorstel. Besluit daar eerst over.',
    en: 'There is a proposal about this norm already. Decide on that one first.',
  },
  not_open: {
    status: 409,
    nl: 'Over dit voorstel is al besloten.',
    en: 'This proposal has been decided on already.',
  },
  own_proposal: {
    status: 403,
    nl: 'Een tweede persoon besluit over jouw voorstel.',
    en: 'A second person decides on your proposal.',
  },
  not_your_proposal: {
    status: 403,
    nl: 'Alleen wie het voorstel deed, trekt het in. Je kunt het wel weigeren.',
    en: 'Only who made the proposal withdraws it. You can refuse it.',
  },
  norm_moved: {
    status: 409,
    nl: 'De norm is veranderd sinds dit voorstel. Weiger het, of trek het in, en doe een nieuw voorstel.',
    en: 'The norm has changed since this proposal. Refuse or withdraw it, and make a new one.',
  },
} as const satisfies Refusals;
