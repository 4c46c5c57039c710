import { notAsked, talkOver } from '../screening.ts';
import type { Family } from '../story.ts';

/** Two stories of one separation that do not match; whether there is control behind it is not known yet. */
export async function talksAboutSeparation(f: Family): Promise<void> {
  const { stage } = f;
  stage.at(-240, '16:00');
  await talkOver(
    f,
    { by: 'case', about: 'Marieke', list: 'adult_short', partner: 'Jelle' },
    {
      safe_number: 5,
      safe_words: 'Hij weet altijd waar ik ben.',
      'by_other.hit': 'before',
      'by_other.throat': 'never',
      'by_other.weapon': 'never',
      'by_other.followed': 'monthly',
      fear: 'quite',
      believes_lethal: 'no',
      worse_lately: 'no',
      'by_other.control_contacts': 'quite',
      'by_other.control_movement': 'little',
      dares_speak: 'little',
      together: 'apart_over_12_months',
      children_as_lever: 'quite',
      abduction_threat: 'no',
      contact_dispute: 'very',
      court_cases: 'several',
      words_at_handover: 'weekly',
      child_between: 'very',
      accusations: 'quite',
      direct_contact: 'yes',
      child_danger_now: 'no',
      child_saw: 'monthly',
      child_hit: 'never',
    },
  );
  stage.at(-238, '16:00');
  await talkOver(
    f,
    { by: 'case', about: 'Jelle', list: 'adult_short', partner: 'Marieke', open: true },
    {
      safe_number: 9,
      'by_self.hit': 'never',
      'by_self.followed': 'never',
      'by_other.hit': notAsked,
      together: 'apart_over_12_months',
      contact_dispute: 'very',
      accusations: 'very',
      child_between: 'little',
    },
  );
  stage.at(-236, '15:00');
  await talkOver(
    f,
    { by: 'anke', about: 'Bo', list: 'child_4_7' },
    {
      home_face: 'so_so',
      home_safe: 'little',
      grown_ups_fight: 'weekly',
      child_scared: 'little',
      child_sleeps: 'little',
      child_helper: 'Anke.',
      child_wish: 'Dat ze niet over elkaar praten.',
    },
  );
}
