import { addApproachText } from '#acts/approach/add-approach-text.ts';
import { publishApproachText } from '#acts/approach/publish-approach-text.ts';
import { bringInQuestionnaire } from '#acts/questionnaire/bring-in-questionnaire.ts';
import { publishQuestionnaire } from '#acts/questionnaire/publish-questionnaire.ts';
import type { Stage } from './stage.ts';

/** What the made-up region brings of its own: a short questionnaire, and a text beside the product's; each by two persons. */
export async function playRegionTexts(stage: Stage): Promise<void> {
  stage.at(-700, '09:00');
  const { questionnaireId } = await stage.as('beheer', bringInQuestionnaire, {
    document: JSON.stringify(livingTogether),
    licence: 'Vrij te gebruiken (verzonnen)',
    licenceHolder: 'Regio Rivierenmonde (verzonnen)',
    territory: 'Rivierenmonde',
  });
  await stage.as('gijs', publishQuestionnaire, { questionnaireId });
  stage.at(-300, '15:00');
  const { textId } = await stage.as('renske', addApproachText, {
    subject: 'family_under_stress',
    heading: 'expertise',
    whom: 'all',
    textNl: 'Het geldloket van de regio helpt binnen drie dagen als er geweld en schulden samen zijn.',
    textEn: 'The money desk of the region helps within three days where there is violence and debt together.',
    source: 'Afspraak van de regio (verzonnen)',
  });
  await stage.as('beheer', publishApproachText, { textId });
}

const often = ['Nooit', 'Soms', 'Vaak'].map((display, weight) => ({
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/ordinalValue', valueDecimal: weight }],
  valueCoding: { system: 'urn:rivierenmonde:vaak', code: String(weight), display },
}));

/** Made up for this region: three questions on living close together, one of them only where it is noisy, and a sum. */
const livingTogether = {
  resourceType: 'Questionnaire',
  url: 'urn:rivierenmonde:dicht-op-elkaar',
  version: '1',
  status: 'active',
  language: 'nl',
  title: 'Dicht op elkaar wonen',
  item: [
    {
      linkId: 'lawaai',
      type: 'choice',
      text: 'Hoe vaak is er zoveel lawaai dat je niet tot rust komt?',
      answerOption: often,
    },
    {
      linkId: 'waar',
      type: 'text',
      text: 'Waar komt het lawaai vandaan?',
      enableWhen: [
        { question: 'lawaai', operator: '!=', answerCoding: { system: 'urn:rivierenmonde:vaak', code: '0' } },
        { question: 'lawaai', operator: 'exists', answerBoolean: true },
      ],
      enableBehavior: 'all',
    },
    { linkId: 'plek', type: 'choice', text: 'Hoe vaak mis je een plek voor jezelf?', answerOption: often },
    {
      linkId: 'som',
      type: 'integer',
      text: 'Hoe dicht op elkaar',
      readOnly: true,
      extension: [
        {
          url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
          valueExpression: {
            language: 'text/fhirpath',
            expression:
              "%resource.item.where(linkId = 'lawaai' or linkId = 'plek').answer.value.weight().sum()",
          },
        },
      ],
    },
  ],
};
