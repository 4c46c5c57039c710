import type { LineKind } from '#domain/day/lines.ts';
import type { SightKind } from '#domain/watch/norms.ts';
import type { Lang } from '#web/words/format.ts';

interface DayWords {
  title: string;
  lead: string;
  groups: Readonly<Record<'now' | 'today' | 'week', string>>;
  groupLead: Readonly<Record<'now' | 'today', string>>;
  until: (day: string) => string;
  empty: Readonly<Record<'now' | 'today' | 'week', string>>;
  nothing: string;
  nothingMore: string;
  more: (count: number) => string;
  places: Readonly<Record<'director' | 'deputy' | 'intake' | 'team' | 'supervisor', string>>;
  household: (code: string) => string;
  what: Readonly<Record<Exclude<LineKind, 'sight_gap' | 'signal' | 'climbed' | 'to_decide'>, string>>;
  /** For a supervisor: somebody else decides. */
  redWaits: string;
  /** Red in households of the organisation without a supervisor in the team. */
  redWithout: {
    heading: (n: number) => string;
    line: (since: string, who: string, directed: boolean) => string;
    more: string;
  };
  speak: (name: string) => string;
  why: Readonly<Record<Exclude<LineKind, 'sight_gap' | 'signal'> | 'put_right', string>>;
  /** In front of what climbed to who supervises. */
  climbed: (what: string) => string;
  report: (number: string) => string;
  clock: (rule: string) => string;
  channel: (channel: string) => string;
  unheard: (count: number) => string;
  asks: (name: string) => string;
  tookIn: (name: string) => string;
  never: Readonly<Record<SightKind, string>>;
  last: Readonly<Record<SightKind, (day: string, ago: string) => string>>;
  norm: string;
  since: (day: string) => string;
  noDay: string;
  due: (when: string) => string;
  ended: (when: string) => string;
}

