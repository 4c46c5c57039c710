import type { SignalCode, SignalLevel } from '#domain/watch/codes.ts';
import type { SignalGroup } from '#domain/watch/gravity.ts';
import { formatDays, type Lang } from '#web/words/format.ts';

export interface SignalWords {
  /** What it is called where no person is named. */
  readonly short: Readonly<Record<SignalCode, string>>;
  /** What to do about it, as the words of a line of a day. */
  readonly act: Readonly<Record<SignalCode, string>>;
  /** What makes it go. */
  readonly resolves: Readonly<Record<SignalCode, string>>;
  /** The whole sentence; `who` is a name, perhaps with an age. `days` since it was last done. */
  readonly sentence: (signal: Said, who: string) => string;
  readonly levels: Readonly<Record<SignalLevel, string>>;
  readonly groups: Readonly<Record<SignalGroup, string>>;
}

interface Said {
  readonly code: SignalCode;
  readonly days: number | null;
  readonly never: boolean;
}

const nl: SignalWords = {
  short: {
    not_asked: 'Niet naar veiligheid gevraagd',
    not_seen: 'Niet gezien',
    not_spoken_alone: 'Niet alleen gesproken',
    child_not_heard: 'Kind niet gehoord',
    not_told_back: 'Nog niet teruggezegd aan een kind',
    condition_unchecked: 'Voorwaarde niet gecontroleerd',
    red_undecided: 'Rood gevaar zonder besluit',
    no_director: 'Geen casusregisseur',
    director_away: 'Casusregisseur weg en niemand vervangt',
    handover_unanswered: 'Overdracht zonder antwoord',
    first_contact_missing: 'Eerste contact na overdracht ontbreekt',
    director_not_met: 'Casusregisseur kent iemand nog niet',
    screening_missing: 'Nog geen vragenlijst gedaan',
    measurement_overdue: 'Meetmoment voorbij',
    part_missing: 'Geen deel in het plan',
    review_overdue: 'Plan niet opnieuw bekeken',
    drop_out: 'Gestopt met hulp',
    no_show: 'Niet gekomen bij hulp',
    clock_late: 'Wettelijke termijn voorbij',
    follow_up_due: 'Hercontact na het sluiten',
    warning_to_review: 'Waarschuwing nog eens bekijken',
    closing_undecided: 'Sluiten wacht op een besluit',
    repeat_report_unanswered: 'Opnieuw een melding, nog zonder antwoord',
  },
  act: {
    not_asked: 'Vraag naar veiligheid',
    not_seen: 'Ga langs en kijk hoe het gaat',
    not_spoken_alone: 'Spreek iemand alleen',
    child_not_heard: 'Luister naar een kind',
    not_told_back: 'Vertel een kind wat er besloten is',
    condition_unchecked: 'Controleer een veiligheidsvoorwaarde',
    red_undecided: 'Besluit over rood gevaar',
    no_director: 'Benoem een casusregisseur',
    director_away: 'Zorg voor een vervanger: de casusregisseur is weg',
    handover_unanswered: 'Antwoord op een overdracht',
    first_contact_missing: 'Maak het eerste contact na een overdracht',
    director_not_met: 'Maak zelf kennis, als casusregisseur',
    screening_missing: 'Vraag uit, of schrijf op waarom niet',
    measurement_overdue: 'Vraag opnieuw naar het geweld, of schrijf op waarom niet',
    part_missing: 'Maak een deel in het plan',
    review_overdue: 'Bekijk het plan opnieuw, samen',
    drop_out: 'Vraag naar veiligheid: iemand stopte met hulp',
    no_show: 'Vraag naar veiligheid: iemand bleef weg',
    clock_late: 'Rond een wettelijke termijn af',
    follow_up_due: 'Vraag na het sluiten hoe het gaat',
    warning_to_review: 'Bekijk een waarschuwing opnieuw',
    closing_undecided: 'Besluit over het sluiten',
    repeat_report_unanswered: 'Zeg wat je vindt van de melding die opnieuw kwam',
  },
  resolves: {
    not_asked: 'Een contact waarin je naar veiligheid vraagt.',
    not_seen: 'Een contact waarin je deze persoon ziet.',
    not_spoken_alone: 'Een gesprek met deze persoon alleen.',
    child_not_heard:
      'Een gesprek met het kind; een kind onder de vier zie je. Of een reden, met een dag om het weer te proberen.',
    not_told_back: 'Het kind vertellen wat er besloten is.',
    condition_unchecked: 'Een controle die telt, of het einde van de voorwaarde.',
    red_undecided: 'Een besluit over het rode gevaar.',
    no_director: 'Een casusregisseur.',
    director_away: 'Een vervanger, een andere casusregisseur, of wie terug is.',
    handover_unanswered: 'Een antwoord, of het aanbod intrekken.',
    first_contact_missing: 'Het eerste contact, bevestigd door wie het overneemt.',
    director_not_met: 'Een contact van de casusregisseur zelf, waarin deze persoon gezien of gesproken is.',
    screening_missing: 'Een eerste vragenlijst, of een reden waarom niet.',
    measurement_overdue: 'Een vragenlijst over geweld die klaar is, of een reden waarom het niet kan.',
    part_missing: 'Iets in het plan voor deze persoon.',
    review_overdue: 'Een evaluatie van het plan die is afgerond.',
    drop_out: 'Opnieuw naar veiligheid vragen én praten met wie stopte.',
    no_show: 'Opnieuw naar veiligheid vragen én praten met wie wegbleef.',
    clock_late: 'Doen wat de termijn vraagt, of opschrijven waarom hij stopt.',
    follow_up_due: 'De antwoorden van dit moment; ook dat niemand bereikt werd.',
    warning_to_review: 'Een nieuwe dag, of het einde van de waarschuwing.',
    closing_undecided: 'Een besluit van iemand anders dan wie het voorstelde, of het voorstel intrekken.',
    repeat_report_unanswered:
      'Een antwoord, met de reden, van wie de regie heeft; of het dossier weer openen.',
  },
  sentence: ({ code, days, never }, who) => {
    const long = formatDays(days ?? 0, 'nl');
    switch (code) {
      case 'not_asked':
        return never
          ? `${who}: nog nooit naar veiligheid gevraagd`
          : `${who}: al ${long} niet naar veiligheid gevraagd`;
      case 'not_seen':
        return never ? `${who} is nog nooit gezien` : `${who} is al ${long} niet gezien`;
      case 'not_spoken_alone':
        return never ? `${who} is nog nooit alleen gesproken` : `${who} is al ${long} niet alleen gesproken`;
      case 'child_not_heard':
        return `${who} is nog niet gehoord`;
      case 'not_told_back':
        return `${who} weet nog niet wat er besloten is`;
      case 'director_not_met':
        return `${who} heeft de casusregisseur nog niet ontmoet`;
      case 'screening_missing':
        return `${who} heeft nog geen vragenlijst gehad`;
      case 'measurement_overdue':
        return `Bij ${who} is nog niet opnieuw naar het geweld gevraagd`;
      case 'part_missing':
        return `${who} heeft nog geen deel in het plan`;
      case 'red_undecided':
        return `Rond ${who} is rood gevaar, en nog geen besluit`;
      case 'drop_out':
        return `${who} stopte met hulp. Daarna is nog niet alles gedaan.`;
      case 'no_show':
        return `${who} kwam niet bij hulp. Daarna is nog niet alles gedaan.`;
      default:
        return nl.act[code];
    }
  },
  levels: {
    worker: 'wie met het gezin werkt',
    director: 'de casusregisseur',
    supervisor: 'de leidinggevende',
    region: 'de regio',
  },
  groups: { red: 'Gevaar en regie', silence: 'Stilte', overdue: 'Te laat' },
};

