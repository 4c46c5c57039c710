import { Section } from '#web/parts/layout.tsx';
import type { Drawing } from '#web/parts/questionnaire/drawing.ts';
import { itemOf, optionOf, plain, rowOf, said } from '#web/parts/questionnaire/fixture.ts';
import { ReadAnswers } from '#web/parts/questionnaire/read-only.tsx';
import { Rows } from '#web/parts/questionnaire/rows.tsx';
import { formWords } from '#web/parts/questionnaire/words.ts';

const often = ['Nooit', 'Soms', 'Vaak'].map(text => optionOf(text, text));
const question = (number: number, type: Parameters<typeof itemOf>[0]['type'], text: string, more = {}) =>
  itemOf({ number, type, text: said(text), ...more });

const asked: Drawing = {
  ...plain,
  level: 3,
  ownWords: true,
  states: {
    codes: ['not_asked', 'does_not_want', 'does_not_know'],
    words: formWords.nl.states,
    of: linkId => (linkId === 'link 9003' ? 'does_not_want' : undefined),
  },
};
const table = question(9010, 'group', 'Deze week', { control: 'htable' });

/** Questions as they are asked, and answers as they are read. */
export function QuestionnairePages() {
  return (
    <>
      <Section id="questions" title="Vragen">
        <div className="la-form la-ask-form">
          <Rows
            d={asked}
            rows={[
              rowOf(
                question(9001, 'integer', 'Hoe veilig voel je je nu?', {
                  least: { valueInteger: 0 },
                  most: { valueInteger: 10 },
                  help: [said('0 is heel onveilig, 10 is heel veilig.')],
                }),
                [{ valueInteger: 4 }],
              ),
              rowOf(question(9002, 'text', 'Wat hoort er bij dat cijfer?'), [
                { valueString: 'Als hij weg is, slaap ik.' },
              ]),
              rowOf(question(9003, 'choice', 'Hoe vaak is er ruzie?', { options: often })),
              rowOf(question(9004, 'date', 'Wanneer begon het?', { required: true }), [
                { valueDate: '2024-03' },
              ]),
              rowOf(question(9005, 'string', 'Wie hielp er?', { repeats: true }), [
                { valueString: 'oma' },
                { valueString: 'de buurvrouw' },
              ]),
              rowOf(question(9006, 'integer', 'Bij elkaar', { calculated: true, readOnly: true }), [
                { valueInteger: 7 },
              ]),
              rowOf(table, [], {
                repetitions: [
                  ['Gelachen', 'Buiten geweest'].map((text, at) =>
                    rowOf(question(9011 + at, 'choice', text, { options: often })),
                  ),
                ],
              }),
            ]}
          />
        </div>
      </Section>
      <Section id="answers" title="Antwoorden">
        <ReadAnswers
          lang="nl"
          level={3}
          speaker={{ name: 'Samira', personIndex: 1, date: '4 maart 2026' }}
          groups={[
            {
              key: 'home',
              title: 'Thuis',
              answers: [
                { key: 'a', question: 'Hoe vaak is er ruzie?', words: ['Soms'] },
                { key: 'b', question: 'Wat wil je zelf?', words: ['Rust.'], own: true },
                { key: 'c', question: 'Ben je bang?', words: [], state: 'does_not_want' },
              ],
            },
          ]}
        />
      </Section>
    </>
  );
}
