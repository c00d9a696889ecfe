/** The page about what is on: the same backend as the street's first page, in the same order. */
import './backend.ts';
import '../src/define/all.ts';
import '../src/define/adapters/local.ts';
import '../src/define/adapters/sample.ts';
