import type { Refusals } from '#acts/shared/deed.ts';

/** What may be refused around tasks. */
export const dayRefusals = {
  not_in_team: {
    status: 422,
    nl: 'Deze collega heeft geen plek in dit team en ziet de taak dus niet. Vraag de collega eerst in het team.',
    en: 'This colleague has no place in this team and would not see the task. Ask the colleague into the team first.',
  },
  due_in_the_past: {
    status: 422,
    nl: 'De dag waarop het klaar moet zijn is al voorbij.',
    en: 'The day on which it should be done has passed already.',
  },
  done_already: {
    status: 409,
    nl: 'Deze taak was al gedaan.',
    en: 'This task was done already.',
  },
  not_your_task: {
    status: 403,
    nl: 'Wie de taak heeft of wie de casusregie heeft, rondt haar af.',
    en: 'Whoever has the task or directs the case ends it.',
  },
  not_a_repeat_report: {
    status: 422,
    nl: 'Deze taak gaat niet over een nieuwe melding.',
    en: 'This task is not about a report again.',
  },
  not_yours_to_answer: {
    status: 403,
    nl: 'Wie hierover gewekt is, antwoordt zelf.',
    en: 'Whoever was told of this answers for themselves.',
  },
  answer_does_not_fit: {
    status: 422,
    nl: 'Dit antwoord past niet. Een gesloten dossier open je weer, of je zegt waarom het dicht blijft; in een open dossier zeg je wat je zag.',
    en: 'This answer does not fit. A closed file is opened again, or you say why it stays closed; in an open file you say what you saw.',
  },
  reason_missing: {
    status: 422,
    nl: 'Schrijf in een paar woorden waarom.',
    en: 'Write in a few words why.',
  },
  ends_by_deed: {
    status: 422,
    nl: 'Deze taak eindigt niet met een vinkje, maar door te doen wat ze vraagt.',
    en: 'This task does not end with a tick, but by doing what it asks.',
  },
} as const satisfies Refusals;
