import { sql } from 'kysely';
import { changeRoles } from '#acts/access/change-roles.ts';
import { readAccount } from '#acts/access/read-account.ts';
import type { Actor, World } from './world.ts';

const calculated = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression';
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
const translation = 'http://hl7.org/fhir/StructureDefinition/translation';

const words = (text: string, en: string) => ({
  text,
  _text: {
    extension: [
      {
        url: translation,
        extension: [
          { url: 'lang', valueCode: 'en' },
          { url: 'content', valueString: en },
        ],
      },
    ],
  },
});

const often = (['Nooit', 'Soms', 'Vaak'] as const).map((display, weight) => ({
  extension: [{ url: ordinal, valueDecimal: weight }],
  valueCoding: { code: String(weight), display },
}));

/** A made-up questionnaire on sleep: two weighted questions, one that opens another, and a sum. */
export const aQuestionnaire = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  resourceType: 'Questionnaire',
  url: 'https://example.org/vragenlijst/slapen',
  version: '1.0',
  status: 'active',
  language: 'nl',
  title: 'Hoe slaap je?',
  item: [
    {
      linkId: 'wakker',
      type: 'choice',
      answerOption: often,
      ...words('Lig je wakker?', 'Do you lie awake?'),
    },
    {
      linkId: 'moe',
      type: 'choice',
      answerOption: often,
      ...words('Ben je overdag moe?', 'Are you tired by day?'),
    },
    {
      linkId: 'waarvan',
      type: 'string',
      enableWhen: [{ question: 'wakker', operator: '=', answerCoding: { code: '2' } }],
      ...words('Waar lig je wakker van?', 'What keeps you awake?'),
    },
    {
      linkId: 'som',
      type: 'integer',
      readOnly: true,
      extension: [
        {
          url: calculated,
          valueExpression: {
            language: 'text/fhirpath',
            expression:
              "%resource.item.where(linkId = 'wakker' or linkId = 'moe').answer.value.ordinal().sum()",
          },
        },
      ],
      ...words('Samen', 'Together'),
    },
  ],
  ...change,
});

/** The fields of bringing it in, with a licence without end. */
export const broughtIn = (document: unknown = aQuestionnaire(), more: Record<string, unknown> = {}) => ({
  document: typeof document === 'string' ? document : JSON.stringify(document),
  licence: 'vrij te gebruiken',
  licenceHolder: 'Stichting Verzonnen Vragen',
  territory: 'Nederland',
  ...more,
});

/**
 * Makes wim an administrator as well, by the deed that is there for it, and long ago: two people publish, and who gave
 * somebody their roles just now is not the other one (tests/acts/one-hand.test.ts).
 */
export async function secondAdministrator(world: World): Promise<Actor> {
  const { wim, adm } = world.as;
  const { version } = await adm.must(readAccount, { userId: wim.id });
  await adm.must(changeRoles, { userId: wim.id, version, roles: ['worker', 'functional_administrator'] });
  await sql`update user_account set roles_at = roles_at - interval '91 days' where id = ${wim.id}`.execute(
    world.database.db,
  );
  return wim;
}
