import type { Part } from '#domain/screening/constructs.ts';
import type { PartState } from '#domain/screening/part-state.ts';
import type { Lang } from '#web/words/format.ts';

/** What a screening asks about, and how far it was asked. */
export const partWords: Readonly<
  Record<Lang, { part: Readonly<Record<Part, string>>; state: Readonly<Record<PartState, string>> }>
> = {
  nl: {
    part: {
      violence: 'Geweld tussen partners',
      control: 'Controle en dwang',
      separation: 'Uit elkaar gaan',
      children: 'Rond de kinderen',
      safety: 'Veiligheid, zelf gezegd',
      childhood: 'Eigen jeugd',
      trauma: 'Sporen van wat er gebeurde',
      mental_health: 'Psychische klachten',
      substances: 'Drank en drugs',
      disability: 'Leren en beperking',
      stress: 'Spanning en onmacht',
      living: 'Geld, wonen, werk',
      network: 'Mensen om je heen',
      protective: 'Wat beschermt',
      own_world: 'Wereld van het kind',
      early_years: 'Het kleine kind',
      observation: 'Eigen waarneming',
    },
    state: {
      answered: 'gevraagd',
      partly: 'deels',
      does_not_want: 'wil niet',
      does_not_know: 'weet niet',
      not_asked: 'niet gevraagd',
    },
  },
  en: {
    part: {
      violence: 'Violence between partners',
      control: 'Control and coercion',
      separation: 'Separating',
      children: 'Around the children',
      safety: 'Safety, own words',
      childhood: 'Own childhood',
      trauma: 'Traces of what happened',
      mental_health: 'Mental health',
      substances: 'Alcohol and drugs',
      disability: 'Learning and disability',
      stress: 'Stress and powerlessness',
      living: 'Money, housing, work',
      network: 'People around',
      protective: 'What protects',
      own_world: 'World of the child',
      early_years: 'The small child',
      observation: 'Own observation',
    },
    state: {
      answered: 'asked',
      partly: 'partly',
      does_not_want: 'does not want',
      does_not_know: 'does not know',
      not_asked: 'not asked',
    },
  },
};
