import { localMoment } from '#web/form.ts';
import type { FormState } from '#web/form-state.ts';
import { DateTimeField, TextField } from '#web/parts/fields.tsx';
import type { Lang } from '#web/words/format.ts';
import { conferenceWords } from './words.ts';

/** What planning and changing both ask, but for who is invited. */
export function ConferenceFields(props: {
  form: FormState;
  lang: Lang;
  was?: { title: string; at: string; place: string | null } | undefined;
}) {
  const { form, lang, was } = props;
  const w = conferenceWords[lang];
  return (
    <>
      <TextField
        name="title"
        label={w.name}
        hint={w.nameHint}
        value={form.value('title', was?.title)}
        error={form.error('title')}
        required
      />
      <DateTimeField
        name="at"
        label={w.at}
        value={form.value('at', was?.at)}
        error={form.error('at')}
        required
      />
      <TextField
        name="place"
        label={w.place}
        hint={w.placeHint}
        aside={w.optional}
        value={form.value('place', was?.place ?? undefined)}
        error={form.error('place')}
      />
    </>
  );
}

/** A form sends a local day and time; the deed gets the moment in the region's zone. */
export const withMoment = (raw: Record<string, unknown>, zone: string): Record<string, unknown> =>
  typeof raw['at'] === 'string' ? { ...raw, at: localMoment(raw['at'], zone) } : raw;
