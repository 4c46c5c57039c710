import { kindOf } from './constructs.ts';
import type { Instrument, Question, ScoreRule, Section, Text } from './instruments/instrument.ts';
import { leastAnswered } from './instruments/instrument.ts';
import { labelOf, optionsFor } from './instruments/labels.ts';
import { weightOf } from './instruments/weights.ts';

type Json = Record<string, unknown>;

const hl7 = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';

/** Longest text that is taken as an answer, in characters. */
export const longestText = 2000;
export const answersSystem = (kind: string): string => `urn:lange-adem:answers:${kind}`;

/** A text with its English translation beside it, as FHIR keeps it on the underscored twin of the field. */
const said = (field: string, text: Text): Json => ({ [field]: text.nl, [`_${field}`]: inEnglish(text.en) });
const inEnglish = (content: string): Json => ({
  extension: [
    {
      url: `${hl7}translation`,
      extension: [
        { url: 'lang', valueCode: 'en' },
        { url: 'content', valueString: content },
      ],
    },
  ],
});
const note = (text: Text): Json => ({ url: `${hl7}designNote`, ...said('valueMarkdown', text) });
const control = (code: string): Json => ({
  url: `${hl7}questionnaire-itemControl`,
  valueCodeableConcept: {
    coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }],
  },
});
const hidden: Json = { url: `${hl7}questionnaire-hidden`, valueBoolean: true };

/**
 * A list of ours as a FHIR R4 Questionnaire. The same list gives the same document, byte for byte, so that what was
 * answered years ago can still be read in the words in which it was asked. A list from which questions were left out
 * (nobody has a partner to be asked about) has no score that needs them.
 */
export function questionnaireOf(instrument: Instrument): Json {
  const asked = new Set(instrument.sections.flatMap(part => part.questions.map(one => one.construct)));
  const scores = instrument.scores.filter(score => score.constructs.every(one => asked.has(one)));
  return {
    resourceType: 'Questionnaire',
    language: 'nl',
    extension: [note(aboutItself), { url: 'urn:lange-adem:minutes', valueInteger: instrument.minutes }],
    url: `urn:lange-adem:screening:${instrument.code}`,
    version: instrument.edition,
    name: instrument.code,
    ...said('title', instrument.title),
    status: 'active',
    subjectType: ['Patient'],
    publisher: 'Lange Adem',
    ...said('description', instrument.lead),
    item: [
      ...instrument.sections.map((section, at) => groupOf(instrument, section, at + 1)),
      ...(scores.length === 0 ? [] : [scoresOf(scores)]),
    ],
  };
}

const aboutItself: Text = {
  nl: 'Eigen lijst van Lange Adem, zelf verwoord. Niet gevalideerd en zonder normen: een hulp bij het gesprek, geen test.',
  en: 'A list of Lange Adem, in words of our own. Not validated and without norms: a help in talking, no test.',
};

function groupOf(instrument: Instrument, section: Section, number: number): Json {
  return {
    extension: [note(section.help.intent), note(section.help.how)],
    linkId: `part:${number}`,
    ...said('text', section.title),
    type: 'group',
    item: section.questions.map(question => itemOf(instrument, question)),
  };
}

function itemOf(instrument: Instrument, question: Question): Json {
  const kind = kindOf(question.construct);
  const options = optionsFor(instrument.for, kind);
  const shape: Json =
    options !== null
      ? {
          type: 'choice',
          answerOption: options.map(code => optionOf(instrument, question, code)),
        }
      : kind === 'number'
        ? { type: 'integer' }
        : { type: 'text', maxLength: longestText };
  return {
    extension: [
      note(question.intent),
      ...(options !== null ? [control('radio-button')] : []),
      ...(kind === 'number' ? [bound('minValue', 0), bound('maxValue', 10)] : []),
    ],
    linkId: question.construct,
    ...said('text', question.text),
    ...shape,
    ...(question.when === undefined ? {} : enabledWhen(question.when.construct, question.when.is)),
    ...(question.hint === undefined ? {} : { item: [hintOf(question.construct, question.hint)] }),
  };
}

const bound = (which: string, value: number): Json => ({ url: `${hl7}${which}`, valueInteger: value });

const hintOf = (construct: string, hint: Text): Json => ({
  extension: [control('help')],
  linkId: `${construct}:hint`,
  ...said('text', hint),
  type: 'display',
});

function optionOf(instrument: Instrument, question: Question, code: string): Json {
  const kind = kindOf(question.construct);
  const weight = weightOf(question.construct, code);
  return {
    ...(weight === null ? {} : { extension: [{ url: `${hl7}ordinalValue`, valueDecimal: weight }] }),
    valueCoding: {
      system: answersSystem(kind),
      code,
      ...said('display', labelOf(instrument.for, kind, question, code)),
    },
  };
}

function enabledWhen(construct: NonNullable<Question['when']>['construct'], is: readonly string[]): Json {
  const system = answersSystem(kindOf(construct));
  return {
    enableWhen: is.map(code => ({
      question: construct,
      operator: '=',
      answerCoding: { system, code },
    })),
    enableBehavior: 'any',
  };
}

const scoresOf = (rules: readonly ScoreRule[]): Json => ({
  extension: [hidden],
  linkId: 'scores',
  type: 'group',
  item: rules.map(rule => ({
    extension: [
      note(rule.meaning),
      hidden,
      {
        url: `${sdc}sdc-questionnaire-calculatedExpression`,
        valueExpression: { language: 'text/fhirpath', expression: reckoning(rule) },
      },
    ],
    linkId: `score:${rule.code}:${rule.version}`,
    ...said('text', rule.title),
    type: 'integer',
    readOnly: true,
  })),
});

/** Nothing at all while fewer than two thirds of its questions are answered; what is missing counts for nothing. */
function reckoning(rule: ScoreRule): string {
  const items = rule.constructs.map(code => `%resource.descendants().where(linkId = '${code}')`);
  const answers = `(${items.join(' | ')}).answer`;
  const value = rule.rule === 'sum' ? `${answers}.weight().sum()` : `${answers}.where(weight() >= 2).count()`;
  const needed = rule.constructs.length * leastAnswered.least;
  return `iif(${answers}.count() * ${leastAnswered.of} >= ${needed}, ${value}, {})`;
}
