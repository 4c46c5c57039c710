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
  ends_by_deed: {
    status: 422,
    nl: 'Deze taak eindigt niet met een vinkje, maar door te doen wat ze vraagt.',
    en: 'This task does not end with a tick, but by doing what it asks.',
  },
} as const satisfies Refusals;
