import { judgeProfile } from '#acts/profile/judge-profile.ts';
import { decideOnRed } from '#acts/safety/decide-on-red.ts';
import { knowsNot, talkOver, wantsNot } from '../screening.ts';
import type { Family } from '../story.ts';

/** Mara tells much and Dirk little; Noor and Sem each tell their own. What one said stands in nobody else's answers. */
export async function talksAboutControl(f: Family): Promise<void> {
  const { stage } = f;
  stage.at(-426, '10:30');
  await talkOver(
    f,
    { by: 'shirley', about: 'Mara', list: 'adult_short', partner: 'Dirk' },
    {
      safe_number: 2,
      safe_words: 'Ik slaap met mijn schoenen naast het bed.',
      'by_other.hit': 'monthly',
      'by_other.throat': 'few_times',
      'by_other.weapon': knowsNot,
      'by_other.threatened_to_kill': 'few_times',
      'by_other.forced_sex': wantsNot,
      'by_other.followed': 'weekly',
      'by_self.hit': 'never',
      'by_self.throat': 'never',
      'by_self.weapon': 'never',
      'by_self.threatened_to_kill': 'never',
      'by_self.forced_sex': 'never',
      'by_self.followed': 'never',
      fear: 'very',
      believes_lethal: 'yes',
      worse_lately: 'yes',
      'by_other.control_contacts': 'very',
      'by_other.control_movement': 'very',
      'by_self.control_contacts': 'not',
      'by_self.control_movement': 'not',
      dares_speak: 'not',
      together: 'breaking_up',
      children_as_lever: 'quite',
      abduction_threat: 'yes',
      child_danger_now: 'no',
      child_saw: 'monthly',
      child_hit: 'never',
      safe_needs: 'Dat hij niet weet waar we zijn. Echt niet.',
    },
  );
}

/** The deeper talk with Mara, and what Dirk, Noor and Sem tell; then what the director makes of it. */
export async function talksAfterMoving(f: Family): Promise<void> {
  const { stage, householdId } = f;
  stage.at(-410, '13:00');
  await talkOver(
    f,
    { by: 'shirley', about: 'Mara', list: 'adult_deep', partner: 'Dirk' },
    {
      'by_other.insulted': 'daily',
      'by_other.threatened': 'weekly',
      'by_other.pushed': 'weekly',
      'by_other.injured': 'few_times',
      'by_other.in_pregnancy': 'no',
      'by_other.threatened_suicide': 'yes',
      who_uses: 'other_only',
      conflict_about: 'own_way',
      'by_other.jealous': 'very',
      'by_other.control_money': 'very',
      'by_other.control_phone': 'very',
      'by_other.control_daily_life': 'quite',
      'by_other.control_children': 'quite',
      'by_other.control_care': 'little',
      'by_other.breached_order': 'no',
      child_shouted_at: 'monthly',
      neglect_food: 'never',
      neglect_alone: 'never',
      childhood_hit: 'no',
      childhood_saw: 'yes',
      trauma_reliving: 'very',
      trauma_avoiding: 'quite',
      trauma_alert: 'very',
      trauma_numb: 'little',
      trauma_wants_help: 'yes',
      mental_problem: 'little',
      alcohol: 'never',
      drugs: 'never',
      money_worries: 'quite',
      debts: 'yes',
      no_work: 'no',
      support: 'quite',
      someone_to_call: 'yes',
      safe_place: 'yes',
      goes_well: 'Noor en Sem lachen weer aan tafel.',
    },
  );
  stage.at(-406, '16:30');
  await talkOver(
    f,
    { by: 'koen', about: 'Dirk', list: 'adult_short', partner: 'Mara' },
    {
      safe_number: 8,
      safe_words: 'Er is niks aan de hand als iedereen zich gewoon gedraagt.',
      'by_other.hit': 'few_times',
      'by_self.hit': 'once',
      'by_self.throat': 'never',
      'by_self.threatened_to_kill': 'never',
      'by_self.followed': wantsNot,
      'by_self.control_contacts': 'not',
      'by_self.control_movement': 'not',
      fear: 'not',
      worse_lately: 'no',
      together: 'breaking_up',
      child_saw: 'once',
      child_hit: 'never',
    },
  );
  await talkOver(
    f,
    { by: 'koen', about: 'Dirk', list: 'observation', seen: true },
    { seen_control: 'very', seen_other_answers: 'not', seen_fear: 'not', seen_under_influence: 'not' },
  );
  stage.at(-405, '15:30');
  await talkOver(
    f,
    { by: 'mirjam', about: 'Noor', list: 'child_12_17' },
    {
      safe_number: 4,
      home_safe: 'little',
      grown_ups_fight: 'weekly',
      grown_ups_hurt: 'monthly',
      child_hurt: 'never',
      child_looks_after: 'very',
      child_in_between: 'quite',
      child_scared: 'quite',
      child_sad: 'quite',
      child_sleeps: 'little',
      child_startles: 'very',
      child_school: 'quite',
      child_wish: 'Dat iemand mij vertelt wat er gaat gebeuren voordat het gebeurt.',
    },
  );
  stage.at(-402, '10:00');
  await stage.as('case', judgeProfile, {
    householdId,
    profile: 'intimate_terror',
    fromPersonId: f.id('Dirk'),
    toPersonId: f.id('Mara'),
    verdict: 'confirmed',
    reason:
      'Mara, Noor en Koen vertellen los van elkaar hetzelfde patroon: bepalen, volgen, dreigen. Dirk noemt het ruzie.',
    audience: { team: 'team' },
  });
  await stage.as('case', judgeProfile, {
    householdId,
    profile: 'family_under_stress',
    verdict: 'rejected',
    reason: 'Er zijn geldzorgen, maar het geweld volgt niet op stress. Het volgt op wat Mara zelf beslist.',
    audience: { team: 'team' },
  });
  await stage.as('case', decideOnRed, {
    householdId,
    personId: f.id('Mara'),
    decision: 'Niets wijkt: afstand, directe lijn, opvang. Geen gesprek met beiden, ook niet bij de rechter.',
    audience: { team: 'team' },
  });
}

/** Sem is nine by now and tells his own. */
export async function talkWithSem(f: Family): Promise<void> {
  f.stage.at(-50, '15:30');
  await talkOver(
    f,
    { by: 'mirjam', about: 'Sem', list: 'child_8_11' },
    {
      home_safe: 'little',
      grown_ups_fight: 'weekly',
      grown_ups_hurt: knowsNot,
      child_hurt: 'never',
      child_scared: 'quite',
      child_sad: 'little',
      child_sleeps: 'little',
      child_startles: 'quite',
      child_looks_after: 'little',
      child_in_between: wantsNot,
      child_helper: 'Oma. En Noor.',
      child_wish: 'Mijn fiets is nog daar.',
    },
  );
}
