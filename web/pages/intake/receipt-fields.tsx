import type { FormState } from '#web/form-state.ts';
import { CheckboxGroup } from '#web/parts/choices.tsx';
import { DateTimeField, Select } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import { choicesOf, codeWords } from './codes.ts';

interface Words {
  readonly receivedAt: string;
  readonly receivedBy: string;
  readonly choose: string;
  readonly reasons: string;
  readonly natures: string;
  readonly severalHint: string;
}

/** When and how it came in. */
export function ReceivedFields({
  form,
  lang,
  words,
  now,
}: {
  form: FormState;
  lang: Lang;
  words: Words;
  now: string;
}) {
  return (
    <>
      <DateTimeField
        name="receivedAt"
        label={words.receivedAt}
        value={form.value('receivedAt') ?? now}
        max={now}
        error={form.error('receivedAt')}
        required
      />
      <Select
        name="receivedBy"
        label={words.receivedBy}
        empty={words.choose}
        options={choicesOf(codeWords[lang].way)}
        value={form.value('receivedBy')}
        error={form.error('receivedBy')}
        required
      />
    </>
  );
}

/** What it is about and what kind of violence: the two lists of the national protocol. */
export function AboutFields({ form, lang, words }: { form: FormState; lang: Lang; words: Words }) {
  return (
    <div className="la-many">
      <CheckboxGroup
        name="reasons"
        label={words.reasons}
        hint={words.severalHint}
        choices={choicesOf(codeWords[lang].reason)}
        values={form.values('reasons')}
        error={form.error('reasons')}
      />
      <CheckboxGroup
        name="natures"
        label={words.natures}
        hint={words.severalHint}
        choices={choicesOf(codeWords[lang].nature)}
        values={form.values('natures')}
        error={form.error('natures')}
      />
    </div>
  );
}
