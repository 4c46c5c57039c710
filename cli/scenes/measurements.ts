import type { Construct } from '#domain/screening/constructs.ts';
import { type Said, talkOver, wantsNot } from './screening.ts';
import type { Stage } from './stage.ts';
import { Family } from './story.ts';

const towards = [
  'hit',
  'throat',
  'weapon',
  'threatened_to_kill',
  'forced_sex',
  'followed',
] as const satisfies readonly string[];
const directions = ['by_other', 'by_self'] as const;

/** The same to each question about what the one does to the other. */
const each = (answer: Said[Construct]): Said =>
  Object.fromEntries(
    directions.flatMap(way => towards.map(what => [`${way}.${what}` satisfies Construct, answer])),
  );

/** No violence that is dangerous, from either side; what else was told comes with it. */
const without = (more: Said): Said => ({ ...each('never'), ...more });

/** Every question about violence was put, and not answered. */
const untold: Said = {
  ...each(wantsNot),
  fear: wantsNot,
  believes_lethal: wantsNot,
  worse_lately: wantsNot,
};

/**
 * A household that is measured as the study did: at the report, and a year later while it is still open. Played before
 * it is closed; half a year after that it is asked once more (`playLaterMeasurements`).
 */
export async function playFirstMeasurements(stage: Stage): Promise<void> {
  const f = await Family.known(stage, 'teun', 'Wendela');
  stage.at(-737, '14:00');
  await measure(f, 'ruben', without({ safe_number: 5, safe_words: 'Hij scheldt, en Tijn hoort alles.' }), {
    his: without({ safe_number: 6, safe_words: 'Sinds ik thuis zit, ben ik niet te genieten.' }),
    child: { home_safe: 'little', grown_ups_fight: 'weekly', child_scared: 'quite' },
  });
  stage.at(-378, '15:30');
  await measure(f, 'ruben', without({ safe_number: 8, safe_words: 'Hij gaat fietsen. Het is stil.' }), {
    his: without({ safe_number: 8, safe_words: 'Ik voel het nu aankomen.' }),
    child: { home_safe: 'quite', grown_ups_fight: 'never', child_scared: 'not' },
  });
}

/** The household is closed. The last moment goes on: she and Tijn tell, he does not want to any more. */
export async function playLaterMeasurements(stage: Stage): Promise<void> {
  const f = await Family.known(stage, 'teun', 'Wendela');
  stage.at(-192, '16:00');
  await measure(f, 'teun', without({ safe_number: 9, safe_words: 'Wij weten wat we doen.' }), {
    his: untold,
    child: { home_safe: 'very', grown_ups_fight: 'never', child_scared: 'not' },
  });
}

/** Each of the three apart, over the list of their age. */
async function measure(
  f: Family,
  by: string,
  hers: Said,
  { his, child }: { readonly his: Said; readonly child: Said },
): Promise<void> {
  await talkOver(f, { by, about: 'Wendela', list: 'adult_short', partner: 'Gijsbert' }, hers);
  await talkOver(f, { by, about: 'Gijsbert', list: 'adult_short', partner: 'Wendela' }, his);
  await talkOver(f, { by, about: 'Tijn', list: 'child_8_11' }, child);
}
