import { displayName, type PersonName } from '#domain/shared/names.ts';
import { Fieldset } from '#web/parts/choices.tsx';
import { Details } from '#web/parts/details.tsx';
import { fieldId } from '#web/parts/form.tsx';
import type { Lang } from '#web/words/format.ts';
import { conferenceWords } from './words.ts';

export interface Invitable {
  readonly id: string;
  readonly name: PersonName;
  readonly jobTitle: string | null;
  readonly organisation: string;
}

/** Colleagues to choose from, folded per organisation: a region has hundreds, an organisation has some. */
export function Invite(props: {
  name: string;
  legend: string;
  hint?: string | undefined;
  colleagues: readonly Invitable[];
  chosen: readonly string[];
  error: string | undefined;
  /** All in view: for a few. */
  open?: boolean | undefined;
  lang: Lang;
}) {
  const { name, colleagues, chosen, lang } = props;
  const w = conferenceWords[lang];
  const organisations = [...new Set(colleagues.map(each => each.organisation))].sort((a, b) =>
    a.localeCompare(b, 'nl'),
  );
  const box = ({ id, name: who, jobTitle }: Invitable) => (
    <label className="la-choice" htmlFor={`${fieldId(name)}-${id}`} key={id}>
      <input
        className="la-choice__input"
        type="checkbox"
        id={`${fieldId(name)}-${id}`}
        name={name}
        value={id}
        defaultChecked={chosen.includes(id)}
      />
      <span className="la-choice__text">
        {[displayName(who), jobTitle ?? ''].filter(part => part !== '').join(', ')}
      </span>
    </label>
  );
  return (
    <Fieldset legend={props.legend} name={name} hint={props.hint} error={props.error}>
      <div className={props.open ? 'la-choices' : 'la-stack'} id={fieldId(name)} tabIndex={-1}>
        {props.open
          ? colleagues.map(box)
          : organisations.map(organisation => {
              const own = colleagues.filter(each => each.organisation === organisation);
              const n = own.filter(each => chosen.includes(each.id)).length;
              return (
                <Details
                  key={organisation}
                  summary={n === 0 ? organisation : `${organisation}: ${w.chosen(n)}`}
                  open={n > 0 || organisations.length === 1}
                >
                  <div className="la-choices">{own.map(box)}</div>
                </Details>
              );
            })}
      </div>
    </Fieldset>
  );
}
