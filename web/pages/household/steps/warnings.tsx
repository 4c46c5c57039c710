import type { WarningCode } from '#domain/profile/contra-indications.ts';
import { Tag, type Tone } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { stepWords } from './words.ts';

/** Red is kept for danger that is there; what is not known is hatched, the rest is a plain word. */
export const warningTones: Readonly<Record<WarningCode, Tone>> = {
  intimate_terror_open: 'unknown',
  danger_red: 'danger',
  child_red: 'danger',
  danger_orange: 'late',
  danger_not_established: 'unknown',
  child_with_who_controls: 'unknown',
  condition_broken: 'late',
  condition_not_sure: 'unknown',
  safe_address: 'late',
  order_breached: 'late',
  calm_first: 'neutral',
  child_in_adult_conflict: 'neutral',
};

/** What speaks against a step: the thing, why, around whom, and what is new. */
export function Warnings(props: {
  warnings: readonly { readonly code: WarningCode; readonly names?: readonly string[] | undefined }[];
  since?: readonly WarningCode[] | undefined;
  lang: Lang;
}) {
  const w = stepWords[props.lang];
  return (
    <ul className="la-warnings">
      {props.warnings.map(({ code, names }) => (
        <li key={code}>
          <Tag tone={warningTones[code]}>{w.warnings[code][0]}</Tag>
          <p>
            {w.warnings[code][1]}
            {names === undefined || names.length === 0 ? null : ` ${w.about(names.join(', '))}.`}
          </p>
          {props.since?.includes(code) ? (
            <p>
              <strong>{w.isNew}</strong>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
