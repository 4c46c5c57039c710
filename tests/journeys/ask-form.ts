import { sql } from 'kysely';
import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import type { World } from '#tests/makers/world.ts';

type Json = Record<string, unknown>;

const control = (code: string): Json => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});
const options = (...labels: string[]) => ({
  answerOption: labels.map(display => ({ valueCoding: { code: display.toLowerCase(), display } })),
});

/** A made-up questionnaire of a region with one of everything: branching, tables, repetitions, dates, amounts. */
export const regional: Json = {
  resourceType: 'Questionnaire',
  status: 'active',
  url: 'urn:made-up:everything',
  version: '1',
  title: 'Alles bij elkaar',
  language: 'nl',
  item: [
    {
      linkId: 'about',
      type: 'group',
      text: 'Over de week',
      prefix: 'A',
      item: [
        { linkId: 'intro', type: 'display', text: 'Denk aan de afgelopen zeven dagen.' },
        { linkId: 'weight', type: 'decimal', text: 'Hoeveel weegt de baby?', required: true },
        { linkId: 'born', type: 'date', text: 'Wanneer is de baby geboren?' },
        { linkId: 'slept', type: 'boolean', text: 'Heb je geslapen?' },
        {
          linkId: 'why',
          type: 'text',
          text: 'Waardoor niet?',
          enableWhen: [{ question: 'slept', operator: '=', answerBoolean: false }],
        },
        { linkId: 'names', type: 'string', text: 'Wie hielp er?', repeats: true },
        {
          linkId: 'dose',
          type: 'quantity',
          text: 'Hoeveel drinkt de baby?',
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
              valueCoding: { system: 'http://unitsofmeasure.org', code: 'mL', display: 'ml' },
            },
          ],
        },
        { linkId: 'photo', type: 'attachment', text: 'Een foto van het schrift' },
      ],
    },
    {
      linkId: 'mood',
      type: 'group',
      text: 'Hoe vaak deze week?',
      extension: [control('htable')],
      item: ['Gelachen', 'Gehuild', 'Buiten geweest', 'Iemand gesproken die je vertrouwt'].map(
        (text, at) => ({
          linkId: `mood.${at}`,
          type: 'choice',
          text,
          ...options('Nooit', 'Soms', 'Vaak', 'Elke dag'),
        }),
      ),
    },
    {
      linkId: 'medicines',
      type: 'group',
      text: 'Medicijn',
      repeats: true,
      extension: [control('gtable')],
      item: [
        { linkId: 'medicine.name', type: 'string', text: 'Naam' },
        { linkId: 'medicine.times', type: 'integer', text: 'Keer per dag' },
        { linkId: 'medicine.since', type: 'date', text: 'Sinds' },
      ],
    },
    {
      linkId: 'children',
      type: 'group',
      text: 'Kind',
      repeats: true,
      item: [
        { linkId: 'child.name', type: 'string', text: 'Hoe heet het kind?' },
        {
          linkId: 'child.day',
          type: 'open-choice',
          text: 'Waar is het kind overdag?',
          ...options('School', 'Opvang', 'Thuis'),
        },
      ],
    },
    ...Array.from({ length: 2 }, (_, part) => ({
      linkId: `more.${part}`,
      type: 'group',
      text: `Nog een deel ${part + 1}`,
      item: Array.from({ length: 8 }, (_one, at) => ({
        linkId: `more.${part}.${at}`,
        type: (['choice', 'string', 'integer', 'time'] as const)[at % 4],
        text: `Een wat langere vraag nummer ${at + 1}, zoals die in een lange vragenlijst voorkomt?`,
        ...(at % 4 === 0 ? options('Nooit', 'Soms', 'Vaak') : {}),
      })),
    })),
  ],
};

/** Brings it in and has it published; answers its id. */
export async function published(world: World, document: Json = regional): Promise<string> {
  const { questionnaireId } = await world.as.adm.must(bringInQuestionnaire, {
    document: JSON.stringify(document),
    licence: 'CC0',
    licenceHolder: 'Verzonnen',
    territory: 'NL',
  });
  await sql`update questionnaire set state = 'published', published_by = ${world.as.vera.id}, published_at = now()
    where id = ${questionnaireId}`.execute(world.database.db);
  return questionnaireId;
}
