import type { ReactNode } from 'react';
import { displayName } from '#domain/shared/names.ts';
import { formState, noFields } from '#web/form-state.ts';
import type { Showing } from '#web/page.ts';
import { Button, ButtonLink } from '#web/parts/button.tsx';
import { Notice } from '#web/parts/notice.tsx';
import { PersonName } from '#web/parts/person.tsx';
import { AskForm } from '#web/parts/questionnaire/ask-form.tsx';
import { wordsIn } from '#web/parts/questionnaire/drawing.ts';
import { IssueSummary } from '#web/parts/questionnaire/issues.tsx';
import { Rows } from '#web/parts/questionnaire/rows.tsx';
import { ShownQuestions } from '#web/parts/questionnaire/shown.tsx';
import { Paragraphs } from '#web/parts/quote.tsx';
import { type Head, HouseholdForm } from '../../frame.tsx';
import { screeningHref } from '../people.tsx';
import type { Asking } from './asking.ts';
import { drawingOf } from './drawing.tsx';
import { EndOfList } from './end.tsx';
import { hrefOf, type Where, whereOf } from './where.ts';
import { askWords } from './words.ts';

interface Props {
  head: Head;
  asking: Asking;
  showing: Showing;
}

/** The page for the professional who asks. */
export function AskView({ head, asking, showing }: Props) {
  const { lang } = showing;
  const w = askWords[lang];
  const { screening } = asking;
  const where = whereOf(asking, showing.query);
  return (
    <HouseholdForm head={head} showing={showing} tab="screening" title={screening.title[lang]}>
      <Asked head={head} asking={asking} showing={showing} where={where} />
      {!screening.mayGoOn ? (
        <Notice tone="plain" heading={w.ended}>
          <a className="utrecht-link" href={screeningHref(head.id, `/read/${screening.id}`)}>
            {w.read}
          </a>
        </Notice>
      ) : asking.standing === undefined ? (
        <Notice tone="late" heading={w.tooLong} />
      ) : !where.all && where.at >= where.steps.length ? (
        <EndOfList head={head} asking={asking} showing={showing} where={where} />
      ) : (
        <Questions head={head} asking={asking} showing={showing} where={where} />
      )}
    </HouseholdForm>
  );
}

/** Whom this talk is with, how far it is, and other ways to hold it. */
function Asked({ head, asking, showing, where }: Props & { where: Where }) {
  const w = askWords[showing.lang];
  const { screening } = asking;
  const name = (id: string | null): { marker: number; name: string } | undefined => {
    const person = head.persons.find(each => each.id === id);
    return person === undefined ? undefined : { marker: person.marker, name: displayName(person.name) };
  };
  const about = name(screening.personId);
  const carer = screening.answeredBy === 'carer' ? name(screening.carerId) : undefined;
  const asked = carer ?? about;
  const steps = where.steps.length;
  return (
    <div className="la-asked">
      <p className="la-asked__who">
        {asked === undefined ? null : screening.answeredBy === 'professional' ? (
          w.seen(asked.name)
        ) : (
          <>
            <span className="la-asked__step">{w.asked}</span>
            <PersonName index={asked.marker} name={asked.name} />
            {carer !== undefined && about !== undefined ? <span>{w.about(about.name)}</span> : null}
          </>
        )}
      </p>
      {where.all || where.at >= steps || !screening.mayGoOn ? null : (
        <p className="la-asked__step">{w.step(Math.max(where.at, 0) + 1, steps)}</p>
      )}
      {screening.mayGoOn ? (
        <div className="la-asked__more">
          {where.all ? (
            <a href={hrefOf(asking, head.id, where, { step: 1 })}>{w.inSteps}</a>
          ) : (
            <a href={hrefOf(asking, head.id, where, { all: true })}>{w.onePage}</a>
          )}
          {screening.answeredBy === 'professional' ? null : (
            <>
              <a
                href={hrefOf(asking, head.id, { own: true, again: where.again }, {})}
                aria-describedby="hand-hint"
              >
                {w.hand}
              </a>
              <span id="hand-hint" className="la-asked__step">
                {w.handHint}
              </span>
            </>
          )}
        </div>
      ) : null}
    </div>
  );
}

function Questions({ head, asking, showing, where }: Props & { where: Where }) {
  const { lang, query } = showing;
  const w = askWords[lang];
  const { screening, list } = asking;
  const d = drawingOf(asking, where, showing, head.id);
  const rows = where.all ? (asking.standing?.rows ?? []) : (where.steps[where.at]?.rows ?? []);
  const form = formState(showing, 'save', noFields);
  const first = where.all || where.at <= 0;
  const lead = first ? leadOf(asking) : undefined;
  return (
    <div lang={screening.language === lang ? undefined : screening.language}>
      {lead === undefined ? null : <div className="la-ask__lead">{lead}</div>}
      <IssueSummary rows={rows} d={d} about={form.errors} />
      <Note note={query.get('note')} showing={showing} />
      <AskForm
        lang={lang}
        label={screening.title[screening.language]}
        version={screening.version}
        foot={
          where.all ? (
            <>
              <Button name="_go" value="end">
                {w.toEnd}
              </Button>
              <Button kind="secondary" name="_go" value="stay">
                {w.save}
              </Button>
            </>
          ) : (
            <>
              <Button name="_go" value="next">
                {w.next}
              </Button>
              {where.at > 0 ? (
                <Button kind="secondary" name="_go" value="back">
                  {w.back}
                </Button>
              ) : null}
              <ButtonLink kind="quiet" href={screeningHref(head.id)}>
                {w.later}
              </ButtonLink>
            </>
          )
        }
      >
        <ShownQuestions rows={rows} d={d} />
        {list.instrument === null && first && wordsIn(list.form.description, lang) !== '' ? (
          <div className="la-ask__display">
            <Paragraphs text={wordsIn(list.form.description, screening.language)} />
          </div>
        ) : null}
        <Rows rows={rows} d={d} />
      </AskForm>
    </div>
  );
}

function leadOf(asking: Asking): ReactNode {
  const { instrument } = asking.list;
  return instrument === null ? undefined : <Paragraphs text={instrument.lead[asking.screening.language]} />;
}

/** Why this page is shown again. */
export function Note({ note, showing }: { note: string | null; showing: Showing }) {
  const w = askWords[showing.lang];
  if (showing.returned !== undefined || (note !== 'news' && note !== 'differs')) return null;
  return (
    <Notice tone={note === 'news' ? 'plain' : 'late'} heading={note === 'news' ? w.news : w.differs} live />
  );
}
