import type { ReactNode } from 'react';
import { Button } from '#web/parts/button.tsx';
import { Hidden } from '#web/parts/form.tsx';
import type { Lang } from '#web/words/format.ts';

const words = {
  nl: {
    saving: 'Bezig met bewaren …',
    saved: 'Bewaard.',
    unsaved:
      'Nog niet bewaard: er is geen verbinding. We proberen het opnieuw. Laat deze pagina zolang open.',
    signedOut:
      'Nog niet bewaard: je bent afgemeld. Meld je in een ander venster weer aan en kom hier terug; dan wordt het alsnog bewaard.',
    refused:
      'Dit kan zo niet worden bewaard. Ga verder met de knop hieronder; dan staat er wat er niet klopt.',
    news: 'Door dit antwoord komen er vragen bij of vallen er vragen weg.',
    showNews: 'Vragen bijwerken',
  },
  en: {
    saving: 'Saving …',
    saved: 'Saved.',
    unsaved: 'Not saved yet: there is no connection. We keep trying. Leave this page open meanwhile.',
    signedOut:
      'Not saved yet: you are signed out. Sign in again in another window and come back here; then it will be saved.',
    refused: 'This cannot be saved like this. Go on with the button below; it then says what is wrong.',
    news: 'Because of this answer, questions are added or left out.',
    showNews: 'Update the questions',
  },
} as const;

/**
 * The form around questions, saved while it is filled in where there is a script (web/look/calm.js) and with each of its
 * buttons where there is none. It has no key: saving an answer twice is saving it once, and a page that somebody comes
 * back to must be able to save again.
 */
export function AskForm(props: {
  lang: Lang;
  label: string;
  version: number;
  children: ReactNode;
  /** Buttons that go on. */
  foot: ReactNode;
}) {
  const w = words[props.lang];
  return (
    <form
      className="la-form la-ask-form"
      method="post"
      aria-label={props.label}
      noValidate
      autoComplete="off"
      data-autosave=""
      data-saving={w.saving}
      data-saved={w.saved}
      data-unsaved={w.unsaved}
      data-refused={w.refused}
      data-signedout={w.signedOut}
    >
      {/* The first button is the one that Enter presses: it must not be one that takes something away. */}
      <button type="submit" className="la-hidden" name="_go" value="stay" tabIndex={-1} aria-hidden="true" />
      <Hidden name="_do" value="save" />
      <Hidden name="_version" value={String(props.version)} />
      {props.children}
      <div data-news="" hidden>
        <p>{w.news}</p>
        <Button kind="secondary" small name="_go" value="stay">
          {w.showNews}
        </Button>
      </div>
      <p className="la-kept" role="status" data-kept="" />
      <div className="la-ask__foot">{props.foot}</div>
    </form>
  );
}
