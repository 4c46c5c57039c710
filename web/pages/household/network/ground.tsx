import type { z } from 'zod';
import type { outGround } from '#acts/network/ground.ts';
import { sharingGrounds } from '#domain/referral/codes.ts';
import type { FormState } from '#web/form-state.ts';
import { Select, TextField } from '#web/parts/fields.tsx';
import { Tag } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { oneHelpWords } from '../help/one/words.ts';
import { groundWords } from './ground-words.ts';

/** What a form that opens a file calls these two fields, for its list of what is wrong. */
export const groundLabels = (lang: Lang) => ({
  ground: groundWords[lang].ask,
  groundNote: groundWords[lang].note,
});

/** On which ground the file is opened to another organisation, with a sentence. Left as it is within one's own. */
export function GroundFields({ form, lang }: { form: FormState; lang: Lang }) {
  const w = groundWords[lang];
  return (
    <>
      <Select
        name="ground"
        label={w.ask}
        hint={w.hint}
        empty={w.none}
        options={sharingGrounds.map(value => ({ value, label: oneHelpWords[lang].grounds[value] }))}
        value={form.value('ground')}
        error={form.error('ground')}
      />
      <TextField
        name="groundNote"
        label={w.note}
        hint={w.noteHint}
        value={form.value('groundNote')}
        error={form.error('groundNote')}
      />
    </>
  );
}

/** The ground as it was recorded; nothing where none was needed. `bare`: under a heading that says so already. */
export function GroundSaid(props: { ground: z.output<typeof outGround>; lang: Lang; bare?: boolean }) {
  const { ground, lang, bare = false } = props;
  const w = groundWords[lang];
  if (ground === null) return null;
  if (ground.code === 'not_recorded') return <Tag tone="unknown">{w.notRecorded}</Tag>;
  const said = `${oneHelpWords[lang].grounds[ground.code]}${ground.note === null ? '' : `. ${ground.note}`}`;
  return bare ? said : <span className="la-source">{`${w.label}: ${said}`}</span>;
}
