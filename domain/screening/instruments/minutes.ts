import { kindOf } from '../constructs.ts';
import { type Instrument, secondsOf, secondsOfLead, secondsOfSection } from './instrument.ts';

/** What a list takes at most: everything that can be shown is counted as asked. Rounded up to whole minutes. */
export function minutesOf(instrument: Pick<Instrument, 'sections'>): number {
  const seconds = instrument.sections.reduce(
    (sum, section) =>
      sum +
      secondsOfSection +
      section.questions.reduce((inner, question) => inner + secondsOf[kindOf(question.construct)], 0),
    secondsOfLead,
  );
  return Math.ceil(seconds / 60);
}
