import { Tag } from '#web/parts/tag.tsx';
import { formatDate, type Lang, type LocalDate } from '#web/words/format.ts';
import { questionnaireWords } from './words.ts';

/** The last day of a licence, with a word when it is over. */
export function LicenceEnd(props: { licenceEndsOn: LocalDate | null; licenceOver: boolean; lang: Lang }) {
  const w = questionnaireWords[props.lang];
  if (props.licenceEndsOn === null) return <>{w.noEnd}</>;
  return (
    <>
      {formatDate(props.licenceEndsOn, props.lang, 'short')}{' '}
      {props.licenceOver ? <Tag tone="late">{w.over_licence}</Tag> : null}
    </>
  );
}
