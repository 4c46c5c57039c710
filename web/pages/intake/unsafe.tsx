import { isAcute, type Unsafety } from '#domain/report/codes.ts';
import { Tag } from '#web/parts/tag.tsx';
import type { Lang } from '#web/words/format.ts';
import { codeWords, wordOf } from './codes.ts';

/** How unsafe, in words: red only when it is acute, hatched when nobody knows yet. */
export function Unsafe({ code, lang }: { code: string; lang: Lang }) {
  const tone = isAcute(code as Unsafety) ? 'danger' : code === 'not_known' ? 'unknown' : 'neutral';
  return <Tag tone={tone}>{wordOf(codeWords[lang].unsafety, code)}</Tag>;
}
