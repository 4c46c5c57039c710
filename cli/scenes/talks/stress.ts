import { judgeProfile } from '#acts/profile/judge-profile.ts';
import { talkOver } from '../screening.ts';
import type { Family } from '../story.ts';

/** Debts, drink and rows from both sides, told by both in nearly the same words; and the carer of a boy of three. */
export async function talksAboutStress(f: Family): Promise<void> {
  const { stage, householdId } = f;
  stage.at(-368, '19:30');
  await talkOver(
    f,
    { by: 'fatima', about: 'Samira', list: 'adult_short', partner: 'Ricardo' },
    {
      safe_number: 5,
      safe_words: 'Als de rekeningen komen, ontploft het.',
      'by_other.hit': 'few_times',
      'by_other.throat': 'never',
      'by_other.weapon': 'never',
      'by_other.threatened_to_kill': 'never',
      'by_other.forced_sex': 'never',
      'by_other.followed': 'never',
      'by_self.hit': 'few_times',
      'by_self.throat': 'never',
      'by_self.weapon': 'never',
      'by_self.threatened_to_kill': 'never',
      'by_self.forced_sex': 'never',
      'by_self.followed': 'never',
      fear: 'little',
      believes_lethal: 'no',
      worse_lately: 'no',
      'by_other.control_contacts': 'not',
      'by_other.control_movement': 'not',
      'by_self.control_contacts': 'not',
      'by_self.control_movement': 'not',
      dares_speak: 'very',
      together: 'together',
      children_as_lever: 'not',
      abduction_threat: 'no',
      child_danger_now: 'no',
      child_saw: 'monthly',
      child_hit: 'once',
    },
  );
  await talkOver(
    f,
    { by: 'fatima', about: 'Samira', list: 'adult_deep', partner: 'Ricardo' },
    {
      'by_other.in_pregnancy': 'no',
      'by_other.threatened_suicide': 'no',
      'by_other.jealous': 'little',
      'by_other.control_money': 'not',
      'by_other.control_phone': 'not',
      'by_other.control_daily_life': 'not',
      'by_other.control_children': 'not',
      'by_other.control_care': 'not',
      who_uses: 'both',
      conflict_about: 'quarrels',
      parenting_stress: 'quite',
      childhood_hit: 'yes',
      childhood_saw: 'yes',
      trauma_reliving: 'little',
      trauma_alert: 'quite',
      stress_number: 9,
      powerless: 'very',
      recent_loss: 'yes',
      money_worries: 'very',
      debts: 'yes',
      housing_worries: 'quite',
      support: 'little',
      lonely: 'quite',
      goes_well: 'Op zondag bakken we met zijn allen.',
    },
  );
  stage.at(-366, '20:00');
  await talkOver(
    f,
    { by: 'kees', about: 'Ricardo', list: 'adult_deep', partner: 'Samira' },
    {
      who_uses: 'both',
      conflict_about: 'quarrels',
      childhood_hit: 'yes',
      stress_number: 8,
      powerless: 'very',
      alcohol: 'weekly',
      drugs: 'never',
      substance_problem: 'quite',
      money_worries: 'very',
      debts: 'yes',
      no_work: 'yes',
      support: 'little',
      goes_well: 'Ik wil niet worden zoals mijn vader.',
    },
  );
  stage.at(-365, '15:00');
  await talkOver(
    f,
    { by: 'ilse', about: 'Yara', list: 'child_4_7' },
    {
      home_face: 'so_so',
      home_safe: 'little',
      grown_ups_fight: 'weekly',
      child_scared: 'little',
      child_sleeps: 'little',
      child_helper: 'De buurvrouw met de hond.',
      child_wish: 'Geen borden meer gooien.',
    },
  );
  await talkOver(
    f,
    { by: 'fatima', about: 'Milan', list: 'carer_0_3', carer: 'Samira' },
    {
      baby_sleeps: 'little',
      baby_startles: 'quite',
      baby_clings: 'quite',
      baby_shaken: 'no',
      baby_injured: 'no',
    },
  );
  await stage.as('fatima', judgeProfile, {
    householdId,
    profile: 'family_under_stress',
    verdict: 'confirmed',
    reason: 'Schulden, drank en weinig mensen om op te leunen. Beiden vertellen het los van elkaar zo.',
    audience: { team: 'team' },
  });
}
