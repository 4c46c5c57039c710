import { core, document, expression, options, variable } from './forms.ts';

/** Everything at once, for where the reference set is not there, and beside it. */
export const rich = document(
  [
    {
      linkId: 'a',
      type: 'boolean',
      text: 'A',
      _text: { extension: [{ url: `${core}rendering-markdown`, valueMarkdown: '*A*' }] },
    },
    {
      linkId: 'b',
      type: 'choice',
      repeats: true,
      answerOption: options('abc'),
      enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }],
      item: [
        {
          linkId: 'b1',
          type: 'string',
          maxLength: 3,
          extension: [{ url: `${core}regex`, valueString: '[a-z]*' }],
        },
      ],
    },
    {
      linkId: 'g',
      type: 'group',
      repeats: true,
      extension: [
        variable('v', '%context.item.answer.value.first()'),
        { url: `${core}questionnaire-minOccurs`, valueInteger: 2 },
      ],
      item: [
        { linkId: 'g1', type: 'integer', initial: [{ valueInteger: 3 }] },
        {
          linkId: 'g2',
          type: 'date',
          extension: [
            expression(
              'enableWhenExpression',
              "%resource.descendants().where(linkId = 'g1').answer.value.first() > 2",
            ),
          ],
        },
        { linkId: 'g3', type: 'decimal', extension: [expression('calculatedExpression', '%v * 2')] },
      ],
    },
    { linkId: 'c', type: 'open-choice', answerValueSet: '#vs' },
    {
      linkId: 's',
      type: 'quantity',
      extension: [
        expression('calculatedExpression', "%resource.item.where(linkId = 'b').answer.value.weight().sum()"),
        { url: `${core}questionnaire-unit`, valueCoding: { code: 'p' } },
      ],
    },
  ],
  {
    contained: [
      {
        resourceType: 'ValueSet',
        id: 'vs',
        compose: { include: [{ system: 'urn:s', concept: [{ code: 'a', display: 'A' }] }] },
      },
    ],
  },
);
