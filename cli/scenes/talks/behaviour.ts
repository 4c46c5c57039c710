import { talkOver } from '../screening.ts';
import type { Family } from '../story.ts';

/** A boy who hits, his mother who is worn out, his sister behind a locked door. */
export async function talksAboutTygo(f: Family): Promise<void> {
  const { stage } = f;
  stage.at(-136, '17:00');
  await talkOver(
    f,
    { by: 'ilse', about: 'Joyce', list: 'adult_deep', partner: 'Rob' },
    {
      child_conduct: 'very',
      child_condition: 'yes',
      child_to_parent: 'weekly',
      school_or_police_trouble: 'monthly',
      parents_disagree: 'quite',
      parenting_stress: 'very',
      childhood_hit: 'no',
      trauma_alert: 'quite',
      stress_number: 8,
      powerless: 'very',
      money_worries: 'little',
      debts: 'no',
      no_work: 'no',
      support: 'quite',
      someone_to_call: 'yes',
    },
  );
  stage.at(-135, '16:00');
  await talkOver(
    f,
    { by: 'teun', about: 'Tygo', list: 'child_12_17' },
    {
      safe_number: 7,
      child_own_anger: 'weekly',
      child_sad: 'quite',
      child_school: 'little',
      child_substances: 'monthly',
      child_helper: 'Opa.',
      child_wish: 'Dat ze niet achter me aan lopen als ik wegloop.',
    },
  );
}
