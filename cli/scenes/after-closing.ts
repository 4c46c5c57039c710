import { reopenHousehold } from '#acts/closing/reopen-household.ts';
import { askAfter, confirmClosing } from './closings.ts';
import { wokenPeople } from './families/woken-again.ts';
import type { Stage } from './stage.ts';
import { Family } from './story.ts';

/**
 * Three households are closed by a second person, and asked after. A scene of its own: whoever took them in loses sight
 * of them here, so what came before is not played again when this is cut off.
 */
export async function playAfterClosing(stage: Stage): Promise<void> {
  const safe = await Family.known(stage, 'teun', 'Wendela');
  const everybody = ['Wendela', 'Gijsbert', 'Tijn'];
  await confirmClosing(
    safe,
    'marit',
    -370,
    'Samen doorgelopen. Wij blijven anderhalf jaar vragen hoe het gaat.',
  );
  await askAfter(safe, 'ruben', -338, everybody, 'safe', 'Het gaat goed.');
  await askAfter(safe, 'ruben', -276, everybody, 'safe', 'Wij weten wat we doen als het oploopt.');
  await askAfter(safe, 'teun', -185, everybody, 'safe', 'Nog steeds goed.');

  const woken = await Family.known(stage, 'ruben', 'Patricia');
  stage.at(-210);
  await confirmClosing(woken, 'marit', -210, 'Een half jaar rustig, en de jongens zeggen het zelf.');
  await askAfter(woken, 'teun', -178, ['Patricia', 'Erwin', 'Luuk', 'Jip'], 'safe', 'Nog steeds rustig.');

  const moved = await Family.known(stage, 'dewi', 'Annelies');
  await confirmClosing(
    moved,
    'noor',
    -70,
    'Er is niets meer dat wij hier kunnen doen. Het is niet veilig geworden.',
  );
  await askAfter(moved, 'dewi', -38, ['Annelies', 'Roy', 'Femke'], 'not_reached');

  stage.at(-6, '21:15');
  await Family.fromReport(stage, 'wim', {
    receivedBy: 'phone',
    reporterRole: 'neighbour',
    reasons: ['partner_violence'],
    natures: ['physical_abuse', 'witness_of_violence'],
    unsafety: 'structural',
    facts: 'Weer geschreeuw, en de jongste stond in zijn pyjama op straat.',
    source: 'Dezelfde buurman',
    persons: wokenPeople(stage),
  });
  stage.at(-5, '08:40');
  await stage.as('ruben', reopenHousehold, {
    householdId: woken.householdId,
    reason: 'Veilig Thuis kreeg een nieuwe melding. Wij kennen dit gezin en gaan er vandaag langs.',
  });
}
