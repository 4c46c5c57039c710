import type { Item, Row, Value } from '#domain/questionnaire/model.ts';
import { formatDate, formatMonth, type Lang } from '#web/words/format.ts';
import { wordsIn } from './drawing.ts';
import { numberWords } from './drawn.ts';
import { bare, optionAt, recordOf, textOf } from './kinds.ts';
import { formWords } from './words.ts';
import { localOf } from './zone.ts';

/** An option without words of its own. */
export function optionWords(value: Value): string {
  const plain = bare(value);
  if (typeof plain !== 'object') return plain === undefined ? '' : String(plain);
  const { display, code, reference, title } = recordOf(plain);
  return String(display ?? code ?? reference ?? title ?? '');
}

/** One answer in words, for reading. */
export function valueWords(
  item: Pick<Item, 'type' | 'options' | 'unit'>,
  value: Value,
  lang: Lang,
  zone: string,
): string {
  const plain = bare(value);
  if (typeof plain === 'boolean') return plain ? formWords[lang].yes : formWords[lang].no;
  if (item.type === 'choice' || item.type === 'open-choice') {
    const option = item.options[optionAt(item.options, value)];
    return wordsIn(option?.label, lang) || optionWords(value);
  }
  if (typeof plain === 'number')
    return item.unit === null ? numberWords(plain, lang) : `${numberWords(plain, lang)} ${item.unit}`;
  if (item.type === 'date' || item.type === 'dateTime') return dateWords(textOf(plain), lang, zone);
  if (item.type === 'time') return textOf(plain).slice(0, 5);
  if (item.type === 'quantity') {
    const quantity = recordOf(plain);
    return `${numberWords(quantity['value'], lang)} ${textOf(quantity['unit'] ?? quantity['code'])}`.trim();
  }
  return optionWords(value);
}

function dateWords(text: string, lang: Lang, zone: string): string {
  const { year, month, day, time } = localOf(text, zone);
  if (month === '') return year;
  const number = Number(month);
  if (day === '') return number >= 1 && number <= 12 ? `${formatMonth(number, lang)} ${year}` : text;
  const two = (part: string) => part.padStart(2, '0');
  const date = formatDate(`${year}-${two(month)}-${two(day)}` as `${number}-${number}-${number}`, lang);
  return time === '' ? date : `${date}, ${time}`;
}

/** All answers of a row in words. */
export const answerWords = (row: Pick<Row, 'item' | 'values'>, lang: Lang, zone: string): string[] =>
  row.values.map(value => valueWords(row.item, value, lang, zone));