export const dayWords: Readonly<Record<Lang, DayWords>> = {
  nl: {
    title: 'Mijn dag',
    lead: 'Het gevaarlijkste bovenaan. Elke regel brengt je naar de plek waar je het doet.',
    groups: { now: 'Nu', today: 'Vandaag', week: 'Deze week' },
    groupLead: { now: 'Dit wacht niet: hier kan iemand in gevaar zijn.', today: 'Te laat of vandaag klaar.' },
    until: day => `Tot en met ${day}.`,
    empty: {
      now: 'Niets dat nu moet.',
      today: 'Niets dat vandaag klaar moet.',
      week: 'Niets voor de komende zeven dagen.',
    },
    nothing: 'Niets dat nu moet. Je hebt ruimte.',
    nothingMore:
      'Voor niemand van jouw huishoudens loopt iets af. Een goed moment om iemand te spreken die je lang niet sprak.',
    more: count =>
      count === 1
        ? 'Nog 1 regel past hier niet. Wat gevaarlijker is, staat erboven.'
        : `Nog ${count} regels passen hier niet. Wat gevaarlijker is, staat erboven.`,
    places: {
      director: 'als casusregisseur',
      deputy: 'als vervanger',
      intake: 'bij de intake',
      team: 'in het team',
      supervisor: 'als leidinggevende',
    },
    household: code => `Huishouden ${code}`,
    what: {
      decide_on_red: 'Besluit over rood gevaar',
      acute_report: 'Beoordeel de melding: acuut onveilig',
      repeat_report: 'Opnieuw een melding of weer open: kijk wat er eerder was en wat er nu nodig is',
      escalation: 'Zorg dat het verder gaat: sluiten zonder dat het veilig is',
      conference_decision: 'Doe wat er in het overleg is besloten',
      condition_failed: 'Kijk naar een voorwaarde waaraan niet is voldaan',
      drop_out: 'Vraag nu naar veiligheid: iemand bleef weg',
      drop_out_check: 'Vraag vandaag naar veiligheid: iemand bleef weg',
      motivate_again: 'Praat opnieuw over de hulp die stopte',
      referral_to_answer: 'Een vraag om hulp wacht op antwoord',
      no_director: 'Benoem een casusregisseur',
      assess_report: 'Beoordeel de melding',
      override_waiting: 'Besluit als tweede persoon over een uitzondering',
      contra_indicated_contact: 'Kijk naar een contact samen waar iets tegen sprak',
      contra_indicated_step: 'Kijk naar een stap waarvoor gewaarschuwd is',
      phase_reopened: 'Terug in fase 1: kijk wat er nu moet gebeuren',
      condition_check: 'Controleer een veiligheidsvoorwaarde',
      hearing: 'Hoor wie nog niet gehoord is',
      planned_step: 'Kijk of een stap met meer personen nog kan',
      handover: 'Een overdracht',
      network_contact: 'Een afgesproken contact ging voorbij',
      asked_about_known_person: 'Beantwoord een vraag van een collega',
      override_ended: 'Een uitzondering is voorbij: kijk wat er nu geldt',
      clock: 'Een wettelijke termijn loopt af',
      safe_contact_expires: 'Spreek opnieuw veilig contact af',
      task: 'Taak',
    },
    redWaits: 'Rood gevaar wacht op een besluit: spreek de casusregisseur',
    redWithout: {
      heading: n =>
        n === 1
          ? 'Rood gevaar wacht op een besluit, en er zit geen leidinggevende in dat team'
          : `Rood gevaar wacht op een besluit in ${n} huishoudens zonder leidinggevende in het team`,
      line: (since, who, directed) =>
        `sinds ${since}. Spreek vandaag ${who} (${directed ? 'casusregisseur' : 'doet de intake'}) en vraag een plek in het team.`,
      more: 'Je ziet hier alleen de code. Meekijken kan zodra iemand uit het team jou een plek geeft.',
    },
    speak: name => `Spreek ${name === '' ? 'deze persoon' : name} en vraag naar veiligheid`,
    why: {
      decide_on_red: 'Er is een signaal van rood gevaar en nog geen besluit.',
      acute_report: 'De melding spreekt van acute onveiligheid en is nog niet beoordeeld.',
      repeat_report:
        'Over iemand uit dit huishouden kwam opnieuw een melding, of het ging na afsluiting weer open.',
      to_decide: 'Iemand stelde het voor. Iemand anders besluit.',
      escalation: 'Jij bent de eigenaar zolang het niet verder kan.',
      conference_decision: 'Besloten in een overleg, met jouw naam erbij.',
      climbed: 'Dit wacht te lang, en kwam daarom bij jou. Spreek wie de regie heeft.',
      condition_failed: 'De laatste controle die telt zegt: niet voldaan.',
      drop_out:
        'Wie geweld gebruikte, kwam niet of stopte met hulp. Daarna heeft nog niemand naar veiligheid gevraagd.',
      drop_out_check:
        'Wie geweld gebruikte, kwam niet of stopte met hulp. Vraag het vandaag aan wie geweld ondergaat.',
      motivate_again: 'Wie zelf praat over verdergaan, komt eerder terug.',
      referral_to_answer: 'Zonder antwoord weet niemand of de hulp komt.',
      no_director: 'Dit huishouden heeft nog geen casusregisseur.',
      assess_report: 'Binnen vijf werkdagen na ontvangst.',
      override_waiting: 'Een collega vraagt een uitzondering. Die geldt pas als een tweede persoon besluit.',
      contra_indicated_contact:
        'Zij waren bij elkaar terwijl er iets tegen sprak. Spreek wie het vastlegde, en vraag ieder apart hoe het was.',
      contra_indicated_step:
        'Een geplande stap kan schade doen. Misschien weet wie hem plande dat niet. Kijk ernaar en spreek elkaar.',
      phase_reopened: 'De grond voor fase 2 is weg.',
      condition_check: 'Zonder controle weet niemand of de voorwaarde houdt.',
      planned_step: 'De situatie kan veranderd zijn sinds dit is afgesproken.',
      hearing: 'Iedereen om wie het gaat wordt gehoord, of er staat waarom niet.',
      handover: 'Zo is er altijd iemand verantwoordelijk.',
      network_contact: 'Leg het contact vast, of zet bij de taak een nieuwe dag.',
      asked_about_known_person: 'Iemand uit dit dossier is bij een collega bekend geworden.',
      override_ended: 'De voorwaarden moeten fase 2 nu zelf dragen.',
      clock: 'Een termijn uit de wet of uit een afspraak van de regio.',
      safe_contact_expires: 'Na die dag geldt de afspraak niet meer en mag er zo geen contact zijn.',
      task: 'Afgesproken in het team.',
      put_right:
        'Een latere controle zegt dat de voorwaarde nu houdt. Kijk wat er gebeurde en rond de taak af.',
    },
    climbed: what => `Wacht te lang: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    report: number => `Melding ${number}.`,
    clock: rule => `${rule}.`,
    channel: channel => `${channel}: de afspraak loopt af.`,
    unheard: count =>
      count === 1 ? '1 persoon is nog niet gehoord.' : `${count} personen zijn nog niet gehoord.`,
    asks: name => `${name} vraagt het.`,
    tookIn: name => `${name} nam de melding aan: neem contact op.`,
    never: {
      asked: 'nog nooit naar veiligheid gevraagd',
      seen: 'nog nooit gezien',
      spoken_alone: 'nog nooit alleen gesproken',
    },
    last: {
      asked: (day, ago) => `naar veiligheid gevraagd op ${day}, ${ago}`,
      seen: (day, ago) => `gezien op ${day}, ${ago}`,
      spoken_alone: (day, ago) => `alleen gesproken op ${day}, ${ago}`,
    },
    norm: 'Langer geleden dan de norm van deze fase:',
    since: day => `sinds ${day}`,
    noDay: 'geen dag afgesproken',
    due: when => when,
    ended: when => `al ${when}`,
  },
  en: {
    title: 'My day',
    lead: 'The most dangerous first. Each line leads to the place where you do it.',
    groups: { now: 'Now', today: 'Today', week: 'This week' },
    groupLead: { now: 'This does not wait: somebody may be in danger here.', today: 'Late, or due today.' },
    until: day => `Up to and including ${day}.`,
    empty: {
      now: 'Nothing that must be done now.',
      today: 'Nothing that is due today.',
      week: 'Nothing for the coming seven days.',
    },
    nothing: 'Nothing that must be done now. You have room.',
    nothingMore:
      'Nothing runs out for anybody in your households. A good moment to speak with somebody you have not spoken with for long.',
    more: count =>
      count === 1
        ? '1 more line does not fit here. What is more dangerous stands above.'
        : `${count} more lines do not fit here. What is more dangerous stands above.`,
    places: {
      director: 'as case director',
      deputy: 'as deputy',
      intake: 'at the intake',
      team: 'in the team',
      supervisor: 'as supervisor',
    },
    household: code => `Household ${code}`,
    what: {
      decide_on_red: 'Decide on red danger',
      acute_report: 'Assess the report: acutely unsafe',
      repeat_report: 'A report again, or open again: look what was before and what is needed now',
      escalation: 'See that it goes on: closing without safety',
      conference_decision: 'Do what the conference decided',
      condition_failed: 'Look at a condition that was not kept',
      drop_out: 'Ask about safety now: somebody stayed away',
      drop_out_check: 'Ask about safety today: somebody stayed away',
      motivate_again: 'Talk again about the help that stopped',
      referral_to_answer: 'A question for help waits for an answer',
      no_director: 'Appoint a case director',
      assess_report: 'Assess the report',
      override_waiting: 'Decide as second person on an override',
      contra_indicated_contact: 'Look at a contact together that something spoke against',
      contra_indicated_step: 'Look at a step that was warned about',
      phase_reopened: 'Back in phase 1: look what must happen now',
      condition_check: 'Check a safety condition',
      hearing: 'Hear who has not been heard',
      planned_step: 'Look whether a step with several persons still can be',
      handover: 'A handover',
      network_contact: 'A contact that was agreed has passed',
      asked_about_known_person: 'Answer a question of a colleague',
      override_ended: 'An override has ended: look what holds now',
      clock: 'A legal term runs out',
      safe_contact_expires: 'Agree on safe contact anew',
      task: 'Task',
    },
    redWaits: 'Red danger waits for a decision: speak with the case director',
    redWithout: {
      heading: n =>
        n === 1
          ? 'Red danger waits for a decision, and no supervisor is in that team'
          : `Red danger waits for a decision in ${n} households without a supervisor in the team`,
      line: (since, who, directed) =>
        `since ${since}. Speak today with ${who} (${directed ? 'case director' : 'does the intake'}) and ask for a place in the team.`,
      more: 'You see only the code here. You can look along as soon as somebody of the team gives you a place.',
    },
    speak: name => `Speak with ${name === '' ? 'this person' : name} and ask about safety`,
    why: {
      decide_on_red: 'There is a sign of red danger and no decision yet.',
      acute_report: 'The report speaks of acute unsafety and has not been assessed.',
      repeat_report:
        'There was a report again about somebody of this household, or it opened again after closing.',
      to_decide: 'Somebody proposed it. Somebody else decides.',
      escalation: 'You are the owner as long as it cannot go on.',
      conference_decision: 'Decided in a conference, with your name to it.',
      climbed: 'This waits too long, and therefore came to you. Speak with who directs.',
      condition_failed: 'The last check that counts says: not kept.',
      drop_out:
        'Whoever used violence did not come or stopped the help. Nobody has asked about safety since.',
      drop_out_check:
        'Whoever used violence did not come or stopped the help. Ask whoever undergoes the violence today.',
      motivate_again: 'Whoever is spoken with about going on, comes back sooner.',
      referral_to_answer: 'Without an answer nobody knows whether the help will come.',
      no_director: 'This household has no case director yet.',
      assess_report: 'Within five working days of receipt.',
      override_waiting: 'A colleague asks for an override. It holds only once a second person decides.',
      contra_indicated_contact:
        'They were together while something spoke against it. Talk with who recorded it, and ask each apart how it was.',
      contra_indicated_step:
        'A planned step may do harm. Whoever planned it may not know that. Look at it and speak with each other.',
      phase_reopened: 'The ground for phase 2 is gone.',
      condition_check: 'Without a check nobody knows whether the condition holds.',
      planned_step: 'Things may have changed since this was agreed.',
      hearing: 'Everybody concerned is heard, or it is written why not.',
      handover: 'So that somebody is always responsible.',
      network_contact: 'Record the contact, or set a new day with the task.',
      asked_about_known_person: 'Somebody of this file has become known to a colleague.',
      override_ended: 'The conditions must now carry phase 2 by themselves.',
      clock: 'A term of the law or of an agreement of the region.',
      safe_contact_expires: 'After that day the agreement does not hold and there may be no such contact.',
      task: 'Agreed in the team.',
      put_right: 'A later check says that the condition holds now. Look what happened and finish the task.',
    },
    climbed: what => `Waits too long: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    report: number => `Report ${number}.`,
    clock: rule => `${rule}.`,
    channel: channel => `${channel}: the agreement runs out.`,
    unheard: count =>
      count === 1 ? '1 person has not been heard.' : `${count} persons have not been heard.`,
    asks: name => `${name} asks.`,
    tookIn: name => `${name} took the report in: get in touch.`,
    never: {
      asked: 'never asked about safety',
      seen: 'never seen',
      spoken_alone: 'never spoken with alone',
    },
    last: {
      asked: (day, ago) => `asked about safety on ${day}, ${ago}`,
      seen: (day, ago) => `seen on ${day}, ${ago}`,
      spoken_alone: (day, ago) => `spoken with alone on ${day}, ${ago}`,
    },
    norm: 'Longer ago than the norm of this phase:',
    since: day => `since ${day}`,
    noDay: 'no day agreed',
    due: when => when,
    ended: when => `already ${when}`,
  },
};
