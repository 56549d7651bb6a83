import { setFlagsFromString } from 'node:v8';

/*
 * A check of a few drafts is over before optimized code pays off: by default V8 spends more time on compiling the
 * matcher anew than on matching. With a larger budget it optimizes only what runs long, as on large folders. Imported
 * first, as the setting counts for what runs after it; engines that do not know the flag ignore it.
 */
setFlagsFromString('--interrupt-budget=2000000');
