import { setLanguage } from '#acts/access/set-language.ts';
import { whoAmI } from '#acts/access/who-am-i.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const accessRoutes = [whoAmI, setLanguage] as unknown as readonly AnyDeed[];
