import { recordScreeningReason } from '#acts/screening/record-screening-reason.ts';
import { talkOver } from '../screening.ts';
import type { Family } from '../story.ts';

/** She cannot be asked yet; he and the eldest can. */
export async function talksAboutCare(f: Family): Promise<void> {
  const { stage, householdId } = f;
  stage.at(-538, '11:00');
  await talkOver(
    f,
    { by: 'bram', about: 'Harm', list: 'adult_deep', partner: 'Ineke' },
    {
      who_uses: 'other_only',
      conflict_about: 'nothing',
      neglect_food: 'weekly',
      neglect_alone: 'weekly',
      neglect_care: 'monthly',
      neglect_attention: 'weekly',
      childhood_neglect: 'no',
      stress_number: 7,
      needs_daily_help: 'not',
      support: 'quite',
      goes_well: 'Mijn zus springt altijd bij.',
    },
  );
  await talkOver(
    f,
    { by: 'tom', about: 'Ineke', list: 'observation', seen: true },
    {
      seen_mental: 'very',
      seen_warmth: 'quite',
      seen_neglect: 'quite',
      treatment_need: 'yes',
      treatment_found: 'yes',
    },
  );
  stage.at(-537, '14:30');
  await talkOver(
    f,
    { by: 'noor', about: 'Lotte', list: 'child_8_11' },
    {
      home_safe: 'quite',
      grown_ups_fight: 'never',
      child_looks_after: 'very',
      child_sad: 'quite',
      child_sleeps: 'quite',
      child_helper: 'Tante Wietske.',
      child_wish: 'Dat mama een keer mee naar school komt.',
    },
  );
  await stage.as('noor', recordScreeningReason, {
    householdId,
    personId: f.id('Ineke'),
    reason: 'Ineke is te ziek om gevraagd te worden; de behandelaar zegt wanneer het kan',
    tryAgainOn: stage.day(-500),
  });
}
