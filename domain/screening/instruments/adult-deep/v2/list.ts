import type { Instrument } from '../../instrument.ts';
import { adultDeep as first } from '../v1/list.ts';
import { together } from '../v1/violence.ts';
import { aboutOther } from './about-other.ts';

/** The second talk, with two questions more about the other one, after how it goes between the two. The rest says what it said. */
export const adultDeep: Instrument = {
  ...first,
  edition: '2',
  minutes: 20,
  sections: first.sections.flatMap(part => (part === together ? [part, aboutOther] : [part])),
};
