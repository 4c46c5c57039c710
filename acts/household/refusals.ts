import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around persons, relations, homes and safe contact. */
export const householdRefusals = {
  who_missing: {
    status: 422,
    nl: 'Vul een naam of een leeftijd in, of zet een vinkje bij ‘De naam is nog niet bekend’.',
    en: 'Fill in a name or an age, or tick ‘The name is not known yet’.',
  },
  birth_date_missing: {
    status: 422,
    nl: 'Vul in wat je van de geboortedatum weet, of kies dat die niet bekend is.',
    en: 'Fill in what you know of the birth date, or choose that it is not known.',
  },
  birth_date_without_precision: {
    status: 422,
    nl: 'Kies hoe zeker de geboortedatum is.',
    en: 'Choose how sure the birth date is.',
  },
  roles_contradict: {
    status: 422,
    nl: '"Niet bekend" kan niet naast een ander antwoord staan.',
    en: '"Not known" cannot stand beside another answer.',
  },
  perhaps_the_same: {
    status: 409,
    nl: 'Misschien staat deze persoon al ergens. Kijk eerst of het dezelfde mens is.',
    en: 'This person may be known already. First look whether it is the same human.',
  },
  already_here: {
    status: 409,
    nl: 'Deze persoon staat al in dit huishouden.',
    en: 'This person stands in this household already.',
  },
  relation_with_self: {
    status: 422,
    nl: 'Kies twee verschillende personen.',
    en: 'Choose two different persons.',
  },
  ends_before_start: {
    status: 422,
    nl: 'Het einde ligt niet na het begin.',
    en: 'The end does not lie after the beginning.',
  },
  authority_kind_missing: {
    status: 422,
    nl: 'Kies welk soort gezag het is; "kan niet worden vastgesteld" mag ook.',
    en: 'Choose which kind of authority it is; "cannot be established" is allowed.',
  },
  authority_kind_not_asked: {
    status: 422,
    nl: 'Een soort gezag hoort alleen bij gezag over een kind.',
    en: 'A kind of authority only belongs to authority over a child.',
  },
  already_recorded: {
    status: 409,
    nl: 'Tussen deze twee staat al een relatie die hiermee botst. Beëindig die eerst.',
    en: 'A relation between these two stands already and clashes with this one. End that first.',
  },
  cycle_in_parenthood: {
    status: 422,
    nl: 'Zo zou iemand een voorouder van zichzelf worden.',
    en: 'This would make somebody an ancestor of themselves.',
  },
  has_ended: { status: 409, nl: 'Dit was al beëindigd.', en: 'This had ended already.' },
  already_lives_there: {
    status: 409,
    nl: 'Deze persoon woont daar in deze tijd al.',
    en: 'This person lives there in this time already.',
  },
  third_home: {
    status: 422,
    nl: 'Iemand kan in twee huizen tegelijk wonen, niet in drie. Beëindig er eerst een.',
    en: 'Somebody can live in two homes at once, not in three. End one of them first.',
  },
  home_missing: {
    status: 422,
    nl: 'Geef het huis een naam, zoals "bij oma", of kies dat het een geheim adres is.',
    en: 'Give the home a name, such as "with grandmother", or choose that it is a secret address.',
  },
  safe_address: {
    status: 422,
    nl: 'Deze persoon woont op een geheim adres. Waar dat is, komt hier nergens te staan: laat huis en adres leeg.',
    en: 'This person lives at a secret address. Where that is stands nowhere here: leave home and address empty.',
  },
  confirm_not_safe: {
    status: 422,
    nl: 'In dit huishouden woont iemand op een geheim adres. Bevestig dat dit niet datzelfde adres is.',
    en: 'Somebody in this household lives at a secret address. Confirm that this is not that address.',
  },
  already_marked: { status: 409, nl: 'Dit adres was al geheim.', en: 'This address was secret already.' },
  not_marked: { status: 409, nl: 'Dit adres is niet geheim.', en: 'This address is not secret.' },
  direction_says_uses: {
    status: 403,
    nl: 'Dat iemand die geweld ondergaat het ook gebruikt, legt wie de regie heeft vast. Schrijf op wat je zag, als voorval of notitie.',
    en: 'That somebody who undergoes violence uses it too, is recorded by whoever directs. Write down what you saw, as an incident or a note.',
  },
  direction_takes_out_of_sight: {
    status: 403,
    nl: 'Hierdoor raakt deze persoon uit beeld. Dat doet alleen de casusregisseur of de vervanger, of bij de intake wie die doet.',
    en: 'This takes this person out of sight. Only the case director or the deputy does that, or in intake whoever takes it in.',
  },
  out_of_sight_reason: {
    status: 422,
    nl: 'Hierdoor raakt deze persoon uit beeld. Schrijf in een paar woorden waarom; de leidinggevende leest het mee.',
    en: 'This takes this person out of sight. Write in a few words why; the supervisor reads it as well.',
  },
  reason_missing: { status: 422, nl: 'Schrijf in een paar woorden waarom.', en: 'Write in a few words why.' },
  expires_before_agreed: {
    status: 422,
    nl: 'De afspraak kan niet aflopen voordat die is gemaakt.',
    en: 'The agreement cannot end before it was made.',
  },
} as const satisfies Refusals;
