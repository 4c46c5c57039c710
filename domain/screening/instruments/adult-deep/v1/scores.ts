import type { ScoreRule } from '../../instrument.ts';
import { t } from '../../write.ts';

const domains = [
  'control_money',
  'control_phone',
  'control_daily_life',
  'control_children',
  'control_care',
] as const;

/** Orders of ours, to follow one person over time. */
export const adultScores: readonly ScoreRule[] = [
  {
    code: 'trauma_signs',
    version: 1,
    title: t('Klachten na nare ervaringen', 'Troubles after bad experiences'),
    meaning: t(
      'Van 0 tot 12. Hoger is meer last. Een volgorde van onszelf, geen norm en geen diagnose. Wat niet is beantwoord telt voor niets, dus het is ten minste dit.',
      'From 0 to 12. Higher is more trouble. An order of ours, no norm and no diagnosis. What was not answered counts for nothing, so it is at least this.',
    ),
    constructs: ['trauma_reliving', 'trauma_avoiding', 'trauma_alert', 'trauma_numb'],
    rule: 'sum',
  },
  {
    code: 'control_by_other',
    version: 1,
    title: t('Waarover de ander beslist', 'What the other one decides about'),
    meaning: t(
      'Op hoeveel van vijf gebieden iemand vertelt best veel of heel veel bepaald te worden. Omgaan met anderen en waar iemand heen gaat staan in het eerste gesprek en tellen hier niet mee. Een volgorde van onszelf, geen norm en geen maat voor gevaar.',
      'In how many of five fields somebody says they are controlled quite a lot or very much. Whom they see and where they go were asked in the first talk and do not count here. An order of ours, no norm and no measure of danger.',
    ),
    constructs: domains.map(one => `by_other.${one}` as const),
    rule: 'clear',
  },
  {
    code: 'control_by_self',
    version: 1,
    title: t('Waarover iemand zelf beslist', 'What the person decides about'),
    meaning: t(
      'Op hoeveel van vijf gebieden iemand vertelt zelf best veel of heel veel te bepalen voor de ander. Een volgorde van onszelf, geen norm en geen maat voor gevaar.',
      'In how many of five fields somebody says they decide quite a lot or very much for the other one. An order of ours, no norm and no measure of danger.',
    ),
    constructs: domains.map(one => `by_self.${one}` as const),
    rule: 'clear',
  },
  {
    code: 'burden',
    version: 1,
    title: t('Wat er op iemand drukt', 'What weighs on somebody'),
    meaning: t(
      'Van 0 tot 15: opvoeden, machteloos voelen, geld, wonen en alleen zijn. Hoger is zwaarder. Een volgorde van onszelf, geen norm. Wat niet is beantwoord telt voor niets, dus het is ten minste dit.',
      'From 0 to 15: bringing up children, feeling powerless, money, housing and being alone. Higher is heavier. An order of ours, no norm. What was not answered counts for nothing, so it is at least this.',
    ),
    constructs: ['parenting_stress', 'powerless', 'money_worries', 'housing_worries', 'lonely'],
    rule: 'sum',
  },
];