const en: SignalWords = {
  short: {
    not_asked: 'Not asked about safety',
    not_seen: 'Not seen',
    not_spoken_alone: 'Not spoken with alone',
    child_not_heard: 'Child not heard',
    not_told_back: 'Not yet told back to a child',
    condition_unchecked: 'Condition not checked',
    red_undecided: 'Red danger without a decision',
    no_director: 'No case director',
    director_away: 'Case director away and nobody stands in',
    handover_unanswered: 'Handover without an answer',
    first_contact_missing: 'First contact after a handover is missing',
    director_not_met: 'Case director has not met somebody',
    screening_missing: 'No list filled in yet',
    measurement_overdue: 'Measurement overdue',
    part_missing: 'No part in the plan',
    review_overdue: 'Plan not looked at again',
    drop_out: 'Stopped with help',
    no_show: 'Did not come to help',
    clock_late: 'Legal term has passed',
    follow_up_due: 'Contact after closing',
    warning_to_review: 'Warning to be looked at again',
    closing_undecided: 'Closing waits for a decision',
    repeat_report_unanswered: 'A report again, not answered yet',
  },
  act: {
    not_asked: 'Ask about safety',
    not_seen: 'Go and see how it is',
    not_spoken_alone: 'Speak with somebody alone',
    child_not_heard: 'Listen to a child',
    not_told_back: 'Tell a child what was decided',
    condition_unchecked: 'Check a safety condition',
    red_undecided: 'Decide on red danger',
    no_director: 'Appoint a case director',
    director_away: 'Find somebody to stand in: the case director is away',
    handover_unanswered: 'Answer a handover',
    first_contact_missing: 'Make the first contact after a handover',
    director_not_met: 'Get to know each other, as case director',
    screening_missing: 'Ask, or write why not',
    measurement_overdue: 'Ask about the violence again, or write why not',
    part_missing: 'Make a part in the plan',
    review_overdue: 'Look at the plan again, together',
    drop_out: 'Ask about safety: somebody stopped with help',
    no_show: 'Ask about safety: somebody stayed away',
    clock_late: 'Finish a legal term',
    follow_up_due: 'Ask how it is after closing',
    warning_to_review: 'Look at a warning again',
    closing_undecided: 'Decide on closing',
    repeat_report_unanswered: 'Say what you find about the report that came again',
  },
  resolves: {
    not_asked: 'A contact in which you ask about safety.',
    not_seen: 'A contact in which you see this person.',
    not_spoken_alone: 'A talk with this person alone.',
    child_not_heard:
      'A talk with the child; a child under four is seen. Or a reason, with a day to try again.',
    not_told_back: 'Telling the child what was decided.',
    condition_unchecked: 'A check that counts, or the end of the condition.',
    red_undecided: 'A decision on the red danger.',
    no_director: 'A case director.',
    director_away: 'A deputy, another case director, or whoever is back.',
    handover_unanswered: 'An answer, or taking the offer back.',
    first_contact_missing: 'The first contact, confirmed by who takes over.',
    director_not_met: 'A contact of the case director, in which this person was seen or spoken with.',
    screening_missing: 'A first list, or a reason why not.',
    measurement_overdue: 'A finished list about violence, or a reason why it cannot be.',
    part_missing: 'Something in the plan for this person.',
    review_overdue: 'A review of the plan that was closed.',
    drop_out: 'Asking about safety again, and a talk with who stopped.',
    no_show: 'Asking about safety again, and a talk with who stayed away.',
    clock_late: 'Doing what the term asks, or writing why it stops.',
    follow_up_due: 'The answers of this moment; also that nobody could be reached.',
    warning_to_review: 'A new day, or the end of the warning.',
    closing_undecided: 'A decision of somebody else than who proposed it, or taking the proposal back.',
    repeat_report_unanswered: 'An answer, with its reason, of who directs; or opening the file again.',
  },
  sentence: ({ code, days, never }, who) => {
    const long = formatDays(days ?? 0, 'en');
    switch (code) {
      case 'not_asked':
        return never
          ? `${who} was never asked about safety`
          : `${who} was not asked about safety for ${long}`;
      case 'not_seen':
        return never ? `${who} was never seen` : `${who} was not seen for ${long}`;
      case 'not_spoken_alone':
        return never ? `${who} was never spoken with alone` : `${who} was not spoken with alone for ${long}`;
      case 'child_not_heard':
        return `${who} has not been heard yet`;
      case 'not_told_back':
        return `${who} does not know yet what was decided`;
      case 'director_not_met':
        return `${who} has not met the case director yet`;
      case 'screening_missing':
        return `${who} had no list yet`;
      case 'measurement_overdue':
        return `${who} was not asked about the violence again`;
      case 'part_missing':
        return `${who} has no part in the plan yet`;
      case 'red_undecided':
        return `There is red danger around ${who}, and no decision yet`;
      case 'drop_out':
        return `${who} stopped with help. Not everything after that was done.`;
      case 'no_show':
        return `${who} did not come to help. Not everything after that was done.`;
      default:
        return en.act[code];
    }
  },
  levels: {
    worker: 'who works with the family',
    director: 'the case director',
    supervisor: 'the supervisor',
    region: 'the region',
  },
  groups: { red: 'Danger and direction', silence: 'Silence', overdue: 'Late' },
};

/** What signals are called, wherever they are shown. */
export const signalWords: Readonly<Record<Lang, SignalWords>> = { nl, en };
