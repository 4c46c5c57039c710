import { decideNorm } from '#acts/norms/decide-norm.ts';
import { proposeNorm } from '#acts/norms/propose-norm.ts';
import { readNorm } from '#acts/norms/read-norm.ts';
import { readNorms } from '#acts/norms/read-norms.ts';
import type { AnyDeed } from '#acts/shared/deed.ts';

export const normRoutes = [readNorms, readNorm, proposeNorm, decideNorm] as unknown as readonly AnyDeed[];
