import { exceptChild } from '#acts/child/except-child.ts';
import { hearChild } from '#acts/child/hear-child.ts';
import { readChild } from '#acts/child/read-child.ts';
import { readChildren } from '#acts/child/read-children.ts';
import { tellBack } from '#acts/child/tell-back.ts';
import { writeChildWords } from '#acts/child/write-child-words.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const childRoutes = [
  readChildren,
  readChild,
  hearChild,
  writeChildWords,
  tellBack,
  exceptChild,
] as unknown as readonly AnyDeed[];
